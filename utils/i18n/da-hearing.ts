/** Where the sound comes from, before and during a call. */
export const daSources = {
  title: 'Hvor kommer lyden fra?',
  drop: 'Slip optagelsen her',
  'this-tab': {
    name: 'Denne fane',
    long: 'Telefonen er i denne fane',
    how: 'Når opkaldet begynder, tryk på {{keys}} eller ikonet øverst. Du kan også højreklikke og vælge »Lyt til samtalen«.',
  },
  'other-tab': {
    name: 'Anden fane',
    long: 'Telefonen er i en anden fane, for eksempel Teams eller Genesys',
    how: 'Vælg fanen med telefonen, når opkaldet begynder.',
    none: 'Der er ingen andre faner. Åbn telefonen i en fane, så står den her.',
    unnamed: 'Fane {{number}} fra venstre',
    audible: 'Der er lyd i fanen',
    invoke:
      'Du står nu i fanen med telefonen. Tryk på {{keys}} dér én gang; så er du tilbage her. Browseren vil have det én gang for hver fane.',
  },
  system: {
    name: 'Computeren',
    long: 'Lyden fra hele computeren, når telefonen er uden for browseren',
    how: 'Browseren spørger, hvad der skal deles. Vælg hele skærmen, og sæt hak ved at dele lyden.',
    start: 'Vælg lyd, og start',
    where: 'Kun på Windows.',
  },
  room: {
    name: 'Et rum',
    long: 'Samtale i et rum: kun mikrofonen',
    how: 'Sidder I sammen, hører mikrofonen jer alle.',
  },
  recording: {
    name: 'Optagelse',
    long: 'Læg en optagelse her: træk en fil ind, eller vælg den',
    handing: 'Henter »{{name}}«',
    progress: 'Så meget af optagelsen er hentet',
  },
};

export const daMicrophone = {
  title: 'Mikrofon',
  choose: '{{who}}: vælg mikrofon',
  none: 'Der er ingen mikrofon at vælge.',
  unnamed: 'Mikrofon uden navn',
  other: 'en anden mikrofon',
  chosen: 'Mikrofonen er nu: {{label}}',
  unplugged: 'Headsettet blev taget ud; nu lytter vi i {{label}}',
};
