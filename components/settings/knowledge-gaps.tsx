import { useSignal } from '@preact/signals';
import { Check, Copy, X } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { gapCsv } from '../../utils/knowledge/gap-csv.ts';
import type { KnowledgeGap } from '../../utils/knowledge/gaps.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { interfaceLanguage, t } from '../shared/words.ts';
import type { SettingsOutside } from './settings-outside.ts';

type Outside = Pick<SettingsOutside, 'gaps' | 'forgetGap' | 'copy'>;

/** What callers asked and no article answered: a list for whoever writes articles. */
export function KnowledgeGaps({ outside }: { outside: Outside }): JSX.Element {
  const gaps = useSignal<readonly KnowledgeGap[] | null>(null);
  const isCopied = useSignal(false);
  useEffect(() => {
    void outside.gaps().then((found) => (gaps.value = found));
  }, [outside]);
  const forget = async (gap: KnowledgeGap): Promise<void> => {
    await outside.forgetGap(gap);
    gaps.value = await outside.gaps();
  };
  const copy = async (): Promise<void> => {
    const heading = {
      question: t('gaps.question'),
      count: t('gaps.count'),
      first: t('gaps.first'),
      last: t('gaps.last'),
    };
    const divider = interfaceLanguage.value === 'da' ? ';' : ',';
    const csv = gapCsv(gaps.peek() ?? [], heading, divider);
    isCopied.value = await outside.copy(csv);
  };
  const found = gaps.value ?? [];
  return (
    <fieldset id="knowledge-gaps">
      <legend>{t('gaps.title')}</legend>
      <p class="help">{t('gaps.help')}</p>
      {gaps.value?.length === 0 ? <p class="help">{t('gaps.none')}</p> : null}
      {found.length === 0 ? null : (
        <details class="gaps">
          <summary>{t('gaps.show', { count: found.length })}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('gaps.question')}</th>
                <th scope="col" class="number">
                  {t('gaps.count')}
                </th>
                <th scope="col" colSpan={2}>
                  {t('gaps.last')}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map((gap) => (
                <tr key={gap.terms.join(' ')}>
                  <th scope="row">{gap.question}</th>
                  <td class="number">{gap.count}</td>
                  <td>{dayOf(gap.lastMs)}</td>
                  <td>
                    <IconButton
                      icon={X}
                      label={t('gaps.remove', { question: gap.question })}
                      onClick={() => void forget(gap)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div class="row">
            <button type="button" class="button" onClick={() => void copy()}>
              {isCopied.value ? (
                <Check size={15} aria-hidden="true" />
              ) : (
                <Copy size={15} aria-hidden="true" />
              )}
              {t('gaps.copy')}
            </button>
            <p role="status">{isCopied.value ? t('gaps.copied') : ''}</p>
          </div>
        </details>
      )}
    </fieldset>
  );
}

function dayOf(ms: number): string {
  return new Intl.DateTimeFormat(interfaceLanguage.value, { dateStyle: 'medium' }).format(ms);
}
