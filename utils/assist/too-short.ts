import type { Channel } from '../call/channel.ts';
import { clausesIn, type Clause } from './said-clauses.ts';
import { meaningOf } from './said-meaning.ts';

/** Words of the caller's that tell something; below it no summary is more than a guess. */
const FEWEST_TELLING_WORDS = 3;
/** Where the caller was not heard, or the agent tells what it is about. */
const FEWEST_OF_THE_AGENT = 10;

/** Who calls, and whether the line works: said in every call, also in one about nothing. */
const TELLS_NOTHING =
  /^(?:(?:hej|hejsa|goddag|godmorgen|davs|hello|hi|hey|good|god) |(?:ja|jo|nå|okay|øh) )*(?:det er|mit navn|jeg hedder|du taler med|navnet er|this is|my name|it's|i'm|i am|speaking|hvad kan jeg hjælpe|hvordan kan jeg hjælpe|how (?:can|may) i help|what can i (?:do|help)|kan du høre|er du der|can you hear|are you there|er der nogen|velkommen|welcome|et øjeblik|to sekunder|lige et|one moment|hold on|bare et|tak|mange tak|thank|farvel|hej hej|goodbye|bye|selv tak|det var så lidt|you're welcome|have a|ha en|hav en|fortsat|undskyld|sorry|jeg ringer (?:lige )?(?:tilbage|igen)|i'll call|.*(?:forkert nummer|wrong number))/u;
const PHATIC = new Set(
  `hej hejsa halløj hallo hello hi hey goddag davs godmorgen morning good god dag tak thanks thank
  nå nåh nåda farvel bye goodbye okay ok øh øhm hm mm ja nej jo jep yes yeah fint super godt great fine undskyld
  sorry please venligst velkommen welcome sekund sekunder øjeblik moment høre hear hjælpe help hjælp
  support servicedesk it desk line linje koncern navn name`.split(/\s+/u),
);

interface Line {
  readonly channel: Channel;
  readonly text: string;
}

/**
 * Whether so little was said that a summary would be made up. What counts is not how long the call was
 * but whether anybody told anything: “jeg har glemt min adgangskode” is enough.
 */
export function isTooShort(lines: readonly Line[]): boolean {
  const caller = lines.filter(({ channel }) => channel === 'caller');
  const agent = lines.filter(({ channel }) => channel === 'agent');
  if (tellsAtLeast(FEWEST_TELLING_WORDS, caller)) return false;
  // In a room, and on a recording of one channel, everybody speaks into the same microphone.
  const isShared = caller.length === 0;
  return !tellsAtLeast(isShared ? FEWEST_TELLING_WORDS : FEWEST_OF_THE_AGENT, agent);
}

/** Different words. Looks no further than it must: a long call says enough in its first minute. */
function tellsAtLeast(words: number, lines: readonly Line[]): boolean {
  const told = new Set<string>();
  for (const { text } of lines) {
    for (const word of tellingWords(text)) told.add(word);
    if (told.size >= words) return true;
  }
  return false;
}

function tellingWords(text: string): readonly string[] {
  return clausesIn(text)
    .filter((clause) => !TELLS_NOTHING.test(textOf(clause)))
    .flatMap(({ words }) => words.map((word) => word.text))
    .filter((word) => !PHATIC.has(word) && meaningOf(word) !== null);
}

function textOf({ words }: Clause): string {
  return words.map((word) => word.text).join(' ');
}
