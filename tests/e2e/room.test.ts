import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { transcriptLines } from '../../utils/call/transcript.ts';
import { loadRecording, writeWav } from '../sandbox/recordings/load-recording.ts';
import { openCase, openWorld } from './support/open-world.ts';
import { findPane } from './support/pane-page.ts';
import { file, hangUp, recordOf } from './support/play-call.ts';

it('a conversation in a room: the microphone alone, a note all the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sidemand-room-'));
  const agentFile = join(folder, 'room.wav');
  const { pcm } = await loadRecording('vpn-da');
  await writeWav(agentFile, pcm.caller, { trimMs: 5_000 });
  const world = await openWorld({ scenario: 'vpn-da', agentFile });
  try {
    const page = await openCase(world);
    const pane = await findPane(page, 'da');
    await pane.frame
      .getByRole('radio', { name: pane.words.sources.room.name })
      .check({ force: true });
    await pane.button(pane.words.idle.room).click();
    const state = await pane.until('some words', (now) => transcriptLines(now).length >= 2, 40_000);
    expect(state).toMatchObject({ source: 'room', hearing: { caller: 'off', agent: 'live' } });
    await hangUp({ pane });
    await file({ pane });
    expect(recordOf(world)['work_notes']).toContain('VPN');
  } finally {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
});
