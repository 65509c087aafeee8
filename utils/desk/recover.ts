import type { CallEvent } from '../call/call-event.ts';
import type { Channel } from '../call/channel.ts';
import type { CallBook } from './call-book.ts';
import type { Draft } from '../storage/log.ts';
import type { DeskPorts } from './desk-ports.ts';

/**
 * A call whose desk died while it listened. What was drafted becomes what it would have become:
 * speech and quiet; where the drafts end, the sound was lost.
 */
export async function recover(ports: DeskPorts, book: CallBook): Promise<void> {
  const drafts = await ports.log.readDrafts(book.callId);
  for (const channel of ['caller', 'agent'] as const) {
    const own = drafts.filter((draft) => draft.channel === channel);
    const runs = runsOf(own.filter(({ samples }) => samples.length > 0));
    const heardUntilMs = Math.max(heardUntil(book.events, channel), ...own.map((one) => one.endMs));
    for (const { startMs, endMs, samples } of own) {
      if (samples.length > 0) continue;
      const until = Math.min(endMs, runs.find((run) => run.startMs >= startMs)?.startMs ?? endMs);
      if (until > startMs)
        await book.append({ kind: 'quiet-heard', channel, startMs, endMs: until });
    }
    for (const { startMs, endMs, samples } of runs) {
      const bytes = await ports.encode(samples);
      const segmentId = `${book.callId}-${channel}-${startMs}`;
      await book.append(
        { kind: 'speech-heard', segmentId, channel, startMs, endMs, bytes: bytes.byteLength },
        { segmentId, bytes },
      );
    }
    // It may have died before the first sound; the agent must be able to take it up all the same.
    const isAwaited = channel === 'agent' || book.state.source !== 'room';
    if (book.state.hearing[channel] === 'lost' || !isAwaited) continue;
    const lost = { kind: 'capture-lost', channel, atMs: heardUntilMs } as const;
    await book.append({ ...lost, reason: 'capture-lost' });
  }
  if (Object.values(book.state.hearing).includes('lost'))
    await book.append({
      kind: 'problem-raised',
      problem: { code: 'capture-lost', about: 'hearing' },
    });
}

/** Up to when the log itself says what became of a channel's sound. */
function heardUntil(events: readonly CallEvent[], channel: Channel): number {
  return events.reduce((latest, event) => {
    if (!('channel' in event) || event.channel !== channel) return latest;
    return Math.max(latest, 'endMs' in event ? event.endMs : event.atMs);
  }, 0);
}

/** Pieces that continue each other, joined. */
function runsOf(pieces: readonly Draft[]): readonly Draft[] {
  const runs: Draft[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.startMs - b.startMs)) {
    const run = runs.at(-1);
    // A cut in mid-speech tells the rest of a piece again; a crash in that moment leaves both.
    if (piece.endMs <= (run?.at(-1)?.endMs ?? -1)) continue;
    // Call times are rounded to whole milliseconds, so two that meet may miss each other by one.
    if (run && Math.abs((run.at(-1)?.endMs ?? 0) - piece.startMs) <= 2) run.push(piece);
    else runs.push([piece]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last ? [{ ...first, endMs: last.endMs, samples: join(run) }] : [];
  });
}

function join(pieces: readonly Draft[]): Int16Array<ArrayBuffer> {
  const whole = new Int16Array(pieces.reduce((sum, { samples }) => sum + samples.length, 0));
  let at = 0;
  for (const { samples } of pieces) {
    whole.set(samples, at);
    at += samples.length;
  }
  return whole;
}
