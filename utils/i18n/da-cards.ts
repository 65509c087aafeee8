/** Words of the cards, of the running notes, and of how much is whispered. */
export const daCards = {
  question: 'Spørg',
  advice: 'Godt at vide',
  source: 'Kilde: {{source}}',
  use: { question: 'Spurgt', advice: 'Set' },
  useKey: 'Tab',
  useHelp: {
    question: 'Skriv spørgsmålet i noterne. Svaret kommer med, når opkalderen giver det.',
    advice: 'Læg kortet væk',
  },
  dismiss: 'Ikke mere om det i denne samtale (Esc)',
  next: 'Vis et forslag',
  nextKey: 'Alt+K',
  profile: {
    title: 'Hjælp under samtalen',
    help: 'Der er aldrig mere end ét kort ad gangen, og ingen, mens du taler. Alt+K viser det næste.',
    novice: {
      name: 'Ny i jobbet.',
      help: 'Spørgsmål, råd og artikler fra det første minut.',
    },
    experienced: {
      name: 'Erfaren.',
      help: 'Kun spørgsmål, sagen ikke kan løses uden, og kun når der er en pause. Artikler med titel.',
    },
    quiet: {
      name: 'Stille.',
      help: 'Ingenting af sig selv. Du beder om det næste forslag med Alt+K.',
    },
  },
};

export const daNotes = {
  title: 'Noter undervejs',
  facts: 'Det ved vi',
  actions: 'Aftalt',
  open: 'Mangler svar',
  asked: 'Spurgt',
  answered: 'Besvaret',
  waiting: 'Venter på svar',
};
