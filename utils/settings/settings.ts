import * as z from 'zod/mini';
import { tableFactsSchema } from '../servicenow/table-facts.ts';

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

/** How sound reaches the speech service. */
export const TRANSPORTS = [
  'segments', // each piece of speech by HTTP, when it has been said
  'realtime', // over a WebSocket, while it is said
  'on-device', // the browser's own recogniser; nothing leaves the machine
] as const;
export type Transport = (typeof TRANSPORTS)[number];

const speech = z.extend(service, { transport: z.enum(TRANSPORTS) });
export type SpeechSettings = z.infer<typeof speech>;

/** What the recogniser writes and what was meant, e.g. `kvantum` → `Kvantum`. */
const correction = z.object({ heard: z.string(), correct: z.string() });
export type Correction = z.infer<typeof correction>;

/** Which sound a call is made of when the agent says nothing else; the one used last. */
export const SOURCE_CHOICES = ['this-tab', 'other-tab', 'system', 'room'] as const;
export type SourceChoice = (typeof SOURCE_CHOICES)[number];

/** What happens with a value that is proposed for a field. */
export const FIELD_MODES = [
  'autofill', // filled in at once, in the form only; the agent saves
  'recommend', // shown, and filled in by a click
  'monitor', // shown, never filled in
  'off',
] as const;
export type FieldMode = (typeof FIELD_MODES)[number];

/** Which records a call begins with. */
export const CASE_RECORDS = ['interaction', 'incident', 'both'] as const;

export const settingsSchema = z.object({
  interfaceLanguage: z.enum(LANGUAGES),
  /** The language spoken; it is set, never guessed. */
  callLanguage: z.enum(LANGUAGES),
  speech,
  language: service,
  source: z.enum(SOURCE_CHOICES),
  /** Of `enumerateDevices`; empty: whatever the system has as its default. */
  microphoneId: z.string(),
  corrections: z.array(correction),
  /** `table.field` → mode; `recommend` where it says nothing. */
  fieldModes: z.record(z.string(), z.enum(FIELD_MODES)),
  /** Tables that we do not know, or know wrongly, as the customer describes them. */
  tables: z.array(tableFactsSchema),
  opening: z.object({
    /** The case is made as soon as it is certain who calls; else by a click. */
    automatic: z.boolean(),
    records: z.enum(CASE_RECORDS),
  }),
  /** Path of the customer's own endpoint for text messages, beginning with `/api/`; empty: there is none. */
  smsPath: z.string().check(z.regex(/^$|^\/api\/[\w/.-]+$/)),
  /** The transcript goes to the interaction as ServiceNow's own voice messages, too. */
  sendsTranscript: z.boolean(),
  retention: z.object({
    /** Sound is kept this long after its words are there, to find out what went wrong; 0: not at all. */
    audioHours: z.number().check(z.minimum(0), z.maximum(72)),
    /** A finished call is kept this long; 0: it goes when it is closed. */
    transcriptDays: z.number().check(z.minimum(0), z.maximum(30)),
  }),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  interfaceLanguage: 'da',
  callLanguage: 'da',
  speech: { url: '', model: 'gpt-4o-transcribe', key: '', transport: 'segments' },
  language: { url: '', model: 'gpt-4.1-mini', key: '' },
  source: 'this-tab',
  microphoneId: '',
  corrections: [],
  fieldModes: {},
  tables: [],
  opening: { automatic: false, records: 'incident' },
  smsPath: '',
  sendsTranscript: false,
  retention: { audioHours: 0, transcriptDays: 0 },
};

export function fieldMode(
  { fieldModes }: Pick<Settings, 'fieldModes'>,
  table: string,
  field: string,
): FieldMode {
  return fieldModes[`${table}.${field}`] ?? 'recommend';
}
