import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import {
  readSettings,
  saveSettings,
  watchSettings,
} from '../../../utils/settings/browser/settings-store.ts';

type Changed = (changes: Record<string, { newValue?: unknown }>) => void;

/** As much of `chrome.storage.local` as the store uses. */
function storageWith(first: Record<string, unknown>): void {
  let stored = first;
  const listeners = new Set<Changed>();
  const local = {
    get: async () => stored,
    set: async (values: Record<string, unknown>) => {
      stored = values;
      for (const hear of listeners) hear({ settings: { newValue: values['settings'] } });
    },
    onChanged: {
      addListener: (hear: Changed) => listeners.add(hear),
      removeListener: (hear: Changed) => listeners.delete(hear),
    },
  };
  vi.stubGlobal('chrome', { storage: { local } });
}
afterEach(() => vi.unstubAllGlobals());

describe('the settings', () => {
  it('stand as they were shipped until something is chosen', async () => {
    storageWith({});
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what was chosen when a version adds something', async () => {
    storageWith({ settings: { callLanguage: 'en', speech: { url: 'https://s.example/v1' } } });
    expect(await readSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      callLanguage: 'en',
      speech: { ...DEFAULT_SETTINGS.speech, url: 'https://s.example/v1' },
    });
  });

  it.each([null, 'x', [], { callLanguage: 'sv' }])(
    'are whole although %j was stored',
    async (odd) => {
      storageWith({ settings: odd });
      expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('are heard by whoever watches, until they stop', async () => {
    storageWith({});
    const heard: Settings[] = [];
    const watching = new AbortController();
    watchSettings((settings) => heard.push(settings), watching.signal);
    const english: Settings = { ...DEFAULT_SETTINGS, interfaceLanguage: 'en' };
    await saveSettings(english);
    watching.abort();
    await saveSettings(DEFAULT_SETTINGS);
    expect(heard).toEqual([english]);
  });
});
