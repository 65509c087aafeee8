import * as z from 'zod/mini';

export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const service = z.object({
  /** Base address of an OpenAI-compatible service, e.g. `https://api.openai.com/v1`. */
  url: z.string(),
  model: z.string(),
  /** Stands in plain text in this browser's extension storage; the settings page says so. */
  key: z.string(),
});
export type ServiceSettings = z.infer<typeof service>;

export const settingsSchema = z.object({
  interfaceLanguage: z.enum(LANGUAGES),
  /** The language spoken; it is set, never guessed. */
  callLanguage: z.enum(LANGUAGES),
  speech: service,
  language: service,
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  interfaceLanguage: 'da',
  callLanguage: 'da',
  speech: { url: '', model: 'gpt-4o-transcribe', key: '' },
  language: { url: '', model: 'gpt-4.1-mini', key: '' },
};
