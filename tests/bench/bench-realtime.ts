import type { Frame } from 'playwright-core';
import { openWorld } from '../e2e/support/open-world.ts';
import { percentile } from '../e2e/support/percentile.ts';
import { startCall, type RunningCall } from '../e2e/support/play-call.ts';
import { SCENARIO_NAMES } from '../sandbox/recordings/load-recording.ts';
import { rounded, type Figure } from './figure.ts';
import { wordsOnScreen, type Screen, type SeenWord } from './words-on-screen.ts';

/** What is behind the last word has time to come. */
const AFTERWARDS_MS = 3_000;

declare global {
  interface Window {
    screens: Screen[];
  }
}

/** End of each of the caller's words in the sound → that word on the screen. */
export async function benchRealtime(): Promise<Figure[]> {
  const seen: SeenWord[] = [];
  let said = 0;
  for (const scenario of SCENARIO_NAMES) {
    const world = await openWorld({ scenario, speech: { transport: 'realtime' } });
    try {
      const call = await startCall(world);
      await watchScreen(call.pane.frame);
      const { durationMs, utterances } = world.recording.script;
      await call.page.waitForTimeout(
        call.callerStartedAt + durationMs + AFTERWARDS_MS - Date.now(),
      );
      const words = utterances.flatMap((one) => (one.speaker === 'caller' ? one.words : []));
      said += words.length;
      seen.push(...wordsOnScreen(words, await momentsOf(call)));
    } finally {
      await world.close();
    }
  }
  const latencies = seen.map((one) => one.latencyMs);
  const ms = (name: string, share: number, unit: string): Figure => ({
    name,
    value: percentile(latencies, share),
    unit,
    n: latencies.length,
  });
  return [
    ms('realtime_word_to_text_ms_p95', 0.95, 'ms, end of a word in the sound to its paint'),
    ms('realtime_word_to_text_ms_median', 0.5, 'ms'),
    {
      name: 'realtime_words_while_spoken',
      value: rounded(seen.filter((one) => one.isPartial).length / said),
      unit: 'of the caller’s words were there before their line was final',
      n: said,
    },
    {
      name: 'realtime_words_seen',
      value: rounded(seen.length / said),
      unit: 'of the caller’s words were on the screen at all',
      n: said,
    },
  ];
}

async function momentsOf({ pane, callerStartedAt }: RunningCall) {
  const { segments, startedAt } = await pane.state();
  return {
    screens: await pane.frame.evaluate(() => window.screens),
    lines: segments.filter((one) => one.channel === 'caller' && one.status === 'written'),
    callStartedAt: startedAt,
    callerStartedAt,
  };
}

/**
 * Runs in the pane: notes what the caller's last lines say, at each frame after a change. Nothing in
 * it has a name of its own: the tool that runs these files would wrap it in a call that the page does
 * not know.
 */
async function watchScreen(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    window.screens = [];
    new MutationObserver(() => {
      requestAnimationFrame(() => {
        const lines = [...document.querySelectorAll('.line.caller:not(.now)')].slice(-4);
        window.screens.push({
          at: performance.timeOrigin + performance.now(),
          lines: lines.map((line) => ({
            isFinal: line.classList.contains('written'),
            text: line.querySelector('.words')?.textContent ?? '',
          })),
        });
      });
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}
