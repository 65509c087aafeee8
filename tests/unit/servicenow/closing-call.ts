import { NO_CALL, type CallState } from '../../../utils/call/call-state.ts';
import type { ClosingChoice } from '../../../utils/servicenow/filing.ts';
import type { PlacedForm } from '../../../utils/servicenow/form.ts';
import type { NoteWords } from '../../../utils/servicenow/plan-filing.ts';
import { summaryOf } from '../support/assist-parts.ts';

export const WORDS: NoteWords = {
  articles: 'Artikler',
  consent: { accepted: 'Samtykke givet.', declined: 'Samtykke afslået.' },
};

export const ARTICLE = {
  sysId: 'b'.repeat(32),
  number: 'KB0010012',
  title: 'VPN afvises',
  snippet: '',
};

export const SOLVED: ClosingChoice = {
  isSolved: true,
  closeCode: { value: 'Solution provided', displayValue: 'Løsning givet' },
  assignmentGroup: null,
};

export const GO_ON: ClosingChoice = {
  isSolved: false,
  closeCode: null,
  assignmentGroup: { value: 'c'.repeat(32), displayValue: 'Netværk' },
};

const said = (text: string) => [{ text, segmentIds: ['s1'] }];

/** A call that is over and has its summary, on this form. */
export function endedCall(placed: PlacedForm, more = ''): CallState {
  return {
    ...NO_CALL,
    callId: 'call',
    phase: 'ended',
    consent: 'accepted',
    headline: { text: 'VPN afvises', by: 'machine' },
    summary: {
      by: 'machine',
      value: summaryOf({
        problem: said('Kan ikke logge på.'),
        done: [...said('Slettet.'), ...(more === '' ? [] : said(more))],
        result: said('Virker.'),
      }),
    },
    placed,
  };
}
