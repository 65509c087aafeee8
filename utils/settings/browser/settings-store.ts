import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type EngineChoice,
  type FieldMode,
  type Settings,
  type SourceChoice,
} from '../settings.ts';

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = await chrome.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

export async function saveSettings(settings: Settings): Promise<void> {
  await chrome.storage.local.set({ [KEY]: settingsSchema.parse(settings) });
}

/** The next call begins with what this one was made of. */
export async function rememberSource(source: SourceChoice): Promise<void> {
  const settings = await readSettings();
  if (settings.source !== source) await saveSettings({ ...settings, source });
}

export async function setEngine(engine: EngineChoice): Promise<void> {
  await saveSettings({ ...(await readSettings()), engine });
}

/** `key`: `table.field`. */
export async function setFieldMode(key: string, mode: FieldMode): Promise<void> {
  const settings = await readSettings();
  await saveSettings({ ...settings, fieldModes: { ...settings.fieldModes, [key]: mode } });
}

/** Calls back after every change, from whichever page it came, until `signal` is aborted. */
export function watchSettings(heard: (settings: Settings) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, chrome.storage.StorageChange>): void => {
    const change = changes[KEY];
    if (change) heard(settingsFrom(change.newValue));
  };
  chrome.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => chrome.storage.local.onChanged.removeListener(onChanged));
}

/** What an older version stored may lack a setting; what is missing stands as it was shipped. */
function settingsFrom(stored: unknown): Settings {
  const given: Record<string, unknown> = isRecord(stored) ? stored : {};
  const merged = {
    ...DEFAULT_SETTINGS,
    ...given,
    speech: { ...DEFAULT_SETTINGS.speech, ...asRecord(given['speech']) },
    language: { ...DEFAULT_SETTINGS.language, ...asRecord(given['language']) },
    limits: { ...DEFAULT_SETTINGS.limits, ...asRecord(given['limits']) },
    price: { ...DEFAULT_SETTINGS.price, ...asRecord(given['price']) },
    privacy: { ...DEFAULT_SETTINGS.privacy, ...asRecord(given['privacy']) },
    retention: { ...DEFAULT_SETTINGS.retention, ...asRecord(given['retention']) },
  };
  const parsed = settingsSchema.safeParse(merged);
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
