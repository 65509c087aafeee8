import { describe, expect, it } from 'vitest';
import {
  addSentence,
  removeSentence,
  rewriteSentence,
} from '../../../components/summary/edit-sentence.ts';
import { summaryStage } from '../../../components/summary/summary-model.ts';
import type { Summary } from '../../../utils/assist/notes.ts';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { sentencesIn } from '../../../utils/servicenow/note-text.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import { eventsOf, said } from '../support/call-events.ts';
import { BY_STANDARD, summaryOf } from '../support/assist-parts.ts';

const WRITTEN: Summary = summaryOf({
  problem: [
    { text: 'VPN virker ikke.', segmentIds: ['a'] },
    { text: 'Genstart hjalp ikke.', segmentIds: ['b'] },
  ],
});
const problemIn = (summary: Summary) => sentencesIn(summary, 'problem');
const ended: CallFact = { kind: 'call-ended', atMs: 9_000, reason: 'agent' };
const taken = (summary: Summary, final: boolean): CallFact => ({
  kind: 'notes-taken',
  notes: { headline: '', facts: [], open: [], actions: [], summary },
  upToSeq: 0,
  engine: 'e',
  ...BY_STANDARD,
  final,
});
const stageAfter = (...facts: CallFact[]) => summaryStage(readCall(eventsOf(facts)));

describe('the stage of the summary', () => {
  const talk = said('caller', 0, 'Hej');

  it('is being written until the last answer', () => {
    expect(stageAfter(...talk, taken(WRITTEN, false), ended)).toBe('writing');
    expect(stageAfter(...talk, ended)).toBe('writing');
    expect(stageAfter(...talk, ended, taken(WRITTEN, true))).toBe('ready');
  });

  it('is too short when nothing came of it, or nothing was said', () => {
    expect(stageAfter(...talk, ended, taken(summaryOf(), true))).toBe('too-short');
    expect(stageAfter(ended)).toBe('too-short');
  });

  it('is left to the agent when a service is down', () => {
    const problem = { code: 'service-unreachable', about: 'language-service' } as const;
    expect(stageAfter(...talk, ended, { kind: 'problem-raised', problem })).toBe('unaided');
  });

  it('uses nothing of a call that was not to be written down', () => {
    const no: CallFact = { kind: 'consent-answered', answer: 'declined' };
    expect(stageAfter(...talk, taken(WRITTEN, true), no, ended)).toBe('declined');
  });
});

describe('editing a sentence', () => {
  it('keeps its citations', () => {
    expect(problemIn(rewriteSentence(WRITTEN, 'problem', 0, 'VPN afvises.'))[0]).toEqual({
      text: 'VPN afvises.',
      segmentIds: ['a'],
    });
  });

  it('removes it when no word is left', () => {
    expect(problemIn(rewriteSentence(WRITTEN, 'problem', 0, ''))).toEqual([problemIn(WRITTEN)[1]]);
    expect(problemIn(removeSentence(WRITTEN, 'problem', 1))).toEqual([problemIn(WRITTEN)[0]]);
  });

  it('adds one that is the agent’s own word', () => {
    expect(problemIn(addSentence(WRITTEN, 'problem', 1, 'Ny.'))[1]).toEqual({
      text: 'Ny.',
      segmentIds: [],
    });
  });
});
