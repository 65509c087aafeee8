import { useSignal } from '@preact/signals';
import { Download, Plus, Upload } from 'lucide-preact';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { copyTemplate, withImported } from '../../utils/settings/edit-templates.ts';
import { readTemplates } from '../../utils/settings/read-templates.ts';
import type { Language } from '../../utils/settings/settings.ts';
import { templateFor, type Template } from '../../utils/settings/template.ts';
import { t } from '../shared/words.ts';
import { TemplateEditor } from './template-editor.tsx';
import type { TrialOutside } from './template-trial.tsx';

interface Props {
  readonly value: readonly Template[];
  readonly language: Language;
  readonly outside: TrialOutside;
  readonly onChange: (value: readonly Template[]) => void;
}

/** What summaries are made of: the customer's own templates, each to be tried before it is used. */
export function TemplateFields({ value, language, outside, onChange }: Props): JSX.Element {
  const file = useId();
  const said = useSignal('');
  const opened = useSignal<string | null>(null);
  const standard = templateFor([], { language, table: '', chosen: null });

  const add = (): void => {
    const name = t('templates.copyName', { name: standard.name });
    const fresh = copyTemplate(standard, value, name);
    opened.value = fresh.id;
    onChange([...value, fresh]);
  };
  const load = async (input: HTMLInputElement): Promise<void> => {
    const imported = readTemplates((await input.files?.[0]?.text()) ?? '');
    input.value = '';
    said.value = imported
      ? t('templates.imported', { count: imported.length })
      : t('templates.notImported');
    if (imported) onChange(withImported(value, imported));
  };

  return (
    <fieldset class="templates">
      <legend>{t('templates.title')}</legend>
      <p class="help">{t('templates.help')}</p>
      {value.map((template, at) => (
        <TemplateEditor
          key={template.id}
          template={template}
          isOpen={opened.value === template.id}
          outside={outside}
          onToggle={(isOpen) => {
            if (isOpen) opened.value = template.id;
            else if (opened.peek() === template.id) opened.value = null;
          }}
          onChange={(changed) => onChange(value.with(at, changed))}
          onRemove={() => onChange(value.toSpliced(at, 1))}
        />
      ))}
      <div class="row">
        <button type="button" class="button" onClick={add}>
          <Plus size={15} aria-hidden="true" />
          {t('templates.add')}
        </button>
        <span class="spring" />
        <label class="button ghost" for={file}>
          <Upload size={15} aria-hidden="true" />
          {t('templates.import')}
        </label>
        <input
          id={file}
          class="sr-only"
          type="file"
          accept="application/json,.json"
          onChange={(event) => void load(event.currentTarget)}
        />
        {value.length === 0 ? null : (
          <a
            class="button ghost"
            download="sidemand-skabeloner.json"
            href={`data:application/json,${encodeURIComponent(JSON.stringify(value, null, 2))}`}
          >
            <Download size={15} aria-hidden="true" />
            {t('templates.export')}
          </a>
        )}
      </div>
      <p role="status" class="help">
        {said.value}
      </p>
    </fieldset>
  );
}
