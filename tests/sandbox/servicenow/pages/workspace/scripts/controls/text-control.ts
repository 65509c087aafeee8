import { make } from '../dom.ts';
import { onAction } from '../now-action.ts';
import type { FieldControl, FieldHost, FieldState, MakeControl } from '../record-field.ts';

type Prefix = 'NOW_INPUT' | 'NOW_INPUT_URL' | 'NOW_TEXTAREA';
type InputType = 'text' | 'email' | 'number';

/** What all of ServiceNow's form controls are told alike. */
export function commonProperties(state: FieldState): Record<string, unknown> {
  return {
    label: state.label,
    required: state.mandatory,
    readonly: state.readonly,
    messages: state.messages.map((content) => ({ status: 'critical', content })),
  };
}

function listen(host: FieldHost, element: HTMLElement, prefix: Prefix): void {
  onAction(element, `${prefix}#VALUE_SET`, ({ value }) => {
    if (value !== host.state().value) host.commit(value, value);
  });
  onAction(element, `${prefix}#INPUT`, ({ fieldValue }) => host.stage(fieldValue));
}

function textControl(host: FieldHost, tag: string, prefix: Prefix, more: object): FieldControl {
  const element = Object.assign(make(tag), more);
  listen(host, element, prefix);
  return {
    element,
    show: (state) =>
      void Object.assign(element, {
        ...commonProperties(state),
        name: state.name,
        value: state.value,
      }),
  };
}

export function inputControl(type: InputType): MakeControl {
  return (host) => textControl(host, 'now-input', 'NOW_INPUT', { type });
}

/** `sn-record-input-connected` chooses by the field: one line, or several. */
export const stringControl: MakeControl = (host) =>
  host.state().multiLine
    ? textControl(host, 'now-textarea', 'NOW_TEXTAREA', { rows: 4, autoresize: true })
    : inputControl('text')(host);

export const urlControl: MakeControl = (host) =>
  textControl(host, 'now-input-url', 'NOW_INPUT_URL', {});
