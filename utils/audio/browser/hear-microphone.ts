import type { Microphones } from '../../messages/protocol.ts';
import type { ChannelEar } from '../channel-ear.ts';
import type { EarReports } from '../ear.ts';
import type { TrackEar } from './hear-track.ts';
import { openMicrophone, type Source } from './open-sources.ts';

export interface Microphone {
  all(): Promise<Microphones>;
  change(microphoneId: string): Promise<void>;
  close(): void;
}

/**
 * Keeps a microphone at the agent's ear: the chosen one, or, when that is gone, the system's own
 * choice; and when there is none, the next that is plugged in.
 */
export function hearMicrophone(
  ear: ChannelEar,
  tracks: TrackEar,
  reports: EarReports,
  isRoom: boolean,
): Microphone & { open(microphoneId: string): Promise<void>; reopen(): Promise<void> } {
  let isOpening = false;

  async function take(source: Source, reason: 'chosen' | 'unplugged' | null): Promise<void> {
    if (source.kind === 'refused') return;
    const atMs = await tracks.take(source.track);
    if (atMs !== null && reason) reports.microphoneChanged(source.track.label, reason, atMs);
  }

  async function open(microphoneId: string): Promise<void> {
    const chosen = await openMicrophone(microphoneId, isRoom);
    const isGone = chosen.kind === 'refused' && chosen.code === 'microphone-missing';
    const source = isGone && microphoneId !== '' ? await openMicrophone('', isRoom) : chosen;
    if (source.kind === 'refused') reports.refused('agent', source.code, source.detail);
    else void take(source, source === chosen ? null : 'unplugged');
  }

  /** The device is gone. */
  async function reopen(): Promise<void> {
    if (isOpening) return;
    isOpening = true;
    const source = await openMicrophone('', isRoom);
    isOpening = false;
    if (source.kind === 'refused') ear.lose('ended');
    else await take(source, 'unplugged');
  }

  const plugged = new AbortController();
  navigator.mediaDevices.addEventListener(
    'devicechange',
    () => {
      if (!tracks.track) void reopen();
    },
    { signal: plugged.signal },
  );

  return {
    open,
    reopen,
    async all() {
      const devices = await navigator.mediaDevices.enumerateDevices();
      return {
        inUse: tracks.track?.getSettings().deviceId ?? '',
        all: devices
          // Windows lists the device for calls once more under this name.
          .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== 'communications')
          .map(({ deviceId, label }) => ({ microphoneId: deviceId, label })),
      };
    },
    async change(microphoneId) {
      // One that cannot be opened changes nothing: the old one is still heard.
      await take(await openMicrophone(microphoneId, isRoom), 'chosen');
    },
    close: () => plugged.abort(),
  };
}
