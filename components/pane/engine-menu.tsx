import { Check, ChevronDown } from 'lucide-preact';
import type { JSX } from 'preact';
import { ENGINES, type EngineChoice } from '../../utils/settings/settings.ts';
import { Popover } from '../shared/popover.tsx';
import { t } from '../shared/words.ts';
import type { CallModel } from './call-model.ts';
import { engineWords } from './engine-words.ts';

/** Behind the name of who spoke last: who is to speak from now on, in this call and the next. */
export function EngineMenu({ call }: { call: CallModel }): JSX.Element {
  const { engine: chosen, language } = call.settings.value;
  const hasService = language.url !== '';
  const spoke = call.state.value.notes?.engine;
  const standing = chosen === 'service' && !hasService ? 'local' : chosen;
  const name = spoke === undefined ? t(`engines.${standing}`) : engineWords(spoke);
  const choose = (button: HTMLElement, to: EngineChoice): void => {
    button.closest<HTMLElement>('[popover]')?.hidePopover();
    if (to !== chosen) void call.outside.setEngine(to);
  };
  return (
    <Popover
      class="foot-engine"
      label={t('engines.of', { engine: name })}
      sign={
        <>
          {name}
          <ChevronDown size={12} aria-hidden="true" />
        </>
      }
    >
      <h2 class="eyebrow">{t('engines.title')}</h2>
      <ul class="choices">
        {ENGINES.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-pressed={one === standing}
              disabled={one === 'service' && !hasService}
              onClick={(event) => choose(event.currentTarget, one)}
            >
              {t(`engines.${one}`)}
              {one === standing ? <Check size={14} aria-hidden="true" /> : null}
            </button>
          </li>
        ))}
      </ul>
      {hasService ? null : <p class="help">{t('engines.noAddress')}</p>}
    </Popover>
  );
}
