import { createServiceExplainer } from '../../utils/assist/browser/explain-with-service.ts';
import { openEngines } from '../../utils/assist/browser/open-engines.ts';
import { decodeOpus } from '../../utils/audio/browser/decode-opus.ts';
import { encodePieces } from '../../utils/audio/browser/encode-opus.ts';
import { listen } from '../../utils/audio/browser/listen.ts';
import { makeTrack } from '../../utils/audio/browser/make-track.ts';
import { addPiece } from '../../utils/audio/browser/recordings.ts';
import { soundAlarm } from '../../utils/audio/browser/sound-alarm.ts';
import { openDesk } from '../../utils/desk/open-desk.ts';
import { answerOurs } from '../../utils/messages/browser/answer-ours.ts';
import { announce } from '../../utils/messages/browser/announce.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import { openLibrary } from '../../utils/storage/browser/open-library.ts';
import { openLog } from '../../utils/storage/browser/open-log.ts';
import { openTransport } from '../../utils/transcription/browser/open-transport.ts';
import { heedPages } from './heed-pages.ts';

/** The ear and the desk. This document lives as long as the browser; nothing in it is shown. */
const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort());

const speech = openTransport((partial) => void announce('pane.partial', partial), leaving.signal, {
  decode: decodeOpus,
  makeTrack,
});

const explain = createServiceExplainer();
const tabLives = () => messages.sendMessage('switchboard.phone-tab-lives', undefined);

const desk = openLog(() => Date.now()).then(async (log) =>
  openDesk(
    {
      log,
      library: await openLibrary(),
      listen: (order, microphoneId, reports) => listen(order, microphoneId, reports, tabLives),
      encode: encodePieces,
      transcribe: (request) => speech.transcribe(request),
      live: (sound) => speech.live(sound),
      releaseSpeech: () => speech.close(),
      think: openEngines(leaving.signal),
      explain: (request, onPart) => explain(request, onPart, leaving.signal),
      ask: (origin, request) =>
        messages.sendMessage('switchboard.ask-instance', { origin, request }),
      fill: (place, order) => messages.sendMessage('switchboard.fill', { place, order }),
      announceEvent: (event) => void announce('pane.event', event),
      announceExplaining: (coming) => void announce('pane.explaining', coming),
      announceLevels: (levels) => void announce('pane.levels', levels),
      announceNotice: (problem) => void announce('pane.notice', problem),
      announceBadge: (badge) => void messages.sendMessage('switchboard.badge', badge),
      alarm: soundAlarm,
      now: () => Date.now(),
      elapsed: () => performance.now(),
      random: () => Math.random(),
      after: (ms, callback) => void setTimeout(callback, ms),
    },
    await messages.sendMessage('switchboard.settings', undefined),
  ),
);

answerOurs('desk.listen', async ({ data }) => (await desk).listen(data));
answerOurs('desk.failed', async ({ data }) => (await desk).failed(data));
answerOurs('desk.recording-piece', ({ data }) => addPiece(data.recordingId, data.base64));
answerOurs('desk.end', async ({ data }) => (await desk).end(data));
answerOurs('desk.pause', async ({ data }) => (await desk).pause(data));
answerOurs('desk.microphones', async () => (await desk).microphones());
answerOurs('desk.change-microphone', async ({ data }) => (await desk).changeMicrophone(data));
answerOurs('desk.read', async () => [...(await desk).read()]);
answerOurs('desk.clear', async () => (await desk).clear());
answerOurs('desk.unfinished', async () => [...(await desk).unfinished()]);
answerOurs('desk.take', async ({ data }) => (await desk).take(data));
answerOurs('desk.drop', async ({ data }) => (await desk).drop(data));
answerOurs('desk.retry', async () => (await desk).retry());
answerOurs('desk.calls-for-trial', async () => [...(await (await desk).trials.calls())]);
answerOurs('desk.try-template', async ({ data }) => (await desk).trials.run(data));
answerOurs('desk.settings', async ({ data }) => (await desk).settings(data));
heedPages(desk);
