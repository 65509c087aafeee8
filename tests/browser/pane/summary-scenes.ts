import { copyTemplate } from '../../../utils/settings/edit-templates.ts';
import type { CallFact } from '../../../utils/call/call-event.ts';
import {
  DEFAULT_SETTINGS,
  type Language,
  type Settings,
} from '../../../utils/settings/settings.ts';
import { templateFor } from '../../../utils/settings/template.ts';
import { BY_STANDARD, summaryOf } from '../../unit/support/assist-parts.ts';
import { segmentId, type Talk } from './talk.ts';

/** A scene that is about the summary: whether it is true, how it is made, and what it was before. */
export interface SummaryScene {
  readonly facts: readonly CallFact[];
  readonly atMs: number;
  readonly settings?: Settings;
}

export const SUMMARY_SCENE_NAMES = [
  'summary-doubts',
  'summary-templates',
  'summary-versions',
  'summary-news',
  'summary-rewriting',
  'summary-invented',
] as const;
export type SummarySceneName = (typeof SUMMARY_SCENE_NAMES)[number];

const ASKED: CallFact = { kind: 'summary-asked', template: null, length: 'short' };

/** @param ended a call that is over, with its last notes */
export function summaryScene(
  name: SummarySceneName,
  talk: Talk,
  language: Language,
  ended: readonly CallFact[],
): SummaryScene {
  const says = (da: string, en: string): string => (language === 'da' ? da : en);
  const cite = (text: string, ...lines: number[]) => ({ text, segmentIds: lines.map(segmentId) });
  const upTo = ended.slice(0, -1);
  const noted = (summary = talk.notes.summary): CallFact => ({
    kind: 'notes-taken',
    notes: { ...talk.notes, summary },
    upToSeq: 999,
    engine: 'gpt-4.1-mini',
    ...BY_STANDARD,
    final: true,
  });
  const short = summaryOf({
    problem: [
      cite(says('Kan ikke komme på VPN, fejl 809.', 'Cannot get on the VPN, error 809.'), 1, 4),
    ],
    done: [cite(says('Gammel profil slettet.', 'Old profile deleted.'), 8)],
    result: [cite(says('VPN virker.', 'VPN works.'), 11)],
  });
  const standard = templateFor([], { language, table: '', chosen: null });
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    templates: [
      copyTemplate(standard, [], says('Løn og ferie', 'Pay and holidays')),
      {
        ...copyTemplate(standard, [], says('Kort til teknikere', 'Short, for technicians')),
        id: 'b',
      },
    ],
  };
  switch (name) {
    case 'summary-doubts':
      return {
        facts: [
          ...upTo,
          noted(
            summaryOf({
              problem: [
                cite(
                  says(
                    'Kan logge på VPN efter skift af adgangskode i går, fejl 890.',
                    'Can get on the VPN after a password change yesterday, error 890.',
                  ),
                  1,
                  2,
                  4,
                ),
                cite(says('Genstart hjalp ikke.', 'Restarting did not help.'), 6),
              ],
              done: [
                cite(
                  says('Profil slettet i Softwareshop.', 'Profile deleted in Software Shop.'),
                  8,
                ),
              ],
              result: [cite(says('VPN virker.', 'VPN works.'), 11)],
            }),
          ),
        ],
        atMs: 96_000,
      };
    case 'summary-templates':
      return { facts: ended, atMs: 96_000, settings };
    case 'summary-versions':
      return { facts: [...upTo, noted(), ASKED, noted(short)], atMs: 96_000, settings };
    case 'summary-rewriting':
      return { facts: [...upTo, noted(), ASKED], atMs: 96_000, settings };
    case 'summary-news': {
      const own = talk.notes.summary.map((one) => ({
        ...one,
        sentences: one.sentences.slice(0, 1),
      }));
      const edited: CallFact = { kind: 'summary-edited', summary: own };
      return { facts: [...upTo, noted(), edited, ASKED, noted(short)], atMs: 96_000 };
    }
    case 'summary-invented': {
      const isSpeech = ({ kind }: CallFact) => /^(?:speech|field)-/u.test(kind);
      const hello = ended.filter(
        (fact) => !isSpeech(fact) || ('segmentId' in fact && fact.segmentId === segmentId(0)),
      );
      return { facts: hello, atMs: 9_000 };
    }
  }
}
