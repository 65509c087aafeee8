import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { LoggedRealtime } from '../../../sandbox/gateway/request-log.ts';
import { startGateway, type StartedGateway } from '../../../sandbox/gateway/start-gateway.ts';
import { loadRecording, type Recording } from '../../../sandbox/recordings/load-recording.ts';
import { configuration, connect, to24k, type Client, type Door } from './realtime-client.ts';

/** A gateway of this file's own, and clients that are gone after each test. */
export function openGateway() {
  let gateway: StartedGateway;
  let recording: Recording;
  const open: Client[] = [];

  beforeAll(async () => {
    gateway = await startGateway();
    recording = await loadRecording('vpn-da');
  }, 60_000);
  afterEach(async () => {
    for (const { socket } of open.splice(0)) socket.terminate();
    // what was still under way would use up the next test's faults
    await expect
      .poll(() => gateway.requests.some((one) => one.kind === 'realtime' && !one.ended))
      .toBe(false);
    gateway.clearFaults();
    gateway.forgetRequests();
  });
  afterAll(() => gateway.close());

  async function enter(door?: Door): Promise<Client> {
    const client = await connect(gateway.url, door);
    open.push(client);
    return client;
  }

  return {
    control: () => gateway,
    enter,
    /** Ready to be spoken to. */
    session: async (transcription?: object): Promise<Client> => {
      const client = await enter();
      client.send(configuration(transcription));
      await client.next('session.updated');
      return client;
    },
    /** At 24 kHz, with a little quiet around it. */
    utterance: (index: number) => {
      const { text, speaker, startMs, endMs } = recording.script.utterances[index]!;
      const pcm = recording.pcm[speaker].slice((startMs - 200) * 16, (endMs + 300) * 16);
      return { text, pcm: to24k(pcm) };
    },
    logged: (): LoggedRealtime => {
      const one = gateway.requests.find((each) => each.kind === 'realtime');
      if (one?.kind !== 'realtime') throw new Error('No session in the log');
      return one;
    },
  };
}
