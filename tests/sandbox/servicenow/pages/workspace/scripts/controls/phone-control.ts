import { make } from '../dom.ts';
import { onAction } from '../now-action.ts';
import type { MakeControl } from '../record-field.ts';
import { commonProperties } from './text-control.ts';

const COUNTRIES = [
  { code: '45', name: 'Danmark (+45)' },
  { code: '46', name: 'Sverige (+46)' },
  { code: '47', name: 'Norge (+47)' },
  { code: '49', name: 'Tyskland (+49)' },
  { code: '44', name: 'Storbritannien (+44)' },
];

/** The control says `45-12 34 56 78`; the record has E.164. Somebody may type the whole number, too. */
function toE164(codeAndNumber: string): string {
  const [code = '', ...rest] = codeAndNumber.split('-');
  const number = rest.join('').trim();
  const digits = number.replaceAll(/\D/g, '');
  if (digits === '') return '';
  return number.startsWith('+') ? `+${digits}` : `+${code}${digits}`;
}

export const phoneControl: MakeControl = (host) => {
  const element = Object.assign(make('now-input-phone'), {
    countryCodes: COUNTRIES,
    pattern: '[+0-9 \\-]*',
  });
  onAction(element, 'NOW_INPUT_PHONE#VALUE_SET', ({ value }) => {
    const stored = toE164(value);
    if (stored !== host.state().value) host.commit(stored, stored);
  });
  return {
    element,
    show(state) {
      const { name, value } = state;
      const country = COUNTRIES.find(({ code }) => value.startsWith(`+${code}`));
      Object.assign(element, {
        ...commonProperties(state),
        name,
        selectedCountryCode: country?.code ?? '45',
        number: country ? value.slice(country.code.length + 1) : value,
      });
    },
  };
};
