import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dropRecording, hearOut, recordCall, type RecordedCall } from './support/hear-recording.ts';
import { openCase, openWorld, type World } from './support/open-world.ts';
import { findPane, type PanePage } from './support/pane-page.ts';
import { file } from './support/play-call.ts';
import { storedRows } from './support/stored-rows.ts';

const HOUR_MS = 3_600_000;

let folder: string;
let world: World;
let pane: PanePage;
let recorded: RecordedCall;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidemand-kept-'));
  recorded = await recordCall(folder, 'vpn-da', 25_000);
  world = await openWorld({ scenario: 'vpn-da' });
  pane = await findPane(await openCase(world), 'da');
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The whole life of a call; its note is on the record, and the pane is free for the next one. */
async function playAndFile(): Promise<number> {
  await dropRecording(pane, recorded);
  const events = await hearOut(pane);
  await pane.until('the summary', ({ notes }) => notes?.final === true, 30_000);
  expect((await storedRows(world.browser)).events).toBe((await pane.events()).length);
  await file({ pane });
  await pane.button(pane.words.filing.next).click();
  await pane.frame.locator('.source-file').waitFor();
  return events.filter(({ kind }) => kind === 'speech-heard').length;
}

it('keeps no row of a call that is filed and closed', async () => {
  expect(await playAndFile()).toBeGreaterThan(3);
  expect(await storedRows(world.browser)).toEqual({ events: 0, drafts: 0, kept: 0, audio: [] });
});

it('keeps the sound for as long as the agent said, each piece with its end, and nothing else', async () => {
  const { retention } = world.settings;
  await world.change({ ...world.settings, retention: { ...retention, audioHours: 1 } });
  const beganAt = Date.now();
  const segments = await playAndFile();
  const { audio, ...others } = await storedRows(world.browser);
  expect(others).toEqual({ events: 0, drafts: 0, kept: 0 });
  expect(audio).toHaveLength(segments);
  for (const until of audio) {
    expect(until).toBeGreaterThanOrEqual(beganAt + HOUR_MS);
    expect(until).toBeLessThanOrEqual(Date.now() + HOUR_MS);
  }
});
