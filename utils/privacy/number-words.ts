/**
 * What a number word says. A `weak` one is more often an ordinary word (“et problem”), and counts
 * only beside others. `tens` are English and take the unit after them; Danish ones take it before.
 */
export interface NumberWord {
  readonly value: number;
  readonly role: 'number' | 'tens' | 'ordinal' | 'month' | 'hundred' | 'thousand' | 'times';
  readonly weak: boolean;
}

const DANISH_UNITS: readonly string[][] = [
  ['nul', 'nulle'],
  ['en', 'et', 'én', 'ét', 'een', 'eet'],
  ['to'],
  ['tre'],
  ['fire'],
  ['fem'],
  ['seks'],
  ['syv'],
  ['otte'],
  ['ni'],
];
const DANISH_TEENS = 'ti elleve tolv tretten fjorten femten seksten sytten atten nitten'.split(' ');
const DANISH_TENS: readonly string[][] = [
  ['tyve'],
  ['tredive', 'tredve'],
  ['fyrre', 'førre', 'fyrretyve'],
  ['halvtreds', 'halvtres', 'halvtredsindstyve'],
  ['tres', 'treds', 'tresindstyve'],
  ['halvfjerds', 'halvfjers', 'halvfjerdsindstyve'],
  ['firs', 'firsindstyve'],
  ['halvfems', 'halvfemsindstyve'],
];
const DANISH_ORDINALS =
  'første anden|andet|andre tredje fjerde femte sjette syvende ottende niende tiende ellevte|elvte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte';
const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ENGLISH_TENS = 'twenty thirty forty|fourty fifty sixty seventy eighty ninety';
const ENGLISH_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const MONTHS =
  'januar|january februar|february marts|march april maj|may juni|june juli|july august september oktober|october november december';

/** Danish articles, an English preposition, and the letter that telephonists say for zero. */
const WEAK = new Set(
  'en et een eet to one o oh anden andet andre second may first første'.split(' '),
);

const WORDS = new Map<string, NumberWord>();

function add(words: string, role: NumberWord['role'], value: number): void {
  for (const word of words.split('|')) WORDS.set(word, { value, role, weak: WEAK.has(word) });
}
function addAll(list: string, role: NumberWord['role'], from: number, step = 1): void {
  list.split(' ').forEach((words, at) => add(words, role, from + at * step));
}

addAll(ENGLISH, 'number', 0);
addAll(ENGLISH_TENS, 'tens', 20, 10);
addAll(ENGLISH_ORDINALS, 'ordinal', 1);
add('thirtieth', 'ordinal', 30);
add('oh|o', 'number', 0);
addAll(MONTHS, 'month', 1);
addAll(DANISH_ORDINALS, 'ordinal', 1);
DANISH_UNITS.forEach((words, unit) => add(words.join('|'), 'number', unit));
DANISH_TEENS.forEach((word, at) => add(word, 'number', 10 + at));
DANISH_TENS.forEach((spellings, at) => {
  add(spellings.join('|'), 'number', 20 + at * 10);
  DANISH_UNITS.slice(1).forEach((units, before) => {
    for (const unit of units)
      for (const tens of spellings)
        for (const og of ['og', 'å']) add(`${unit}${og}${tens}`, 'number', 21 + at * 10 + before);
  });
});
add('hundrede|hundred|hundrede', 'hundred', 100);
add('tusind|tusinde|thousand', 'thousand', 1000);
add('ethundrede|ethundred', 'number', 100);
add('tohundrede', 'number', 200);
add('attenhundrede', 'number', 1800);
add('nittenhundrede|nittenhundred', 'number', 1900);
add('totusinde|totusind', 'number', 2000);
add('dobbelt|double', 'times', 2);
add('tredobbelt|triple', 'times', 3);

export function numberWord(word: string): NumberWord | undefined {
  return WORDS.get(word);
}

/** Tens that a Danish unit with “og” before them belongs to: “fire og tredive”. */
export function isDanishTens({ value, role }: NumberWord): boolean {
  return role === 'number' && value >= 20 && value < 100 && value % 10 === 0;
}
