import type { Language } from '../../settings/settings.ts';
import { browserModel, modelOptions, type ModelAvailability } from './language-model.ts';

export async function browserModelState(
  language: Language,
): Promise<ModelAvailability | 'missing'> {
  return (await browserModel()?.availability(modelOptions(language))) ?? 'missing';
}

/** Must be called straight from a click: the browser loads gigabytes for nobody who did not ask. */
export async function loadBrowserModel(language: Language): Promise<ModelAvailability | 'missing'> {
  try {
    const session = await browserModel()?.create(modelOptions(language));
    session?.destroy();
  } catch {
    // Refused, or out of room: what is there afterwards says it.
  }
  return browserModelState(language);
}
