import type { Language } from '../../schema/table-schema.ts';

const DA = {
  home: 'Hjem',
  list: 'Lister',
  create: 'Ny',
  save: 'Gem',
  saved: 'Gemt',
  post: 'Send',
  compose: 'Skriv',
  activity: 'Aktivitet',
  details: 'Detaljer',
  myOpen: 'Mine åbne hændelser',
  incomplete: 'Følgende felter er ikke udfyldt',
  notSaved: 'Posten blev ikke gemt',
  changedElsewhere: 'Posten er ændret af en anden. Uændrede felter er opdateret.',
  tooManyTabs: 'Der kan højst være ti faner åbne. Luk en først.',
  notFound: 'Posten findes ikke',
  newRecord: 'Ny post',
  close: 'Luk',
  openRecord: 'Åbn post',
  none: '-- Ingen --',
  badDate: 'Skriv datoen som',
  phone: 'Telefon',
} as const;

export type WorkspaceText = Readonly<Record<keyof typeof DA, string>>;

const EN: WorkspaceText = {
  home: 'Home',
  list: 'Lists',
  create: 'New',
  save: 'Save',
  saved: 'Saved',
  post: 'Post',
  compose: 'Compose',
  activity: 'Activity',
  details: 'Details',
  myOpen: 'My open incidents',
  incomplete: 'The following fields are incomplete',
  notSaved: 'The record was not saved',
  changedElsewhere: 'The record was changed by somebody else. Unchanged fields were updated.',
  tooManyTabs: 'At most ten tabs can be open. Close one first.',
  notFound: 'Record not found',
  newRecord: 'New record',
  close: 'Close',
  openRecord: 'Open record',
  none: '-- None --',
  badDate: 'Enter the date as',
  phone: 'Phone',
};

export const WORKSPACE_TEXT: Readonly<Record<Language, WorkspaceText>> = { da: DA, en: EN };
