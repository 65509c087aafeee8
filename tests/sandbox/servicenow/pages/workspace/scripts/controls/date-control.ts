import { readDateTime, showDateTime } from '../../../../store/glide-date-time.ts';
import { make } from '../dom.ts';
import { onAction } from '../now-action.ts';
import { PAGE } from '../page-data.ts';
import type { MakeControl } from '../record-field.ts';
import { commonProperties } from './text-control.ts';

const { dateFormat, timeZone } = PAGE;
const STORED = /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/;

/** A date has no time zone: noon is the same day everywhere that matters. */
function readDay(shown: string): string {
  return readDateTime(`${shown} 12:00:00`, 'UTC', dateFormat).slice(0, 10);
}

function showDay(stored: string): string {
  return showDateTime(`${stored} 12:00:00`, 'UTC', dateFormat).slice(0, dateFormat.length);
}

function isDay(stored: string): boolean {
  const time = Date.parse(`${stored.slice(0, 10)}T00:00:00Z`);
  return STORED.test(stored) && new Date(time).toISOString().startsWith(stored.slice(0, 10));
}

/**
 * ServiceNow's own picker is not public. This one takes what a person types, in the order of day, month
 * and year that the user prefers, and commits it on blur; what is no date is refused with a message.
 */
export const dateControl: MakeControl = (host) => {
  const withTime = host.state().fieldType === 'glide_date_time';
  const pattern = withTime ? `${dateFormat} HH:mm:ss` : dateFormat;
  const element = Object.assign(make('now-input'), { placeholder: pattern });
  const show = (stored: string): string => {
    if (stored === '') return '';
    return withTime ? showDateTime(stored, timeZone, dateFormat) : showDay(stored);
  };
  const read = (shown: string): string => {
    if (!withTime) return readDay(shown);
    const withSeconds = /\s\d\d:\d\d$/.test(shown) ? `${shown}:00` : shown;
    return readDateTime(withSeconds, timeZone, dateFormat);
  };
  const refuse = (messages: readonly string[]): void =>
    void Object.assign(element, {
      invalid: messages.length > 0,
      messages: messages.map((content) => ({ status: 'critical', content })),
    });
  onAction(element, 'NOW_INPUT#VALUE_SET', ({ value }) => {
    const stored = value.trim() === '' ? '' : read(value.trim());
    if (stored !== '' && !isDay(stored)) return refuse([`${PAGE.text.badDate} ${pattern}`]);
    refuse([]);
    if (stored !== host.state().value) host.commit(stored, show(stored));
  });
  return {
    element,
    show: (state) =>
      void Object.assign(element, {
        ...commonProperties(state),
        name: state.name,
        value: show(state.value),
      }),
  };
};
