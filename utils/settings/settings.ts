import * as z from 'zod/mini';
import { tableFactsSchema } from '../servicenow/table-facts.ts';
import { templateSchema } from './template.ts';

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

/** Who thinks. Where the chosen one cannot, `local` stands in for it. */
export const ENGINES = [
  'service', // any OpenAI-compatible service
  'browser', // the browser's own model, where it has one
  'local', // Sidemand's own; needs nothing and always works
] as const;
export type EngineChoice = (typeof ENGINES)[number];

/** How much is said to the agent during a call. */
export const PROFILES = ['novice', 'experienced', 'quiet'] as const;
export type Profile = (typeof PROFILES)[number];

/** Which records a call begins with. */
export const CASE_RECORDS = ['interaction', 'incident', 'both'] as const;

export const settingsSchema = z.object({
  interfaceLanguage: z.enum(LANGUAGES),
  /** The language spoken; it is set, never guessed. */
  callLanguage: z.enum(LANGUAGES),
  speech,
  language: service,
  engine: z.enum(ENGINES),
  limits: z.object({
    /** Tokens, prompt and answer; then the local engine goes on. 0: no limit. */
    callTokens: z.int().check(z.minimum(0)),
    dayTokens: z.int().check(z.minimum(0)),
  }),
  /** Of a million tokens, in the customer's own currency; 0: not known, and not shown. */
  price: z.object({
    prompt: z.number().check(z.minimum(0)),
    answer: z.number().check(z.minimum(0)),
    currency: z.string(),
  }),
  profile: z.enum(PROFILES),
  templates: z.array(templateSchema),
  privacy: z.object({
    /** Names of people are hidden from the language service, too. */
    hidesNames: z.boolean(),
    /** CPR numbers come back where the note is written to the case; all else always does. */
    restores: z.boolean(),
    /** Of `sys_user`, with the CPR number of a person; empty: there is none. */
    cprColumn: z.string().check(z.regex(/^[a-z0-9_]*$/)),
  }),
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
  engine: 'service',
  limits: { callTokens: 1_000_000, dayTokens: 5_000_000 },
  price: { prompt: 0, answer: 0, currency: 'kr.' },
  profile: 'experienced',
  templates: [],
  privacy: { hidesNames: false, restores: false, cprColumn: '' },
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
