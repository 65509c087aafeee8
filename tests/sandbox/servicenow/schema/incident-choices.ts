import { CATEGORIES, LEVELS, SUBCATEGORIES } from '../../cast.ts';
import type { ChoiceSchema, Text } from './table-schema.ts';

function fromLabels(labels: Readonly<Record<string, Text>>): ChoiceSchema[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

export const CATEGORY_CHOICES = fromLabels(CATEGORIES);

export const SUBCATEGORY_CHOICES: readonly ChoiceSchema[] = Object.entries(SUBCATEGORIES).flatMap(
  ([category, labels]) =>
    fromLabels(labels).map((choice) => ({ ...choice, dependentValue: category })),
);

export const LEVEL_CHOICES = fromLabels(LEVELS);

export const PRIORITY_CHOICES = fromLabels({
  '1': { da: '1 - Kritisk', en: '1 - Critical' },
  '2': { da: '2 - Høj', en: '2 - High' },
  '3': { da: '3 - Moderat', en: '3 - Moderate' },
  '4': { da: '4 - Lav', en: '4 - Low' },
  '5': { da: '5 - Planlægning', en: '5 - Planning' },
});

export const STATE_CHOICES = fromLabels({
  '1': { da: 'Ny', en: 'New' },
  '2': { da: 'I gang', en: 'In Progress' },
  '3': { da: 'Afventer', en: 'On Hold' },
  '6': { da: 'Løst', en: 'Resolved' },
  '7': { da: 'Lukket', en: 'Closed' },
  '8': { da: 'Annulleret', en: 'Canceled' },
});

export const CONTACT_TYPE_CHOICES = fromLabels({
  phone: { da: 'Telefon', en: 'Phone' },
  email: { da: 'E-mail', en: 'Email' },
  'self-service': { da: 'Selvbetjening', en: 'Self-service' },
  'walk-in': { da: 'Personlig henvendelse', en: 'Walk-in' },
});

/** Stored in English on an instance whatever the user's language is: only the labels are translated. */
export const CLOSE_CODE_CHOICES = fromLabels({
  'Solution provided': { da: 'Løsning givet', en: 'Solution provided' },
  'Workaround provided': { da: 'Midlertidig løsning givet', en: 'Workaround provided' },
  'Resolved by caller': { da: 'Løst af opkalder', en: 'Resolved by caller' },
  'Resolved by request': { da: 'Løst med en bestilling', en: 'Resolved by request' },
  'User error': { da: 'Brugerfejl', en: 'User error' },
  'Known error': { da: 'Kendt fejl', en: 'Known error' },
  Duplicate: { da: 'Dublet', en: 'Duplicate' },
  'No resolution provided': { da: 'Ingen løsning givet', en: 'No resolution provided' },
});
