import { beforeAll, expect, it } from 'vitest';
import type { Segment } from '../../../utils/call/transcript.ts';
import { withoutEcho } from '../../../utils/transcription/without-echo.ts';
import { loadMasters, type Masters } from '../../sandbox/gateway/listening/masters.ts';
import { createRecogniser } from '../../sandbox/gateway/listening/recogniser.ts';
import { loadRecording } from '../../sandbox/recordings/load-recording.ts';

const RATE = 16;
const ECHO_LATE_MS = 100;
/** −8 dB: a loudspeaker on the table. At the −18 dB of a good room the recogniser here hears none of it. */
const ECHO_GAIN = 0.4;

let masters: Masters;
beforeAll(async () => {
  masters = await loadMasters();
}, 60_000);

it.each(['vpn-da', 'contract-en'] as const)(
  'what the microphone hears of the caller is written once: %s',
  async (name) => {
    const { script, pcm } = await loadRecording(name);
    const late = ECHO_LATE_MS * RATE;
    const microphone = pcm.agent.map((own, at) => own + ECHO_GAIN * (pcm.caller[at - late] ?? 0));
    const callers = script.utterances
      .filter(({ speaker }) => speaker === 'caller')
      .map((one): Segment => ({ ...SETTLED, ...one, segmentId: `c${one.startMs}` }));
    const recogniser = createRecogniser(masters);
    const own: string[] = [];
    let echoed = 0;
    let left = '';
    for (const { speaker, startMs, endMs } of script.utterances) {
      const [fromMs, toMs] = [startMs + ECHO_LATE_MS - 250, endMs + ECHO_LATE_MS + 300];
      const sound = microphone.slice(Math.max(0, fromMs * RATE), toMs * RATE);
      const heard = recogniser.hear(sound).map(({ word }) => word);
      const spoken = {
        channel: 'agent',
        startMs: fromMs,
        endMs: toMs,
        text: heard.join(' '),
      } as const;
      const kept = withoutEcho(spoken, callers);
      if (speaker === 'agent') own.push(kept);
      else {
        echoed += heard.length;
        left += kept;
      }
    }
    process.stdout.write(`${name}: ${echoed} echoed words heard; left of them: “${left}”\n`);
    expect(echoed).toBeGreaterThan(40);
    expect(left).toBe('');
    const said = script.utterances.filter(({ speaker }) => speaker === 'agent');
    expect(own).toEqual(said.map(({ text }) => text));
  },
  60_000,
);

const SETTLED: Omit<Segment, 'segmentId' | 'startMs' | 'endMs' | 'text'> = {
  channel: 'caller',
  status: 'written',
  settledSeq: 1,
  refusal: null,
  turns: [],
};
