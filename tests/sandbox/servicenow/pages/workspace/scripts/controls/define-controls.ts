import type { WorkspaceField } from '../../workspace-form.ts';
import { defineField } from '../record-field.ts';
import { checkboxControl } from './checkbox-control.ts';
import { choiceControl } from './choice-control.ts';
import { dateControl } from './date-control.ts';
import { phoneControl } from './phone-control.ts';
import { referenceControl } from './reference-control.ts';
import { inputControl, stringControl, urlControl } from './text-control.ts';

export function defineControls(): void {
  defineField('sn-record-input-connected', stringControl);
  defineField('sn-record-choice-connected', choiceControl);
  defineField('sn-record-reference-connected', referenceControl);
  defineField('sn-record-phone-connected', phoneControl);
  defineField('sn-record-email', inputControl('email'));
  defineField('sn-record-url', urlControl);
  defineField('now-record-checkbox', checkboxControl);
  defineField('now-record-number', inputControl('number'));
  defineField('now-record-date-picker', dateControl);
}

/** The element that an instance's form has for a field of this type. */
export function fieldTag({ type, choices }: WorkspaceField): string {
  if (choices) return 'sn-record-choice-connected';
  switch (type) {
    case 'reference':
    case 'glide_list':
      return 'sn-record-reference-connected';
    case 'boolean':
      return 'now-record-checkbox';
    case 'integer':
    case 'decimal':
      return 'now-record-number';
    case 'glide_date':
    case 'glide_date_time':
      return 'now-record-date-picker';
    case 'email':
      return 'sn-record-email';
    case 'url':
      return 'sn-record-url';
    case 'phone_number_e164':
      return 'sn-record-phone-connected';
    default:
      return 'sn-record-input-connected';
  }
}
