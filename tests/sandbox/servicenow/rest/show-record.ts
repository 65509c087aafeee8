import type { RecordStore, Row, Walked } from '../store/record-store.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import { displayValue, isJournal } from '../records/display-value.ts';
import type { Viewer } from '../session/viewer.ts';

export interface RecordView {
  readonly displayValue: 'false' | 'true' | 'all';
  readonly excludeReferenceLink: boolean;
  /** Dotted paths; empty for all the table's own fields. */
  readonly fields: readonly string[];
}

export type ShownField =
  | string
  | { readonly value: string; readonly link: string }
  | { readonly display_value: string; readonly link: string }
  | { readonly display_value: string; readonly value: string; readonly link?: string };

export function readRecordView(params: URLSearchParams): RecordView {
  const mode = params.get('sysparm_display_value');
  const fields = params.get('sysparm_fields') ?? '';
  return {
    displayValue: mode === 'true' || mode === 'all' ? mode : 'false',
    excludeReferenceLink: params.get('sysparm_exclude_reference_link') === 'true',
    fields: fields
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  };
}

/** Shows records in one of the five shapes that the Table API has for a field. */
export class RecordShow {
  readonly #store: RecordStore;
  readonly #viewer: Viewer;
  readonly #view: RecordView;
  readonly #origin: string;

  constructor(store: RecordStore, viewer: Viewer, view: RecordView, origin: string) {
    this.#store = store;
    this.#viewer = viewer;
    this.#view = view;
    this.#origin = origin;
  }

  /** A field that does not exist is left out, and nothing is said about it. */
  record(table: TableSchema, row: Row): Record<string, ShownField> {
    const { fields } = this.#view;
    const paths = fields.length > 0 ? fields : [...table.fields.keys()];
    const shown: Record<string, ShownField> = {};
    for (const path of paths) {
      const walked = this.#store.walk(table.name, row, path);
      if (walked) shown[path] = this.#field(walked);
    }
    return shown;
  }

  #field({ table, field, row }: Walked): ShownField {
    const value = row && !isJournal(field) ? (row[field.name] ?? '') : '';
    const display = (): string =>
      row ? displayValue(this.#store, table, row, field, this.#viewer) : '';
    const link =
      field.reference && value !== '' && !this.#view.excludeReferenceLink
        ? `${this.#origin}/api/now/table/${field.reference}/${value}`
        : undefined;
    switch (this.#view.displayValue) {
      case 'all':
        return { display_value: display(), ...(link === undefined ? {} : { link }), value };
      case 'true':
        return link === undefined ? display() : { display_value: display(), link };
      case 'false':
        return link === undefined ? value : { link, value };
    }
  }
}
