import type { FormData } from '../form-data.ts';

/** The options that a field offers under a value of the field it depends on. */
export function offerChoices(
  select: HTMLSelectElement,
  data: FormData,
  field: string,
  dependentValue: string,
): void {
  const choices = data.fields.find((candidate) => candidate.name === field)?.choices ?? [];
  const offered = choices.filter((choice) => choice.dependentValue === dependentValue);
  const kept = offered.some((choice) => choice.value === select.value) ? select.value : '';
  select.replaceChildren(
    new Option(data.text.none, ''),
    ...offered.map((choice) => new Option(choice.label, choice.value)),
  );
  select.value = kept;
}

/** A value that is not on offer gets an option of its own: the client takes what the server may not. */
export function chooseOption(select: HTMLSelectElement, value: string, label: string): void {
  if (![...select.options].some((option) => option.value === value)) {
    select.append(new Option(label, value));
  }
  select.value = value;
}
