/**
 * The one home of what a classic form calls its elements. A release that renames something is
 * mended here and nowhere else.
 */

/** Elements that the agent can see and type in, the likeliest first. */
export function controlIds(table: string, field: string): readonly string[] {
  return [
    `sys_display.${table}.${field}`, // reference: the text; the stored id is a hidden input
    `ni.${table}.${field}`, // checkbox
    `sys_select.${table}.${field}`,
    `${table}.${field}`,
    `activity-stream-${field}-textarea`,
    `${table}.${field}_nonedit`, // list of references while it is locked: names to read
    `sys_readonly.${table}.${field}`,
  ];
}

/** Parts of one field, each with a job of its own. */
export const storedId = (table: string, field: string): string => `${table}.${field}`;
export const displayId = (table: string, field: string): string => `sys_display.${table}.${field}`;
export const checkboxId = (table: string, field: string): string => `ni.${table}.${field}`;
export const readOnlyId = (table: string, field: string): string =>
  `sys_readonly.${table}.${field}`;
/** Of a list of references: who stands in it, the suggestions, and what opens it for editing. */
export const listSelectId = (table: string, field: string): string => `select_0${table}.${field}`;
export const listUnlockId = (table: string, field: string): string => `${table}.${field}_unlock`;
export const listLockId = (table: string, field: string): string => `${table}.${field}_lock`;

/** The form as a whole: its table, its record, and whether that is new (`-1`). */
export const TARGET_ID = 'sys_target';
export const RECORD_ID = 'sys_uniqueValue';
export const ROW_ID = 'sys_row';

export const labelId = (table: string, field: string): string => `label.${table}.${field}`;
export const rowId = (table: string, field: string): string => `element.${table}.${field}`;

/** Buttons that stand at the end of a control and must stay free: search, show record. */
export function buttonIds(table: string, field: string): readonly string[] {
  return [
    `lookup.${table}.${field}`,
    `viewr.${table}.${field}`,
    `view.${table}.${field}`,
    listUnlockId(table, field),
  ];
}

/** The journal shows one text box for several fields; this attribute says which one it is now. */
export const STREAM_FIELD_ATTRIBUTE = 'data-stream-text-input';
export const SHARED_STREAM_ID = 'activity-stream-textarea';

const TYPED_ID = /^(?:sys_display\.|ni\.|sys_select\.)?([a-z0-9_]+)\.([a-z0-9_]+)$/;
const STREAM_ID = /^activity-stream-([a-z0-9_]+)-textarea$/;

/**
 * The field that an element belongs to, or null. `streamField` is the element's
 * `STREAM_FIELD_ATTRIBUTE`.
 */
export function fieldOfControl(
  table: string,
  id: string,
  streamField: string | null,
): string | null {
  if (id === SHARED_STREAM_ID) return streamField;
  const stream = STREAM_ID.exec(id);
  if (stream) return stream[1] ?? null;
  const typed = TYPED_ID.exec(id);
  return typed?.[1] === table ? (typed[2] ?? null) : null;
}
