import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { tableFacts, type TableFacts } from '../../utils/servicenow/tables.ts';
import { readTables, type ReadTables } from '../../utils/settings/read-tables.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly value: readonly TableFacts[];
  /** Null while what is typed describes no tables: then nothing may be saved. */
  readonly onChange: (value: readonly TableFacts[] | null) => void;
}

/** A table of one's own, as it could look; everything that is left out is as for any task. */
const EXAMPLE = { table: 'u_hr_henvendelse', caller: 'u_opkalder', closeNotes: 'close_notes' };

/** Tables that we do not know, or know wrongly, described as data. */
export function TableFields({ value, onChange }: Props): JSX.Element {
  const id = useId();
  const text = useSignal(value.length === 0 ? '' : JSON.stringify(value, null, 2));
  const read = readTables(text.value);
  const type = (typed: string): void => {
    text.value = typed;
    const now = readTables(typed);
    onChange(now.kind === 'read' ? now.tables : null);
  };
  return (
    <fieldset>
      <legend>{t('settings.tables.title')}</legend>
      <div class="text-field">
        <label for={id}>{t('settings.tables.label')}</label>
        <p id={`${id}-help`} class="help">
          {t('settings.tables.help')}
        </p>
        <textarea
          id={id}
          rows={text.value === '' ? 3 : 12}
          spellcheck={false}
          aria-invalid={read.kind !== 'read'}
          aria-describedby={`${id}-help ${id}-said`}
          value={text.value}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <p id={`${id}-said`} role="status" class={read.kind === 'read' ? 'good' : 'wrong'}>
          {saidOf(read)}
        </p>
        <details class="example">
          <summary>{t('settings.tables.example')}</summary>
          <pre>{JSON.stringify([EXAMPLE], null, 2)}</pre>
          <p class="help">{t('settings.tables.whole')}</p>
          <pre>{JSON.stringify([tableFacts('incident')], null, 2)}</pre>
        </details>
      </div>
    </fieldset>
  );
}

function saidOf(read: ReadTables): string {
  switch (read.kind) {
    case 'read': {
      const names = read.tables.map(({ table }) => table).join(', ');
      return names === '' ? '' : t('settings.tables.read', { tables: names });
    }
    case 'no-json':
      return t('settings.tables.noJson', { detail: read.detail });
    case 'wrong':
      return t('settings.tables.wrong', { path: read.path, expected: read.expected });
  }
}
