import { ArrowDown, ArrowUp, Plus, X } from 'lucide-preact';
import type { JSX } from 'preact';
import { addSection, moved } from '../../utils/settings/edit-templates.ts';
import {
  SUMMARY_LENGTHS,
  type Template,
  type TemplateSection,
} from '../../utils/settings/template.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';

interface Props {
  readonly template: Template;
  readonly onChange: (sections: readonly TemplateSection[]) => void;
}

/** As many as a template may have. */
const MOST = 8;

export function SectionRows({ template, onChange }: Props): JSX.Element {
  const { sections } = template;
  const change = (at: number, part: Partial<TemplateSection>): void =>
    onChange(sections.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <div class="template-sections" role="group" aria-label={t('templates.sections')}>
      <span class="choice-label">{t('templates.sections')}</span>
      <ol>
        {sections.map((section, at) => {
          const title = section.title || t('templates.section', { number: at + 1 });
          return (
            <li key={section.id}>
              <div class="template-section">
                <input
                  type="text"
                  class="template-title"
                  aria-label={t('templates.sectionTitle')}
                  placeholder={t('templates.sectionTitle')}
                  maxLength={60}
                  value={section.title}
                  onInput={(event) => change(at, { title: event.currentTarget.value })}
                />
                <select
                  aria-label={t('templates.length')}
                  value={section.length}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    const length = SUMMARY_LENGTHS.find((one) => one === value);
                    if (length) change(at, { length });
                  }}
                >
                  {SUMMARY_LENGTHS.map((length) => (
                    <option key={length} value={length}>
                      {t(`templates.lengths.${length}`)}
                    </option>
                  ))}
                </select>
                <IconButton
                  icon={ArrowUp}
                  label={t('templates.up', { title })}
                  disabled={at === 0}
                  onClick={() => onChange(moved(sections, at, -1))}
                />
                <IconButton
                  icon={ArrowDown}
                  label={t('templates.down', { title })}
                  disabled={at === sections.length - 1}
                  onClick={() => onChange(moved(sections, at, 1))}
                />
                <IconButton
                  icon={X}
                  label={t('templates.removeSection', { title })}
                  disabled={sections.length === 1}
                  onClick={() => onChange(sections.toSpliced(at, 1))}
                />
                <textarea
                  rows={2}
                  aria-label={t('templates.instruction')}
                  placeholder={t('templates.instruction')}
                  maxLength={400}
                  value={section.instruction}
                  onInput={(event) => change(at, { instruction: event.currentTarget.value })}
                />
              </div>
            </li>
          );
        })}
      </ol>
      {sections.length < MOST ? (
        <button type="button" class="link" onClick={() => onChange(addSection(template))}>
          <Plus size={14} aria-hidden="true" /> {t('templates.addSection')}
        </button>
      ) : null}
    </div>
  );
}
