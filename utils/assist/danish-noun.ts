/**
 * How a label's last word is bent when one asks for it: `fejlkode` → `fejlkoden`. The gender of a Danish
 * noun cannot be guessed, so only words whose end we know are bent; the longest end counts.
 */
const ENDS: Readonly<Record<string, string>> = {
  adgang: 'adgangen',
  adresse: 'adressen',
  afdeling: 'afdelingen',
  antal: 'antallet',
  beløb: 'beløbet',
  bygning: 'bygningen',
  dato: 'datoen',
  else: 'elsen',
  enhed: 'enheden',
  etage: 'etagen',
  faktura: 'fakturaen',
  gruppe: 'gruppen',
  ion: 'ionen',
  konto: 'kontoen',
  kode: 'koden',
  kontor: 'kontoret',
  leder: 'lederen',
  leverandør: 'leverandøren',
  lokale: 'lokalet',
  model: 'modellen',
  navn: 'navnet',
  nummer: 'nummeret',
  periode: 'perioden',
  pris: 'prisen',
  program: 'programmet',
  printer: 'printeren',
  rolle: 'rollen',
  rum: 'rummet',
  skole: 'skolen',
  sprog: 'sproget',
  sted: 'stedet',
  system: 'systemet',
  tid: 'tiden',
  tidspunkt: 'tidspunktet',
  tilstand: 'tilstanden',
  type: 'typen',
  årsag: 'årsagen',
};

/** Null where we do not know how, or where the label is more than one word. */
export function definiteNoun(label: string): string | null {
  if (!/^\p{L}[\p{L}-]*$/u.test(label)) return null;
  const word = spoken(label);
  const end = Object.keys(ENDS)
    .filter((one) => word.toLocaleLowerCase('da').endsWith(one))
    .toSorted((a, b) => b.length - a.length)[0];
  return end === undefined ? null : word.slice(0, word.length - end.length) + (ENDS[end] ?? '');
}

/** As it stands within a sentence; a short name (`CPR-nummer`) keeps its capitals. */
export function spoken(label: string): string {
  const [first = '', second = ''] = label;
  const isName =
    second !== '' && second === second.toLocaleUpperCase('da') && /\p{L}/u.test(second);
  return isName ? label : first.toLocaleLowerCase('da') + label.slice(1);
}
