/**
 * What stands between two numbers. `joined`: nothing, or a sign that belongs to a number. `loose`: a
 * pause, an “øh”. `soft`: small words that a sentence is also made of. `corrected`: the speaker takes
 * something back. `words`: something else is spoken of.
 */
export interface Gap {
  readonly kind: 'joined' | 'loose' | 'soft' | 'corrected' | 'words';
  readonly words: number;
  readonly raw: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const JOINERS = set(
  'streg bindestreg tankestreg minus dash hyphen mellemrum skråstreg slash space',
);
const FILLERS = set(
  'øh øhm øhh øøh æh ehm eh hmm hm mm mhm mmm altså ja jo jep yes yep okay ok nå lige komma comma um uh well punktum',
);
const SOFT = set('og så and then i den det er der derefter dernæst of the is på');
const CORRECTIONS = set(
  'nej undskyld beklager forkert rettelse mener vent ups nope no sorry wait correction mean',
);
const JOINING_SIGNS = /^[-‐‑‒–—./]$/u;
const PAUSE_SIGNS = /^[,;?!…()"”“'’]$/u;
/** “Nej, vent, det er forkert, det skal være …” */
const MOST_WORDS_OF_A_CORRECTION = 5;

/** Words that stand in a number without being a part of it. */
export function isBetweenNumbers(word: string): boolean {
  return [FILLERS, SOFT, JOINERS, CORRECTIONS].some((words) => words.has(word));
}

/** @param tokens lower-case words and signs between two numbers, in order */
export function gapOf(tokens: readonly string[], raw: string): Gap {
  let [words, soft, loose, corrected] = [0, false, false, false];
  for (const token of tokens) {
    if (CORRECTIONS.has(token)) corrected = true;
    else if (SOFT.has(token)) soft = true;
    else if (FILLERS.has(token) || PAUSE_SIGNS.test(token)) loose = true;
    else if (!JOINERS.has(token) && !JOINING_SIGNS.test(token)) words += 1;
  }
  // “Og så” joins the parts of one number; “og” alone, two numbers.
  if (soft && /(?:^|\s)og så(?!\p{L})/iu.test(raw)) [soft, loose] = [false, true];
  // A full stop before a space ends a sentence; a number goes on behind it only when it is spoken.
  loose ||= /\.\s/u.test(raw);
  if (corrected && words <= MOST_WORDS_OF_A_CORRECTION) return { kind: 'corrected', words: 0, raw };
  if (words > 0) return { kind: 'words', words, raw };
  return { kind: soft ? 'soft' : loose ? 'loose' : 'joined', words: 0, raw };
}
