const PAGE = 'offscreen.html';

let waking: Promise<void> | null = null;

/** Makes sure that the offscreen document is there and answers. */
export async function wakeDesk(): Promise<void> {
  // Two events may wake the worker at once, and a second document is refused.
  waking ??= create().finally(() => {
    waking = null;
  });
  await waking;
}

async function create(): Promise<void> {
  if (await isAwake()) return;
  await chrome.offscreen.createDocument({
    url: PAGE,
    // DISPLAY_MEDIA for what the agent picks in the browser's own dialogue.
    // USER_MEDIA as well: with AUDIO_PLAYBACK alone Chrome closes it after 30 s of silence.
    reasons: ['USER_MEDIA', 'DISPLAY_MEDIA', 'AUDIO_PLAYBACK'],
    justification: 'Hears the call, plays the captured tab back, and keeps the log.',
  });
}

export async function isAwake(): Promise<boolean> {
  const found = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return found.length > 0;
}
