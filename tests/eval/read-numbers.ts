const SMALL: Readonly<Record<string, number>> = {
  nul: 0, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9, ti: 10, elleve: 11,
  tolv: 12, tretten: 13, fjorten: 14, femten: 15, seksten: 16, sytten: 17, atten: 18, nitten: 19,
  zero: 0, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17,
  eighteen: 18, nineteen: 19,
  første: 1, anden: 2, tredje: 3, fjerde: 4, femte: 5, sjette: 6, syvende: 7, ottende: 8, niende: 9,
  tiende: 10, ellevte: 11, tolvte: 12, trettende: 13, fjortende: 14, femtende: 15, sekstende: 16,
  syttende: 17, attende: 18, nittende: 19,
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9,
  tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15,
  sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19,
}; // prettier-ignore
const TENS: Readonly<Record<string, number>> = {
  tyve: 20, tredive: 30, fyrre: 40, halvtreds: 50, tres: 60, halvfjerds: 70, firs: 80,
  halvfems: 90, tyvende: 20, tredivte: 30, twenty: 20, thirty: 30, forty: 40, fifty: 50,
  sixty: 60, seventy: 70, eighty: 80, ninety: 90, twentieth: 20, thirtieth: 30,
}; // prettier-ignore
const ONES: Readonly<Record<string, number>> = { en: 1, et: 1, one: 1, a: 1, ...SMALL };
const BIG: Readonly<Record<string, number>> = {
  hundrede: 100, hundred: 100, tusind: 1000, tusinde: 1000, thousand: 1000,
}; // prettier-ignore
const JOINED = new RegExp(
  `^(en|et|to|tre|fire|fem|seks|syv|otte|ni)og(${Object.keys(TENS).join('|')})$`,
  'u',
);

/** The words of a text in small letters, and where they are a number, its value. `tre tusind fem hundrede` → 3500. */
export function readNumbers(text: string): readonly (string | number)[] {
  const words = [
    ...withWholeNot(text.toLocaleLowerCase('da')).matchAll(/\d+(?:[.,:]\d+)*|[\p{L}]+/gu),
  ].map(([word]) => word);
  const read: (string | number)[] = [];
  for (let at = 0; at < words.length;) {
    const number = numberAt(words, at);
    read.push(number?.value ?? words[at] ?? '');
    at += number?.length ?? 1;
  }
  return read;
}

/** `isn't` → `isn not`, so that whoever looks for "not" finds it. */
function withWholeNot(text: string): string {
  return text.replace(/(?<=\p{L})n['’]t(?!\p{L})/gu, 'n not');
}

/** Every number of a text. "Nogle to" is read, "en" and "et" are articles. */
export function numbersIn(text: string): readonly number[] {
  return readNumbers(text).filter((one) => typeof one === 'number');
}

interface Found {
  readonly value: number;
  readonly length: number;
}

function numberAt(words: readonly string[], at: number): Found | null {
  const word = words[at] ?? '';
  if (/^\d/u.test(word)) return { value: valueOfDigits(word), length: 1 };
  let [sum, open, length] = [0, 0, 0];
  for (;;) {
    const [now, next] = [words[at + length] ?? '', words[at + length + 1] ?? ''];
    const small = smallOf(now);
    // "en" counts where something countable follows: "et tusind".
    if (small !== null && open % 100 === 0 && (small.isSure || Object.hasOwn(BIG, next))) {
      if (open > 0 || length === 0 || sum > 0) open += small.value;
      else break;
      length += 1;
      const ones = small.value % 10 === 0 && small.value >= 20 ? SMALL[next] : undefined;
      // "twenty two"
      if (ones !== undefined && ones > 0 && ones < 10 && /^[tfsen]\w+ty$/u.test(now)) {
        open += ones;
        length += 1;
      }
    } else if (BIG[now] !== undefined && (length > 0 || now !== 'thousand')) {
      const unit = BIG[now];
      if (unit === 1000) {
        sum += Math.max(1, open) * 1000;
        open = 0;
      } else open = Math.max(1, open) * 100;
      length += 1;
    } else if ((now === 'og' || now === 'and') && (open >= 100 || sum > 0) && smallOf(next)?.isSure)
      length += 1;
    else break;
    if (length > 0 && open % 100 !== 0 && BIG[words[at + length] ?? ''] === undefined) break;
  }
  return length === 0 ? null : { value: sum + open, length };
}

function smallOf(word: string): { readonly value: number; readonly isSure: boolean } | null {
  const [, one, ten] = JOINED.exec(word) ?? [];
  if (one !== undefined && ten !== undefined)
    return { value: (ONES[one] ?? 0) + (TENS[ten] ?? 0), isSure: true };
  const known = own(SMALL, word) ?? own(TENS, word);
  if (known !== null) return { value: known, isSure: true };
  const article = own(ONES, word);
  return article === null ? null : { value: article, isSure: false };
}

function own(table: Readonly<Record<string, number>>, word: string): number | null {
  return Object.hasOwn(table, word) ? (table[word] ?? null) : null;
}

/** `3.500` and `3,500` are thousands; `12,5` is not. */
function valueOfDigits(text: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(text)) return Number(text.replace(/[.,]/gu, ''));
  return Number(text.replace(/[.,:]/u, '.').replace(/[.,:](?=.*\.)/gu, ''));
}
