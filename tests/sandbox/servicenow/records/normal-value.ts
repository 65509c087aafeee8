import type { FieldSchema } from '../schema/table-schema.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2}))?/;
/** What a number without a country is taken for. */
const DANISH = /^\d{8}$/;

function isDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function normalDateTime(text: string): string {
  const [, date, clock = '00:00:00'] = DATE_TIME.exec(text) ?? [];
  if (date === undefined || !isDate(date)) return '';
  return Number.isNaN(Date.parse(`${date}T${clock}Z`)) ? '' : `${date} ${clock}`;
}

function normalPhone(text: string): string {
  const digits = text.replace(/[\s().-]/g, '').replace(/^00/, '+');
  if (DANISH.test(digits)) return `+45${digits}`;
  return /^\+\d{6,15}$/.test(digits) ? digits : text;
}

function normalList(text: string): string {
  const entries = text.split(',').map((entry) => entry.trim());
  return [...new Set(entries.filter(Boolean))].join(',');
}

/** Two decimals are stored, and no zeros at the end of them. */
function normalDecimal(text: string): string {
  return /^[+-]?\d+(\.\d*)?$/.test(text) ? String(Math.round(Number(text) * 100) / 100) : '';
}

/**
 * What a column keeps of a value it is given. The platform refuses nothing: what is not of the
 * column's type is stored as empty (`false` for a boolean) and text that is too long is cut.
 */
export function normalValue(field: FieldSchema, given: string): string {
  const text = given.trim();
  switch (field.type) {
    case 'boolean':
      return text === 'true' || text === '1' ? 'true' : 'false';
    case 'integer':
      return /^[+-]?\d+(\.\d*)?$/.test(text) ? String(Math.trunc(Number(text))) : '';
    case 'decimal':
      return normalDecimal(text);
    case 'glide_date':
      return isDate(text) ? text.slice(0, 10) : '';
    case 'glide_date_time':
      return normalDateTime(text);
    case 'glide_list':
      return normalList(text);
    case 'phone_number_e164':
      return normalPhone(text);
    case 'email':
    case 'url':
      return text.slice(0, field.maxLength);
    default:
      return given.slice(0, field.maxLength);
  }
}
