import { said } from './said.ts';

export type Level = 1 | 2 | 3;
export type LevelSigns = readonly (readonly [RegExp, Level])[];

/** Said by the caller about time; the first that fits counts, so "haster ikke" comes before "haster". */
export const URGENCY_SIGNS: LevelSigns = [
  [said('haster (det )?ikke|ingen hast|ikke travlt|not urgent|no rush|no hurry'), 3],
  [said('lidt hurtigt|fairly (important|urgent)|this week|i denne uge'), 2],
  [said('haster|akut|kan ikke vente|urgent*|emergency|right now|cannot wait'), 1],
];

/** Said by the caller about who is hit. */
export const IMPACT_SIGNS: LevelSigns = [
  [said('kun mig|bare mig|only me|just me'), 3],
  [said('hele (forvaltningen|kommunen|huset)|everybody|the whole organi[sz]ation'), 1],
  [said('hele *(afdeling|kontor|team|hold)*|the (whole|entire) (* )?(team|office|department)'), 2],
];

/** The caller says what is wrong. */
export const TROUBLE = said(
  [
    'kan ikke|virker ikke|hjalp ikke|fejl*|afvist|låst|spærret|mangler|for lidt|forkert*|nede',
    "til gode|cannot|can't|does not work|error|missing|rejected|locked|wrong|too little|only found",
  ].join('|'),
);

/** Something was done, or is being done at this moment. */
export const DEED = said(
  [
    'slettede|genstartede|nulstillede|låser|låste|tilføjet|oprettede|rettede',
    'har (sendt|rettet|bestilt|nulstillet|opdateret)',
    'have (sent|added|reset|changed|corrected|ordered)|removed|restarted|unlocked',
  ].join('|'),
);

/** A step that the agent asks for. */
export const STEP = said(
  'åbn|slet|hent|genstart|luk|klik|tryk|open|delete|download|restart|close|click',
);

/** How it ended, or what was agreed. */
export const OUTCOME = said(
  [
    'nu virker|virker igen|er jeg inde|låst op|kan logge på|sagen (til|står hos)|retter',
    'udbetalt|registrerer sagen|works (again|now)|resolved|solved|now I can|will be|send the case',
  ].join('|'),
);

/** What somebody will do when the call is over. */
export const PROMISE = said(
  "jeg (sender|ringer|retter|registrerer|skriver|opretter)|bliver|får du|i'll|I will|will be|we will",
);

/** Courtesies, which nobody needs in a note. */
export const COURTESY = said(
  'velkommen|welcome|hav en|have a nice|selv tak|goodbye|rigtig god|tak for|mange tak|ring endelig',
);

/** Words that carry nothing at the start of a noted sentence. */
export const OPENING =
  /^(?:(?:ja|nej|nå|okay|ok|tak|fint|godt|dejligt|perfekt|yes|no|thanks|great|well)[,.!]\s+|(?:hej|goddag|hello|hi)(?: \p{Lu}\p{Ll}+)?[,.!]\s+|(?:så|men|og|but|and|so)\s+(?=(?:jeg|du|vi|det|den|de|nu|min|mit|i|you|we|it|my|the|now)\s))+/iu;
