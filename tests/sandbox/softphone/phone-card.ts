import { CALLERS, SCENARIO_INCIDENTS, type ScenarioName } from '../cast.ts';

/** What the page shows of a call, in the language it is held in. */
export interface PhoneCard {
  readonly language: 'da' | 'en';
  readonly name: string;
  /** An extension within the house: nobody's telephone number. */
  readonly number: string;
  readonly sound: string;
  readonly words: PhoneWords;
}

export interface PhoneWords {
  readonly ringing: string;
  readonly talking: string;
  readonly ended: string;
  readonly answer: string;
  readonly hangUp: string;
}

const WORDS: Readonly<Record<PhoneCard['language'], PhoneWords & { extension: string }>> = {
  da: {
    ringing: 'Ringer …',
    talking: 'I samtale',
    ended: 'Samtale slut',
    answer: 'Besvar',
    hangUp: 'Læg på',
    extension: 'Lokal',
  },
  en: {
    ringing: 'Ringing …',
    talking: 'On the phone',
    ended: 'Call ended',
    answer: 'Answer',
    hangUp: 'Hang up',
    extension: 'Extension',
  },
};

export function phoneCard(scenario: ScenarioName, sound: string): PhoneCard {
  const { agent: language, caller } = SCENARIO_INCIDENTS[scenario];
  const { name, device } = CALLERS[caller];
  const words = WORDS[language];
  return { language, name, number: `${words.extension} ${device.slice(-4)}`, sound, words };
}
