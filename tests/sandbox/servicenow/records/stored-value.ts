import type { FieldSchema } from '../schema/table-schema.ts';
import type { RecordStore } from '../store/record-store.ts';
import { readDate, readDateTime } from '../store/glide-date-time.ts';
import type { Viewer } from '../session/viewer.ts';

function recordNamed(store: RecordStore, table: string, name: string): string {
  const target = store.schemas.get(table);
  const found = target && store.findBy(table, target.displayField, name);
  return found?.['sys_id'] ?? name;
}

function readNumber(shown: string, viewer: Viewer): string {
  const plain = shown.replaceAll(viewer.language === 'da' ? '.' : ',', '');
  return viewer.language === 'da' ? plain.replace(',', '.') : plain;
}

/** The reverse of what is displayed. What cannot be read that way is stored as it came. */
export function storedValue(
  store: RecordStore,
  field: FieldSchema,
  shown: string,
  viewer: Viewer,
): string {
  if (field.reference) return recordNamed(store, field.reference, shown);
  if (field.choices) {
    const wanted = shown.toLocaleLowerCase('da');
    const found = field.choices.find(
      (choice) => choice.label[viewer.language].toLocaleLowerCase('da') === wanted,
    );
    return found?.value ?? shown;
  }
  switch (field.type) {
    case 'glide_date_time':
      return readDateTime(shown, viewer.timeZone, viewer.dateFormat);
    case 'glide_date':
      return readDate(shown, viewer.dateFormat);
    case 'integer':
    case 'decimal':
      return readNumber(shown, viewer);
    case 'glide_list':
      return shown
        .split(',')
        .map((entry) => recordNamed(store, field.listOf ?? '', entry.trim()))
        .join(',');
    default:
      return shown;
  }
}
