/** The one home of what Service Portal calls the elements of its forms. */
export const PORTAL_FIELD_SELECTOR = 'div.form-group[field*="formModel"]';
export const PORTAL_LAYOUT_SELECTOR = 'sp-variable-layout';

const PREFIX = 'sp_formfield_';

export const portalControlId = (field: string): string => `${PREFIX}${field}`;
/** What is drawn in place of a list or a reference, whose own element is hidden. */
export const portalBoxId = (field: string): string => `s2id_${PREFIX}${field}`;

/** The field that an element belongs to, or null. */
export function fieldOfPortalControl(id: string): string | null {
  return /^(?:s2id_)?sp_formfield_(\w+)$/.exec(id)?.[1] ?? null;
}
