export const enCards = {
  question: 'Ask',
  advice: 'Good to know',
  source: 'Source: {{source}}',
  use: { question: 'Asked', advice: 'Seen' },
  useKey: 'Tab',
  useHelp: {
    question: 'Put the question in the notes. The answer follows when the caller gives it.',
    advice: 'Put the card away',
  },
  dismiss: 'No more of this in this call (Esc)',
  next: 'Show a suggestion',
  nextKey: 'Alt+K',
  profile: {
    title: 'Help during the call',
    help: 'Never more than one card at a time, and none while you speak. Alt+K shows the next.',
    novice: {
      name: 'New to the job.',
      help: 'Questions, advice and articles from the first minute.',
    },
    experienced: {
      name: 'Experienced.',
      help: 'Only questions the case cannot be solved without, and only in a pause. Articles by title.',
    },
    quiet: {
      name: 'Quiet.',
      help: 'Nothing by itself. You ask for the next suggestion with Alt+K.',
    },
  },
};

export const enNotes = {
  title: 'Notes so far',
  facts: 'What we know',
  actions: 'Agreed',
  open: 'Still to be answered',
  asked: 'Asked',
  answered: 'Answered',
  waiting: 'Waiting for an answer',
};
