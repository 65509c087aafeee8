import type { CallFact } from '../../../utils/call/call-event.ts';
import type { Card } from '../../../utils/call/cards.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import type { CaseParts, CaseScene } from './case-scenes.ts';
import type { Says } from './case-cast.ts';
import { segmentId, type Talk } from './talk.ts';

export const CARD_SCENE_NAMES = [
  'card-question',
  'card-answered',
  'card-advice',
  'card-quiet',
  'running-notes',
  'top-three',
] as const;
export type CardSceneName = (typeof CARD_SCENE_NAMES)[number];

const show = (card: Card, atMs: number): CallFact => ({ kind: 'card-shown', card, atMs });

/** A scene that is about what is whispered, and what came of it. */
export function cardScene(
  name: CardSceneName,
  parts: CaseParts,
  opening: readonly CallFact[],
): CaseScene {
  const { talk, begun, talked } = parts;
  const says: Says = (da, en) => (parts.language === 'da' ? da : en);
  const impact: Card = {
    kind: 'question',
    cardId: 'question:impact#1',
    field: 'impact',
    text: says(
      'Er det kun dig, eller rammer det flere?',
      'Is it only you, or are others affected?',
    ),
  };
  const place: Card = {
    kind: 'question',
    cardId: 'question:location#1',
    field: 'location',
    text: says('Hvor sidder du henne?', 'Where are you sitting?'),
  };
  const spoken = talked.slice(begun.length).filter(({ kind }) => kind !== 'field-proposed');
  const proposed = talked.filter(({ kind }) => kind === 'field-proposed');
  const asked: CallFact[] = [
    show(place, 20_000),
    { kind: 'card-settled', cardId: place.cardId, how: { kind: 'used' } },
    {
      kind: 'card-settled',
      cardId: place.cardId,
      how: {
        kind: 'answered',
        answer: says('Rådhuset', 'Islands Brygge'),
        evidence: { segmentId: segmentId(1), channel: 'caller', startMs: 7_000, quote: '' },
      },
    },
    show(impact, 40_000),
    { kind: 'card-settled', cardId: impact.cardId, how: { kind: 'used' } },
  ];
  switch (name) {
    case 'card-question':
      return { facts: [...opening, ...spoken, show(impact, 60_000)], atMs: 61_000 };
    case 'card-answered':
      return { facts: [...opening, ...spoken, ...asked], atMs: 62_000 };
    case 'card-advice':
      return {
        facts: [
          ...opening,
          ...spoken,
          show(
            {
              kind: 'advice',
              cardId: 'nearby#1',
              text: says(
                '3 andre på Rådhuset har samme fejl',
                '3 others at City Hall have the same fault',
              ),
              source: 'INC0012407, INC0012408, INC0012409',
            },
            60_000,
          ),
        ],
        atMs: 61_000,
      };
    case 'card-quiet':
      return {
        facts: [...opening, ...spoken],
        atMs: 61_000,
        settings: { ...DEFAULT_SETTINGS, profile: 'quiet' },
      };
    case 'running-notes':
      return {
        facts: [...opening, ...talked.slice(begun.length), ...fuller(talk, says), ...asked],
        atMs: 90_000,
      };
    case 'top-three':
      return { facts: [...opening, ...spoken, ...withOthers(proposed, says)], atMs: 70_000 };
  }
}

/** Notes with something of every kind. */
function fuller({ notes }: Talk, says: Says): CallFact[] {
  const cite = (text: string, ...lines: number[]) => ({ text, segmentIds: lines.map(segmentId) });
  return [
    {
      kind: 'notes-taken',
      notes: {
        ...notes,
        facts: [
          cite(says('Begyndte efter skift af adgangskode', 'Began after a password change'), 2),
          ...notes.facts,
        ],
        actions: [
          cite(
            says('Opkalderen ringer, hvis fejlen kommer igen', 'The caller rings if it comes back'),
            12,
          ),
        ],
        open: [
          cite(says('Om kolleger på gangen har samme fejl', 'Whether colleagues have it, too'), 1),
        ],
      },
      upToSeq: 9,
      engine: 'gpt-4.1-mini',
      template: { id: 'standard', version: 1, length: 'normal' },
      usage: { prompt: 0, cached: 0, answer: 0, requests: 0 },
      final: false,
    },
  ];
}

const OTHERS: Readonly<
  Record<string, readonly (readonly [value: string, da: string, en: string])[]>
> = {
  category: [
    ['software', 'Software', 'Software'],
    ['access', 'Adgang', 'Access'],
  ],
  assignment_group: [
    ['g1', 'Servicedesk', 'Service desk'],
    ['g3', 'Identitet og Adgang', 'Identity and access'],
  ],
};

function withOthers(proposed: readonly CallFact[], says: Says): CallFact[] {
  return proposed.flatMap((fact): CallFact[] => {
    if (fact.kind !== 'field-proposed') return [];
    const others = (OTHERS[fact.proposal.field] ?? []).map(([value, da, en]) => ({
      value,
      displayValue: says(da, en),
    }));
    return [{ kind: 'field-proposed', proposal: { ...fact.proposal, others } }];
  });
}
