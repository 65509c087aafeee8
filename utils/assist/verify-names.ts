import { clausesIn, wordsIn } from './said-clauses.ts';
import type { Mismatch, SaidLine } from './verify-sentence.ts';

/** Written with a capital, and no names; or said in other words as a rule. */
const NO_NAMES = new Set(
  `i i'm i've i'd i'll it pc pc'en pcen id cpr sms ok cpu url it-afdelingen mail e-mail kr nb tlf dansk danish english engelsk denmark danmark vip faq pdf usb`.split(
    /\s+/u,
  ),
);
const DAYS =
  /^(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|januar|february?|januar?y|februar|march|marts|april|may|maj|june|juni|july|juli|august|september|o[ck]tober|november|december)/iu;
const PLACEHOLDER = /\[[^\]]*\]/gu;

/** Names that were said nowhere in the call, and are not known of the case. */
export function verifyNames(
  text: string,
  near: readonly SaidLine[],
  lines: readonly SaidLine[],
  known: readonly string[],
): Mismatch[] {
  const names = namesIn(text.replace(PLACEHOLDER, (hidden) => ' '.repeat(hidden.length)));
  if (names.length === 0) return [];
  const [ofCall, ofRecord] = [soundsOf(lines), soundsIn(known)];
  return names
    .filter(({ name }) => !isHeard(name, ofCall) && !isHeard(name, ofRecord))
    .map(({ from, to, name }) => {
      const other = nearest(name, near);
      return {
        from,
        to,
        why: 'name',
        isLost: false,
        said: other?.text ?? '',
        segmentId: other?.segmentId ?? null,
      };
    });
}

interface Name {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Capitals that grammar does not ask for; at the beginning of a sentence only what is no word: `VPN`. */
function namesIn(text: string): readonly Name[] {
  const starts = new Set(sentenceStarts(text));
  return wordsIn(text).flatMap(({ text: word, from, to }) => {
    const name = text.slice(from, to);
    if (NO_NAMES.has(word) || DAYS.test(word) || /\d/u.test(name) || name.length < 2) return [];
    const isCapital = /^\p{Lu}/u.test(name);
    const isShaped = /\p{Lu}/u.test(name.slice(1));
    return isShaped || (isCapital && !starts.has(from)) ? [{ from, to, name }] : [];
  });
}

function sentenceStarts(text: string): number[] {
  const stops = [...text.matchAll(/[.!?…:]["”»)]*\s+["“«(]*|^["“«(\s]*|\n/gu)];
  return stops.map((match) => match.index + match[0].length);
}

/** How a text sounds: every word of it, and those that follow each other as one. */
interface Sounds {
  readonly forms: ReadonlySet<string>;
  readonly whole: string;
}

/** Every sentence of a summary is held to the same lines, and a long call is long to listen to. */
const heard = new WeakMap<readonly SaidLine[], Sounds>();

function soundsOf(lines: readonly SaidLine[]): Sounds {
  const before = heard.get(lines) ?? soundsIn(lines.map(({ text }) => text));
  heard.set(lines, before);
  return before;
}

function soundsIn(texts: readonly string[]): Sounds {
  const forms = new Set<string>();
  const known = new Map<string, string>();
  const whole = texts.map((text) => {
    const words = wordsIn(text.replaceAll('-', ' ')).map((word) => {
      const it = known.get(word.text) ?? sound(word.text);
      known.set(word.text, it);
      return it;
    });
    words.forEach((word, at) => {
      const two = word + (words[at + 1] ?? '');
      for (const form of [word, two, two + (words[at + 2] ?? '')]) forms.add(form);
    });
    return words.join('');
  });
  return { forms, whole: whole.join('\n') };
}

/** Recognisers split compounds, spell by ear and add endings. */
function isHeard(name: string, sounds: Sounds): boolean {
  const parts = name.split('-').filter((part) => part.length > 1);
  const isCommon = (part: string) => NO_NAMES.has(part.toLowerCase()) || /^\p{Ll}/u.test(part);
  if (parts.length > 1 && parts.every((part) => isCommon(part) || isHeard(part, sounds)))
    return true;
  return stemsOf(name).some((stem) => {
    const wanted = sound(stem);
    if (sounds.forms.has(wanted) || (wanted.length >= 4 && sounds.whole.includes(wanted)))
      return true;
    const most = wanted.length >= 9 ? 2 : wanted.length >= 5 ? 1 : 0;
    for (const form of sounds.forms) {
      const longer = form.length - wanted.length;
      if (longer >= 0 && longer <= 3 && form.startsWith(wanted)) return true;
      if (Math.abs(longer) <= most && distance(form, wanted, most) <= most) return true;
    }
    return false;
  });
}

/** As it is, and without the endings of a genitive or a definite form: `Outlooks`, `VPN'en`. */
function stemsOf(name: string): readonly string[] {
  const bare = name.replace(/['’-](?:en|et|er|s|erne)$/u, '');
  return bare.length > 4 ? [bare, bare.replace(/(?:s|en|et)$/u, '')] : [bare];
}

/** Roughly as it sounds: “Kjærgaard” and “Kærgård” are one. */
function sound(word: string): string {
  return word
    .toLocaleLowerCase('da')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[éèê]/gu, 'e')
    .replaceAll(/[áàâ]/gu, 'a')
    .replaceAll(/ü/gu, 'y')
    .replaceAll(/aa/gu, 'å')
    .replaceAll(/ae|ä/gu, 'æ')
    .replaceAll(/oe|ö/gu, 'ø')
    .replaceAll(/kj/gu, 'k')
    .replaceAll(/ph/gu, 'f')
    .replaceAll(/th/gu, 't')
    .replaceAll(/ck|c(?![eiyæ])|q/gu, 'k')
    .replaceAll(/c|z/gu, 's')
    .replaceAll(/w/gu, 'v')
    .replaceAll(/x/gu, 'ks')
    .replaceAll(/(?<=\p{L})d(?=[st]|$)/gu, '')
    .replaceAll(/(\p{L})\1/gu, '$1');
}

/** Another name in the lines that stands at such a place, if there is one. */
function nearest(
  name: string,
  lines: readonly SaidLine[],
): { text: string; segmentId: string } | null {
  const wanted = sound(name);
  let best: { text: string; segmentId: string } | null = null;
  let least = Math.ceil(wanted.length / 2);
  for (const line of lines)
    for (const clause of clausesIn(line.text))
      for (const { from, to } of clause.words) {
        const text = line.text.slice(from, to);
        const apart = distance(sound(text), wanted, least);
        if (apart < least && /\p{Lu}/u.test(text)) {
          least = apart;
          best = { text, segmentId: line.segmentId };
        }
      }
  return best;
}

/** Letters to change, add or drop; given up above `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? most + 1;
}
