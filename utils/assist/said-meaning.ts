/**
 * Words that say the same in a support call, by the beginning of the word. An engine says “virker”
 * where the caller said “kommer på”; a negation of one is a negation of the other.
 */
const SAME: Readonly<Record<string, string>> = {
  works:
    'virk fung komme kommer kom kommet kører kørte dur duer logge logger logget log adgang tilgå tilgår åbne åbner åbnet start løst løser works worked working work function get gets got getting access login logon open opens opened solve fix resolved run runs running connect',
  helps: 'hjælp hjalp hjulp help',
  receives: 'modtag modtog får fik fået receiv arriv ankom',
  sees: 'finde finder fandt fundet se ser så set find found see seen sees show vise viser vist',
  prints: 'print udskriv skrive skriver',
  restarts: 'genstart restart reboot',
  tries: 'prøv forsøg tried tries try attempt',
  knows: 'ved kender husk kend know remember',
  installs: 'installer install geninstaller',
  sends: 'send sent',
  returns: 'tilbage igen return back again',
  needs: 'behøv nødvendig brug need require',
  allows: 'må tillad tilladt lov allow permit',
};
const MEANING = new Map(
  Object.entries(SAME).flatMap(([meaning, words]) =>
    words.split(' ').map((word): [string, string] => [word, meaning]),
  ),
);
/** Beginnings that are whole words: “se” is not the beginning of “server”. */
const SHORTEST_BEGINNING = 4;

const SAYS_NOTHING = new Set(
  `jeg du han hun den det de vi i man mig dig ham hende os jer dem min mit mine din dit dine sin sit
  sine vores jeres deres en et er var været bliver blev blevet være har havde haft kan kunne skal
  skulle vil ville at og men så som der her hvor når hvis fordi efter før inden mens ind ud op ned på
  af til fra med om for i under over ved mod lige nu da jo ja nej jo okay altså bare også stadig
  stadigvæk endnu mere længere igen meget lidt helt alt alle noget nogen nogle hvad hvem hvilken hvornår
  selv sig denne dette disse gange gang ikke ik ikk aldrig ingen intet uden hverken the a an is was were
  be been are am have has had do does did can could will would shall should may might must to of in on
  at by for from with about into it its this that these those he she they we you me him her them us my
  your his their our and or but so if when while after before because as than then just still yet any
  more anymore longer not no never none nothing without nor neither there here what who which how very
  all some also too yes well ok now up out off caller agent opkalder opkalderen brugeren bruger user`.split(
    /\s+/u,
  ),
);

/** What a word is about, so that two sentences can be compared; null where it is about nothing. */
export function meaningOf(word: string): string | null {
  if (SAYS_NOTHING.has(word) || word.length < 2 || word.endsWith("n't")) return null;
  const exact = MEANING.get(word);
  if (exact !== undefined) return `=${exact}`;
  for (let end = word.length - 1; end >= SHORTEST_BEGINNING; end -= 1) {
    const meaning = MEANING.get(word.slice(0, end));
    if (meaning !== undefined) return `=${meaning}`;
  }
  return stemOf(word);
}

/** `=…`: something that happens or not, as against a thing that it happens to. */
export function isHappening(meaning: string): boolean {
  return meaning.startsWith('=');
}

const ENDING =
  /(?<=.{3})(?:ernes|ingerne|ingen|inger|ering|erede|eret|erer|elsen|elser|erne|ende|else|ning|ers|ens|ets|ene|ede|ing|ies|er|en|et|es|ed|te|e|s|t)$/u;

/** A word without its ending; one ending is enough to know its other forms by. */
function stemOf(word: string): string {
  const stem = word.replaceAll("'", '').replace(ENDING, '');
  return stem.at(-1) === stem.at(-2) && stem.length > 3 ? stem.slice(0, -1) : stem;
}
