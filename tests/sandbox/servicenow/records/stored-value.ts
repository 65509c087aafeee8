import type { FieldSchema } from '../schema/table-schema.ts';
import type { RecordStore } from '../store/record-store.ts';
import { readDateTime } from '../store/glide-date-time.ts';
import type { Viewer } from '../session/viewer.ts';

/** The reverse of {@link displayValue}. What cannot be read that way is stored as it came. */
export function storedValue(
  store: RecordStore,
  field: FieldSchema,
  shown: string,
  viewer: Viewer,
): string {
  if (field.reference) {
    const target = store.schemas.get(field.reference);
    const found = target && store.findBy(field.reference, target.displayField, shown);
    return found?.['sys_id'] ?? shown;
  }
  if (field.choices) {
    const wanted = shown.toLocaleLowerCase('da');
    const found = field.choices.find(
      (choice) => choice.label[viewer.language].toLocaleLowerCase('da') === wanted,
    );
    return found?.value ?? shown;
  }
  if (field.type === 'glide_date_time') {
    return readDateTime(shown, viewer.timeZone, viewer.dateFormat);
  }
  return shown;
}
