import type { AllProblemWords } from './problem-words.ts';

export const enProblems: AllProblemWords = {
  'tab-uncapturable': {
    title: 'The browser cannot listen to this tab.',
    next: 'Go to the tab with the phone, and press the icon or Alt+L there.',
  },
  'tab-closed': {
    title: 'The tab with the phone was closed.',
    next: 'Everything until then is kept. Open the phone again, and press the icon or Alt+L to go on.',
  },
  'tab-crashed': {
    title: 'The tab with the phone crashed.',
    next: 'Everything until then is kept. Reload that tab, and press the icon or Alt+L in it to go on.',
  },
  'microphone-missing': {
    title: 'There is no microphone to hear you with.',
    next: 'Plug in your headset, and start again with the icon or Alt+L.',
  },
  'microphone-refused': {
    title: 'Sidemand may not use your microphone yet.',
    next: 'Allow it once, and start again with the icon or Alt+L.',
  },
  'capture-lost': {
    title: 'The sound went away in the middle of the call.',
    next: 'Everything until then is kept. Go on with the icon or Alt+L; if the phone is in a tab, be in that tab.',
  },
  'microphone-silent': {
    title: 'Your microphone is open but completely silent.',
    next: 'See whether the headset is muted by its switch, or choose another microphone.',
  },
  'microphone-blocked': {
    title: 'Your organisation does not let Sidemand use the microphone.',
    next: 'Ask IT to allow it in the browser policy AudioCaptureAllowedUrls.',
  },
  'tab-blocked': {
    title: 'Your organisation does not let Sidemand listen to tabs.',
    next: 'Ask IT to allow it in the browser policy TabCaptureAllowedByOrigins.',
  },
  'sound-not-shared': {
    title: 'No sound was shared.',
    next: 'Start again, choose the tab or screen, and tick the box that shares its sound.',
  },
  'recording-unreadable': {
    title: 'The file is no sound recording that the browser can read.',
    next: 'Try a file in WAV, MP3, M4A, OGG or WebM.',
  },
  'recogniser-missing': {
    title: 'The browser cannot write down this language by itself.',
    next: 'Choose another way of writing down in the settings.',
  },
  'no-service': {
    title: 'Sidemand does not know {{service}} yet.',
    next: 'Give its address and key in the settings, and it starts by itself.',
  },
  'key-refused': {
    title: 'The key for {{service}} was refused.',
    next: 'Correct it in the settings, and we go on where we left off.',
  },
  'model-unknown': {
    title: '{{Service}} does not know the chosen model.',
    next: 'Correct the model’s name in the settings, and we go on where we left off.',
  },
  'quota-used': {
    title: '{{Service}} takes no more just now: the quota is used up.',
    next: 'Nothing is lost. Try again in a little while, and we go on where we left off.',
  },
  'service-unreachable': {
    title: 'There is no connection to {{service}}.',
    next: 'Nothing is lost. We catch up as soon as it answers again.',
  },
  'not-a-service': {
    title: 'The address of {{service}} answers with something unexpected.',
    next: 'Check the address in the settings; it usually ends in /v1.',
  },
  'speech-rejected': {
    title: 'The speech service could not use a piece of the sound.',
    next: 'The rest is written down as before. The piece is marked in the transcript, so you can fill it in.',
  },
  'answer-unusable': {
    title: '{{Service}} answered with something that cannot be used.',
    next: 'The notes stand as they were. We will ask again in a moment.',
  },
  'limit-reached': {
    title: 'The limit for {{service}} is reached, so Sidemand goes on by itself.',
    next: 'The notes become a little simpler. The limit can be raised in the settings.',
  },
  'browser-model-missing': {
    title: 'The browser has no language model for this language.',
    next: 'Sidemand writes the notes itself meanwhile. Choose another engine in the settings.',
  },
  'browser-model-failed': {
    title: 'The browser’s language model could not answer.',
    next: 'Sidemand writes the notes itself meanwhile. We will ask again in a moment.',
  },
  'form-incomplete': {
    title: 'The form lacks some of the fields there are suggestions for.',
    next: 'Choose a view with more fields, or copy the values from here.',
  },
  'session-expired': {
    title: 'You are logged out of ServiceNow.',
    next: 'Log in again. What is waiting is then done by itself.',
  },
  'not-permitted': {
    title: 'ServiceNow does not let you write to this record.',
    next: 'Ask somebody who may, or copy the text. Your summary is kept.',
  },
  'record-gone': {
    title: 'The record is no longer in ServiceNow.',
    next: 'Open the right record, then write again. Your summary is kept.',
  },
  'instance-busy': {
    title: 'ServiceNow is too busy to answer.',
    next: 'What is waiting is done by itself in a moment.',
  },
  'instance-unreachable': {
    title: 'There is no connection to ServiceNow.',
    next: 'Check that the page works. What is waiting is done when it answers again.',
  },
  'instance-not-json': {
    title: 'ServiceNow answered with a page instead of data.',
    next: 'Reload the tab, and log in if it asks. What is waiting is then done by itself.',
  },
  'aborted-by-rule': {
    title: 'A rule in ServiceNow stopped the change.',
    next: 'See which field the record is missing, and try again. Your summary is kept.',
  },
  'fields-missing': {
    title: 'The record wants more fields filled in before it can be resolved.',
    next: 'Fill in what is missing and write again. Your summary is kept.',
  },
  'form-unreachable': {
    title: 'I cannot get at the form on this page.',
    next: 'Copy instead, or open the record in another way.',
  },
  'answer-lost': {
    title: 'ServiceNow got it but did not answer, so nobody knows whether it was done.',
    next: 'Look at the record before you do it again.',
  },
  'storage-failed': {
    title: 'Sidemand cannot save on this computer.',
    next: 'Free some disk space and reload the page. Copy the text first if you have written anything.',
  },
};
