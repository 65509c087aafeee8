import { ChevronRight, Trash2 } from 'lucide-preact';
import type { JSX } from 'preact';
import type { Template } from '../../utils/settings/template.ts';
import { LanguageChoice } from '../settings/language-choice.tsx';
import { TextField } from '../settings/text-field.tsx';
import { t } from '../shared/words.ts';
import { SectionRows } from './section-rows.tsx';
import { TemplateTrial, type TrialOutside } from './template-trial.tsx';

interface Props {
  readonly template: Template;
  readonly isOpen: boolean;
  readonly outside: TrialOutside;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onChange: (template: Template) => void;
  readonly onRemove: () => void;
}

/** One template: folded it says what it is for, unfolded it is written on and tried. */
export function TemplateEditor(props: Props): JSX.Element {
  const { template, isOpen, onChange } = props;
  const { name, version, tables, language } = template;
  const change = (part: Partial<Template>): void => onChange({ ...template, ...part });
  return (
    <details
      class="template"
      open={isOpen}
      onToggle={(event) => props.onToggle(event.currentTarget.open)}
    >
      <summary>
        <ChevronRight size={15} aria-hidden="true" />
        <b>{name}</b>
        <span class="help">
          {[...tables, t('templates.version', { version })].filter(Boolean).join(' · ')}
        </span>
      </summary>
      {isOpen ? (
        <div class="template-body">
          <div class="template-parts">
            <div class="template-head">
              <TextField
                label={t('templates.name')}
                value={name}
                onChange={(to) => change({ name: to })}
              />
              <LanguageChoice
                label={t('templates.language')}
                value={language}
                onChange={(to) => change({ language: to })}
              />
            </div>
            <TextField
              label={t('templates.tables')}
              help={t('templates.tablesHelp')}
              value={tables.join(', ')}
              onChange={(text) => change({ tables: namesIn(text) })}
            />
            <SectionRows
              template={template}
              onChange={(sections) => change({ sections: [...sections] })}
            />
            <div class="row">
              <button type="button" class="button ghost" onClick={props.onRemove}>
                <Trash2 size={15} aria-hidden="true" />
                {t('templates.remove', { name })}
              </button>
            </div>
          </div>
          <TemplateTrial template={template} outside={props.outside} />
        </div>
      ) : null}
    </details>
  );
}

function namesIn(text: string): string[] {
  return text.split(/[,\s]+/u).filter((name) => name !== '');
}
