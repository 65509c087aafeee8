import { describe, expect, it } from 'vitest';
import { createPartials } from '../../../components/transcript/partials.ts';
import type { CallFact } from '../../../utils/call/call-event.ts';
import type { Channel } from '../../../utils/call/channel.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import { eventsOf, said } from '../support/call-events.ts';

function follow() {
  const partials = createPartials();
  const textsOf = (of: 'spoken' | 'pending') =>
    [...partials[of].value.values()].map((one) => one.text);
  return {
    partials,
    say: (channel: Channel, segmentId: string, text: string) =>
      partials.hear({ channel, segmentId, text }),
    tell: (...facts: CallFact[]) => eventsOf(facts).forEach((event) => partials.heed(event)),
    spoken: () => textsOf('spoken'),
    pending: () => textsOf('pending'),
  };
}
const heard = (segmentId: string): CallFact => ({
  kind: 'speech-heard',
  segmentId,
  channel: 'caller',
  startMs: 0,
  endMs: 900,
  bytes: 9,
});
const written = (segmentId: string): CallFact => ({ kind: 'speech-written', segmentId, text: 'x' });

describe('words on their way', () => {
  it('grow, wait with their piece, and go when it has its words', () => {
    const { say, tell, spoken, pending } = follow();
    say('caller', 'a', 'Jeg');
    say('caller', 'a', 'Jeg kan');
    expect(spoken()).toEqual(['Jeg kan']);
    tell(heard('a'));
    expect([spoken(), pending()]).toEqual([[], ['Jeg kan']]);
    say('caller', 'a', 'Jeg kan ikke');
    expect(pending()).toEqual(['Jeg kan ikke']);
    tell(written('a'));
    expect([spoken(), pending()]).toEqual([[], []]);
  });

  it('do not come back when they come late', () => {
    const { partials, say, tell, spoken } = follow();
    tell(heard('a'), written('a'));
    say('caller', 'a', 'Jeg');
    expect(spoken()).toEqual([]);
    partials.restart(readCall(eventsOf(said('caller', 0, 'Hej'))).segments);
    say('caller', 'caller-0', 'He');
    expect(spoken()).toEqual([]);
  });

  it('go when the service refuses, and may come again when it is asked again', () => {
    const { say, tell, pending } = follow();
    tell(heard('a'));
    say('caller', 'a', 'Jeg');
    tell({ kind: 'speech-refused', segmentId: 'a', code: 'speech-rejected' });
    expect(pending()).toEqual([]);
    tell({ kind: 'speech-asked-again', segmentId: 'a' });
    say('caller', 'a', 'Jeg');
    expect(pending()).toEqual(['Jeg']);
  });

  it('are one line of each voice: what a voice never finished is forgotten', () => {
    const { say, spoken } = follow();
    say('caller', 'a', 'Øh');
    say('agent', 'b', 'Ja');
    say('caller', 'c', 'Jeg');
    expect(spoken()).toEqual(['Ja', 'Jeg']);
  });

  it.each<CallFact>([
    { kind: 'listening-paused', atMs: 1 },
    { kind: 'call-ended', atMs: 1, reason: 'agent' },
    { kind: 'call-started', language: 'da', source: 'tab' },
  ])('that were being said are forgotten at $kind', (fact) => {
    const { say, tell, spoken } = follow();
    say('caller', 'a', 'Mellem os');
    tell(fact);
    expect(spoken()).toEqual([]);
  });
});
