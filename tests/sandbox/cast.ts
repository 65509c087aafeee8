/**
 * The people, things and places that the recorded calls speak of. The sandbox instance seeds them
 * beside its other records, the recordings say their names, and the end-to-end tests expect them in
 * the form. All of it is invented.
 */
export interface CastCaller {
  readonly userName: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly location: string;
  /** Name of the configuration item assigned to the caller. */
  readonly device: string;
}

export const CALLERS = {
  mette: {
    userName: 'mette.kjaergaard',
    name: 'Mette Kjærgaard',
    title: 'Fuldmægtig',
    department: 'Børne- og Ungdomsforvaltningen',
    location: 'Rådhuset',
    device: 'KK-PC-4471',
  },
  soeren: {
    userName: 'soeren.lindqvist',
    name: 'Søren Lindqvist',
    title: 'Indkøber',
    department: 'Økonomiforvaltningen',
    location: 'Borups Allé 177',
    device: 'KK-PC-2083',
  },
  fatima: {
    userName: 'fatima.rahimi',
    name: 'Fatima Rahimi',
    title: 'Pædagog',
    department: 'Børne- og Ungdomsforvaltningen',
    location: 'Børnehuset Solsikken',
    device: 'KK-PAD-0915',
  },
  emily: {
    userName: 'emily.carter',
    name: 'Emily Carter',
    title: 'Project Manager',
    department: 'Teknik- og Miljøforvaltningen',
    location: 'Islands Brygge 37',
    device: 'KK-PC-6120',
  },
} as const satisfies Record<string, CastCaller>;

/** The supporters who log in. Password of every sandbox user: `sidemand`. */
export const AGENTS = {
  da: { userName: 'sara.holm', name: 'Sara Holm', language: 'da' },
  en: { userName: 'james.lee', name: 'James Lee', language: 'en' },
} as const;

export const GROUPS = [
  'Servicedesk',
  'Netværk og Fjernadgang',
  'Identitet og Adgang',
  'Løn og Ferie',
  'Ansættelse og Kontrakt',
  'Indkøb og Kvantum',
] as const;

/** Choice lists of the incident form: value → label in both languages. */
export const CATEGORIES = {
  inquiry: { da: 'Forespørgsel', en: 'Inquiry / Help' },
  network: { da: 'Netværk', en: 'Network' },
  software: { da: 'Programmer', en: 'Software' },
  access: { da: 'Adgang', en: 'Access' },
  hardware: { da: 'Udstyr', en: 'Hardware' },
  payroll: { da: 'Løn', en: 'Payroll' },
  employment: { da: 'Ansættelse', en: 'Employment' },
  purchasing: { da: 'Indkøb', en: 'Purchasing' },
} as const;

/** Subcategories depend on the category, as on an instance. */
export const SUBCATEGORIES = {
  network: { vpn: { da: 'VPN', en: 'VPN' }, wifi: { da: 'Wi-Fi', en: 'Wi-Fi' } },
  software: { outlook: { da: 'Outlook', en: 'Outlook' }, teams: { da: 'Teams', en: 'Teams' } },
  access: {
    password: { da: 'Adgangskode', en: 'Password' },
    locked: { da: 'Låst konto', en: 'Locked account' },
  },
  hardware: { pc: { da: 'PC', en: 'PC' }, printer: { da: 'Printer', en: 'Printer' } },
  payroll: {
    holiday_pay: { da: 'Feriepenge', en: 'Holiday pay' },
    payslip: { da: 'Lønseddel', en: 'Payslip' },
  },
  employment: {
    contract: { da: 'Kontrakt', en: 'Contract' },
    leave: { da: 'Orlov', en: 'Leave' },
  },
  purchasing: {
    order: { da: 'Ordre', en: 'Order' },
    invoice: { da: 'Faktura', en: 'Invoice' },
  },
} as const;

/** Impact and urgency, as on an instance: 1 is high. */
export const LEVELS = {
  '1': { da: '1 - Høj', en: '1 - High' },
  '2': { da: '2 - Mellem', en: '2 - Medium' },
  '3': { da: '3 - Lav', en: '3 - Low' },
} as const;

/** The open incident that each scenario works on; new, assigned to the agent, nearly empty. */
export const SCENARIO_INCIDENTS = {
  'vpn-da': { number: 'INC0012408', agent: 'da', caller: 'mette' },
  'locked-account-da': { number: 'INC0012409', agent: 'da', caller: 'soeren' },
  'holiday-pay-da': { number: 'INC0012410', agent: 'da', caller: 'fatima' },
  'contract-en': { number: 'INC0012411', agent: 'en', caller: 'emily' },
  'long-da': { number: 'INC0012412', agent: 'da', caller: 'soeren' },
} as const;

export type ScenarioName = keyof typeof SCENARIO_INCIDENTS;

/** Twenty minutes; the others last one. What goes through every scenario leaves it out. */
export const LONG_SCENARIO = 'long-da' satisfies ScenarioName;
