import { make } from '../dom.ts';
import { onAction } from '../now-action.ts';
import type { MakeControl } from '../record-field.ts';

export const checkboxControl: MakeControl = (host) => {
  const element = make('now-checkbox');
  onAction(element, 'NOW_CHECKBOX#CHECKED_SET', ({ value }) =>
    host.commit(String(value), String(value)),
  );
  return {
    element,
    show: ({ name, label, value, mandatory, readonly }) =>
      void Object.assign(element, {
        name,
        label,
        checked: value === 'true',
        required: mandatory,
        readonly,
        configAria: { 'aria-label': label },
      }),
  };
};
