import type { FieldValue } from '../../call/call-event.ts';
import type { RawField } from '../raw-form.ts';
import { toShown, toStored, type UserFormat } from '../user-format.ts';
import { pageFormat } from './page-format.ts';
import { textOfHtml } from './rich-text.ts';
import { controlOf, optionsOf } from './workspace-dom.ts';

/** A column longer than this is shown in several lines. */
const LONGEST_LINE = 255;

/** One field of a workspace's form, from the properties of its element; page's world only. */
export function readHost(name: string, host: Element): RawField {
  return {
    name,
    label: textOf(host, 'label') || (host.getAttribute('aria-label') ?? name),
    type: isJournal(host) ? 'journal_input' : textOf(host, 'fieldType'),
    tag: tagOf(host),
    ...readValue(host),
    mandatory: isOn(host, 'mandatory') || isOn(host, 'required'),
    readOnly: isOn(host, 'readonly'),
    ...(isChoice(host) && { choices: readChoices(host) }),
    ...(textOf(host, 'reference') !== '' && { reference: textOf(host, 'reference') }),
  };
}

export function readValue(host: Element): FieldValue {
  const isRich = host.localName.includes('html-editor');
  const value = isRich ? textOfHtml(textOf(host, 'value')) : textOf(host, 'value');
  return { value, displayValue: (isRich ? '' : textOf(host, 'displayValue')) || value };
}

/** Whether the field can be seen at all; a rule of the form may have taken it away. */
export function isVisible(host: Element): boolean {
  return Reflect.get(host, 'visible') !== false;
}

/** Whether an element has what every field of a form has: its value as a property. */
export function isReadable(host: Element): boolean {
  return typeof Reflect.get(host, 'value') === 'string';
}

/** Only the control of such a field tells what its list offers, or whether it has several lines. */
export function hidesFacts(host: Element): boolean {
  return isChoice(host) || textOf(host, 'fieldType') === 'string';
}

function isChoice(host: Element): boolean {
  return host.localName.includes('-choice');
}

/** Where a journal is written in place: the plain box, or the editor that is one only there. */
function isJournal(host: Element): boolean {
  return host instanceof HTMLTextAreaElement || textOf(host, 'fieldType').startsWith('journal');
}

function tagOf(host: Element): string {
  const control = controlOf(host);
  if (control) return control instanceof HTMLTextAreaElement ? 'textarea' : 'input';
  const longest = Reflect.get(host, 'maxLength') as unknown;
  const isLong = typeof longest === 'number' && longest > LONGEST_LINE;
  return isLong ? 'textarea' : 'input';
}

/** What the list offers now, without the empty choice; nothing while the control is not made. */
function readChoices(host: Element) {
  return optionsOf(host)
    .map(({ id, textContent }) => ({
      value: id.replace(/^.*-option-/, ''),
      label: textContent.trim(),
    }))
    .filter(({ value }) => value !== '' && value !== 'NOW_CHOICE_NONE_OPTION');
}

/**
 * What to type for a value. A date is typed as the agent writes dates: the control says how in its
 * hint, or another field of the form shows it. What the form then stores tells whether the clock was
 * right; if not, the difference is made good.
 */
export function* textsFor(
  host: Element,
  want: FieldValue,
  others: Iterable<Element>,
): Iterable<string> {
  const type = textOf(host, 'fieldType');
  if (!type.includes('date') || want.value === '') return void (yield want.value);
  for (const format of dateFormats(host, others)) {
    const before = textOf(host, 'value');
    yield toShown(type, want.value, format);
    const taken = textOf(host, 'value');
    const offMs = timeOf(want.value) - timeOf(taken);
    if (taken === before || !offMs) continue;
    const offsetAt = (utcMs: number) => format.offsetAt(utcMs) + offMs;
    yield toShown(type, want.value, { ...format, offsetAt });
  }
}

/** Day, month and year in every order that an administrator can choose. */
const DAY_PATTERNS = [
  'yyyy-MM-dd',
  'dd-MM-yyyy',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'MM-dd-yyyy',
  'dd.MM.yyyy',
];
/** No clock is farther from UTC. */
const FARTHEST_MS = 14 * 3_600_000;

function* dateFormats(host: Element, others: Iterable<Element>): Iterable<UserFormat> {
  const page = pageFormat();
  const control = controlOf(host);
  const hint = control instanceof HTMLInputElement ? control.placeholder : '';
  if (hint.includes('yyyy')) yield inPattern(page, hint);
  const seen = [...others].flatMap((other) => {
    const fits = patternsOf(textOf(other, 'value'), textOf(other, 'displayValue'), page);
    // 03-04 may be of March or of April: such a field tells nothing.
    return fits.length === 1 ? fits : [];
  });
  if (seen[0]) yield seen[0];
  yield page;
}

function inPattern(page: UserFormat, pattern: string): UserFormat {
  const [date = ''] = pattern.split(' ');
  return { ...page, date, dateTime: pattern.includes('mm') ? pattern : `${date} HH:mm:ss` };
}

/** The patterns in which a field can have shown this time, give or take a time zone. */
function patternsOf(stored: string, shown: string, page: UserFormat): UserFormat[] {
  if (Number.isNaN(timeOf(stored))) return [];
  return DAY_PATTERNS.map((pattern) => inPattern(page, pattern)).filter((format) => {
    const read = toStored('glide_date_time', shown, { ...format, offsetAt: () => 0 });
    return read !== shown && Math.abs(timeOf(read) - timeOf(stored)) <= FARTHEST_MS;
  });
}

function timeOf(stored: string): number {
  return Date.parse(`${stored.replace(' ', 'T')}Z`);
}

function textOf(host: Element, property: string): string {
  const value: unknown = Reflect.get(host, property);
  return typeof value === 'string' ? value : '';
}

function isOn(host: Element, property: string): boolean {
  return Reflect.get(host, property) === true;
}
