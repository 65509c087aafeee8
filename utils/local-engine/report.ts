import type { Language } from '../settings/settings.ts';
import type { Sentence } from './sentence.ts';
import { asSentence, tidy } from './tidy.ts';

interface Grammar {
  /** Words that make a change of person unsafe: what was said is then quoted as said. */
  readonly unsafe: Readonly<Record<'caller' | 'agent', RegExp>>;
  readonly quoted: Readonly<Record<'caller' | 'agent', string>>;
  readonly retell: Readonly<Record<'caller' | 'agent', (clause: string) => string>>;
}

/** Where a new subject may come: `min` behind it is not the subject's own any more. */
const CLAUSES =
  /(?<=[,;:.?!]) |(?= (?:at|fordi|når|da|hvis|om|som|men|indtil|mens|hvor|hvornår|hvad|that|because|when|if|but|while|until|where|what)(?!\p{L}))|(?= (?:og|and) (?:min|mit|mine|din|dit|dine|my|your|så|nu|jeg|du|I|you)(?!\p{L}))/u;
/** The same subject in front of both verbs needs saying once, where nothing stands between. */
const AGAIN =
  /^(?<head>(?:opkalder|the caller)(?: (?!(?:at|fordi|når|da|hvis|om|som|der|hvor|that|because|when|if|who|which|so|så|og|and)(?!\p{L}))[^,;:.?!\s]+)+),? (?<and>og|and) (?:opkalder|the caller) (?=\S+ )/iu;
const THINKS =
  '(?:tror|synes|mener|ved|føler|håber|ser|tænker|hører|siger|think|hope|guess|believe|know|see|say)';

/**
 * A sentence of the call as it may stand in a note: who calls in the third person, who took the call
 * in the first, for it is his note. Only persons are changed, by rules that hold for every sentence
 * they let through; all other words stay. Where no rule holds, the sentence is quoted.
 */
export function report({ text, speaker }: Pick<Sentence, 'text' | 'speaker'>, language: Language) {
  const bare = tidy(text);
  if (bare === '' || speaker === 'either') return asSentence(bare);
  const { unsafe, quoted, retell } = GRAMMARS[language];
  if (unsafe[speaker].test(bare)) return `${quoted[speaker]}: ${asSentence(bare)}`;
  const clauses = bare.split(CLAUSES).map((clause) => clause.trim());
  return asSentence(clauses.map(retell[speaker]).join(' ').replace(AGAIN, '$<head> $<and> '));
}

const DANISH: Grammar = {
  unsafe: {
    // `vi` may be an office or the two on the line; `du` and `I` speak to the agent.
    caller: word('vi|os|vores|jer|jeres|du|dig|din|dit|dine|mig selv', String.raw`(?<=\S )I`),
    agent: word('jer|jeres|mit navn', String.raw`(?<=\S )I|I (?=har|kan|skal|er|får|hører|må|vil)`),
  },
  quoted: { caller: 'Opkalder', agent: 'Sagt til opkalder' },
  retell: {
    caller: danish('jeg', 'mig', 'min|mit|mine'),
    agent: danish('du', 'dig', 'din|dit|dine'),
  },
};

/** Danish verbs are the same for every person, so only the pronouns change. */
function danish(subject: string, object: string, possessive: string): (clause: string) => string {
  const isSubject = word(subject);
  const own = new RegExp(`(?<!\\p{L})(${THINKS} )?(${possessive})(?!\\p{L})`, 'giu');
  return (clause) => {
    const at = clause.search(isSubject);
    return clause
      .replace(own, (_: string, thinks: string | undefined, which: string, place: number) => {
        const isOwn = at !== -1 && at < place && thinks === undefined;
        const whose = isOwn ? `s${which.slice(1).toLowerCase()}` : 'opkalders';
        return `${thinks ?? ''}${whose}`;
      })
      .replace(all(object), (_found: string, place: number) =>
        at !== -1 && at < place ? 'sig' : 'opkalder',
      )
      .replace(all(subject), 'opkalder');
  };
}

const ENGLISH: Grammar = {
  unsafe: {
    caller: word(
      'we|us|our|you|your|yours|mine|myself',
      // Of these verbs, the past looks like the present.
      "(?:we|you)['’]\\p{L}+|I (?:\\p{L}+ )?(?:put|set|hit|cut|let|read|reset|shut)",
    ),
    agent: word('yourself|yours|you all'),
  },
  quoted: { caller: 'Caller', agent: 'Told the caller' },
  retell: {
    caller: (clause) => english(clause, "I(?<short>['’](?:m|ve|d|ll))?", 'my', 'me'),
    agent: (clause) => english(clause, "you(?<short>['’](?:re|ve|d|ll))?", 'your', ''),
  },
};

const THIRD: Readonly<Record<string, string>> = {
  am: 'is', are: 'is', "aren't": "isn't", have: 'has', "haven't": "hasn't", do: 'does',
  "don't": "doesn't", "'m": ' is', "'re": ' is', "'ve": ' has', "'ll": ' will', were: 'was',
  "weren't": "wasn't",
}; // prettier-ignore
/** The same for every person: modal verbs and the past. */
const UNBENT =
  /^(?:can|can['’]t|cannot|could|couldn['’]t|will|won['’]t|would|wouldn['’]t|should|must|may|might|did|didn['’]t|had|hadn['’]t|was|wasn['’]t|got|went|saw|found|forgot|lost|took|made|came|put|sent|left|tried|bought|wrote|said|heard|thought|knew|began|ran|kept|paid|told|felt|gave|spoke|spent|meant|met|brought|caught|chose|drove|fell|grew|held|led|rang|sat|sold|stood|stuck|taught|understood|woke|won|broke|stole|wore|threw|built|\p{L}+ed)$/u;
const OFTEN =
  /^(?:am|are|aren['’]t|have|haven['’]t|do|don['’]t|were|weren['’]t|need|want|get|see|use|know|think|work|try|hear|receive|log|open|click|say|keep|like|call|pay|live)$/u;
/** What may stand between the subject and its verb. */
const BETWEEN =
  '(?:(?:also|just|already|still|only|now|always|never|then|really|usually|sometimes) )*';

function english(clause: string, subject: string, possessive: string, object: string): string {
  const told = clause.replace(
    new RegExp(
      `(?<!['’\\p{L}])(?<asks>(?:[Hh]ave|haven['’]t|[Dd]o|don['’]t|[Dd]id|didn['’]t|[Cc]an|can['’]t|[Cc]ould|[Ww]ill|[Ww]ould|[Ss]hould|[Aa]re|aren['’]t|[Ww]ere) )?(?:${subject})(?![\\p{L}'’])(?<rest> ${BETWEEN}\\p{Ll}+(?:['’]t)?(?![\\p{L}'’]))?`,
      'gu',
    ),
    (...args) => {
      const {
        asks = '',
        short = '',
        rest = '',
      } = args.at(-1) as Record<string, string | undefined>;
      // In a question the verb stands in front, and is bent alone.
      if (asks !== '') return `${bent(asks.trim())} the caller${rest}`;
      // `'d` is "had" or "would": both stay.
      if (short !== '') return `the caller${THIRD[short.replace('’', "'")] ?? short}${rest}`;
      // "I'll call you to test it": what follows an object is no verb of its own.
      const at = rest.lastIndexOf(' ') + 1;
      if (isObject(rest.slice(at), possessive)) return `the caller${rest}`;
      return `the caller${rest.slice(0, at)}${bent(rest.slice(at))}`;
    },
  );
  const mine = told.replace(all(possessive), (_found: string, place: number) =>
    told.slice(0, place).includes('the caller') ? 'their' : "the caller's",
  );
  return object === '' ? mine : mine.replace(all(object), 'the caller');
}

/** `you` is subject and object; only verbs that often follow the subject are bent. */
function isObject(next: string, possessive: string): boolean {
  return possessive === 'your' && !OFTEN.test(next);
}

function bent(verb: string): string {
  if (verb === '' || UNBENT.test(verb.toLowerCase())) return verb;
  const irregular = THIRD[verb.toLowerCase().replace('’', "'")];
  if (irregular !== undefined) return irregular;
  if (/(?:s|x|ch|sh|o)$/u.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

const GRAMMARS: Readonly<Record<Language, Grammar>> = { da: DANISH, en: ENGLISH };

function word(words: string, more = ''): RegExp {
  const extra = more === '' ? '' : `|(?:${more})(?![\\p{L}])`;
  const any = words.replace(/\p{Ll}+/gu, (one) =>
    one.length > 1 ? `[${one.slice(0, 1)}${one.slice(0, 1).toUpperCase()}]${one.slice(1)}` : one,
  );
  return new RegExp(`(?<![\\p{L}-])(?:${any})(?![\\p{L}-])${extra}`, 'u');
}

function all(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}'’-])`, 'giu');
}
