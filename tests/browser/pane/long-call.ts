import type { CallEvent, CallFact } from '../../../utils/call/call-event.ts';
import type { Language } from '../../../utils/settings/settings.ts';
import { BEGAN_AT } from './fixture-logs.ts';
import { talkIn } from './talk.ts';
import { BY_STANDARD } from '../../unit/support/assist-parts.ts';

/** Two hours in which somebody says something every three seconds. */
const LONG_CALL_LINES = 2_400;
const LINE_EVERY_MS = 3_000;
/** The language service answers about twice a minute. */
const LINES_PER_NOTE = 10;

/** The events of a two-hour call as the desk tells them, quiet included. */
export function longCall(language: Language): CallEvent[] {
  const { lines, notes, placed } = talkIn(language);
  const facts: CallFact[] = [
    { kind: 'call-started', language, source: 'tab' },
    { kind: 'capture-began', channel: 'caller', atMs: 0 },
    { kind: 'capture-began', channel: 'agent', atMs: 0 },
    { kind: 'form-read', placed },
    { kind: 'consent-answered', answer: 'accepted' },
  ];
  for (let line = 0; line < LONG_CALL_LINES; line += 1) {
    const [channel, , text] = lines[line % lines.length] ?? ['caller', 0, ''];
    const segmentId = `s${line}`;
    const startMs = line * LINE_EVERY_MS;
    const endMs = startMs + 2_500;
    facts.push(
      { kind: 'speech-heard', segmentId, channel, startMs, endMs, bytes: 9 },
      { kind: 'quiet-heard', channel, startMs: endMs, endMs: startMs + LINE_EVERY_MS },
      { kind: 'speech-written', segmentId, text },
    );
    if (line % LINES_PER_NOTE !== LINES_PER_NOTE - 1) continue;
    const cited = [1, 3, 5, 7].map((back) => ({
      text: `${notes.facts[0]?.text} ${line - back}`,
      segmentIds: [`s${line - back}`],
    }));
    facts.push({
      kind: 'notes-taken',
      notes: { ...notes, facts: cited },
      upToSeq: facts.length,
      engine: 'gpt-4.1-mini',
      ...BY_STANDARD,
      final: false,
    });
  }
  return facts.map((fact, seq) => ({ ...fact, callId: 'long', seq, at: BEGAN_AT + seq }));
}
