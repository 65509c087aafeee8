import type { Dictionary } from './dictionary.ts';

export const enSources = {
  title: 'Where does the sound come from?',
  drop: 'Drop the recording here',
  'this-tab': {
    name: 'This tab',
    long: 'The phone is in this tab',
    how: 'When the call begins, press {{keys}} or the icon at the top. You can also right-click and choose “Listen to the call”.',
  },
  'other-tab': {
    name: 'Other tab',
    long: 'The phone is in another tab, for example Teams or Genesys',
    how: 'Choose the tab with the phone when the call begins.',
    none: 'There are no other tabs. Open the phone in a tab, and it shows up here.',
    unnamed: 'Tab {{number}} from the left',
    audible: 'There is sound in the tab',
    invoke:
      'You are in the tab with the phone now. Press {{keys}} there once, and you are back here. The browser wants that once for each tab.',
  },
  system: {
    name: 'Computer',
    long: 'The sound of the whole computer, when the phone is outside the browser',
    how: 'The browser asks what to share. Choose the entire screen, and tick the box that shares the sound.',
    start: 'Choose the sound and start',
    where: 'Windows only.',
  },
  room: {
    name: 'A room',
    long: 'Conversation in a room: microphone only',
    how: 'If you sit together, the microphone hears you all.',
  },
  recording: {
    name: 'Recording',
    long: 'Put a recording here: drag a file in, or choose it',
    handing: 'Fetching “{{name}}”',
    progress: 'This much of the recording is fetched',
  },
} satisfies Dictionary['sources'];

export const enMicrophone = {
  title: 'Microphone',
  choose: '{{who}}: choose the microphone',
  none: 'There is no microphone to choose.',
  unnamed: 'Microphone without a name',
  other: 'another microphone',
  chosen: 'The microphone is now: {{label}}',
  unplugged: 'The headset was unplugged; we now listen in {{label}}',
} satisfies Dictionary['microphone'];
