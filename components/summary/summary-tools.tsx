import { ChevronLeft, ChevronRight } from 'lucide-preact';
import type { JSX } from 'preact';
import { SUMMARY_LENGTHS } from '../../utils/settings/template.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';
import type { SummaryModel } from './summary-model.ts';
import { TemplateMenu } from './template-menu.tsx';

/** Another summary: by another template, shorter or longer; and the way back to the earlier ones. */
export function SummaryTools({ summary }: { summary: SummaryModel }): JSX.Element {
  const { template, length } = summary.wish.value;
  const { all, at, hasNews } = summary.history.value;
  const isDue = summary.isDue.value;
  const step = SUMMARY_LENGTHS.indexOf(length);
  return (
    <>
      <div class="summary-tools">
        {summary.templates.value.length > 1 ? (
          <TemplateMenu
            templates={summary.templates.value}
            chosen={summary.template.value}
            onChoose={(id) => summary.ask({ template: id })}
          />
        ) : null}
        {([-1, 1] as const).map((by) => {
          const to = SUMMARY_LENGTHS[step + by];
          return (
            <button
              key={by}
              type="button"
              class="link"
              disabled={to === undefined || isDue}
              onClick={() => to && summary.ask({ template, length: to })}
            >
              {t(by < 0 ? 'summary.shorter' : 'summary.longer')}
            </button>
          );
        })}
        <span class="spring" />
        {all.length > 1 ? (
          <div class="steps" role="group" aria-label={t('summary.version', place(at, all))}>
            <IconButton
              icon={ChevronLeft}
              label={t('summary.earlier')}
              disabled={at === 0}
              onClick={() => summary.show(at - 1)}
            />
            <span title={t('summary.version', place(at, all))}>{`${at + 1}/${all.length}`}</span>
            <IconButton
              icon={ChevronRight}
              label={t('summary.later')}
              disabled={at === all.length - 1}
              onClick={() => summary.show(at + 1)}
            />
          </div>
        ) : null}
      </div>
      {hasNews ? (
        <p class="news" role="status">
          {t('summary.news')}{' '}
          <button type="button" class="link" onClick={() => summary.show(all.length - 2)}>
            {t('summary.showNews')}
          </button>
        </p>
      ) : null}
    </>
  );
}

function place(at: number, all: readonly unknown[]) {
  return { at: at + 1, count: all.length };
}
