import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCaller, openMicrophone } from '../../../utils/audio/browser/open-sources.ts';
import { requestTabStream } from '../../../utils/audio/browser/tab-stream.ts';

/**
 * Why sound may be refused, told apart by what Chromium 156 answers. A policy belongs to the machine
 * and not to a test, so the browser's side of it is played back here as it was measured.
 */
afterEach(() => vi.unstubAllGlobals());

function browserThat(refusal: DOMException, microphone: PermissionState): void {
  const refuse = () => Promise.reject(refusal);
  vi.stubGlobal('navigator', {
    mediaDevices: { getUserMedia: refuse, getDisplayMedia: refuse },
    permissions: { query: async () => ({ state: microphone }) },
  });
}

describe('a microphone', () => {
  it.each([
    ['microphone-missing', 'NotFoundError', 'Requested device not found', 'granted'],
    ['microphone-refused', 'NotAllowedError', 'Permission dismissed', 'prompt'],
    ['microphone-blocked', 'NotAllowedError', 'Permission denied', 'denied'],
  ] as const)('%s: %s, %s', async (code, name, message, state) => {
    browserThat(new DOMException(message, name), state);
    expect(await openMicrophone('', false)).toMatchObject({ kind: 'refused', code });
  });
});

describe('a tab', () => {
  it.each([
    ['tab-blocked', 'NotAllowedError', 'Permission denied'],
    ['tab-uncapturable', 'AbortError', 'Error starting tab capture'],
  ] as const)('%s: %s', async (code, name, message) => {
    browserThat(new DOMException(message, name), 'granted');
    const order = { kind: 'tab', streamId: 'used' } as const;
    expect(await openCaller(order)).toMatchObject({ kind: 'refused', code });
  });

  it.each([
    ['refused', 'tab-blocked', 'Cannot capture this page.'],
    ['not-invoked', 'tab-uncapturable', 'Extension has not been invoked for the current page'],
    ['refused', 'tab-uncapturable', 'Cannot capture a tab with an active stream.'],
  ] as const)('%s, %s: %s', async (kind, code, message) => {
    const getMediaStreamId = () => Promise.reject(new Error(message));
    vi.stubGlobal('chrome', { tabCapture: { getMediaStreamId } });
    expect(await requestTabStream(1)).toMatchObject({ kind, problem: { code } });
  });
});

it('sound that was not shared, in the browser’s own dialogue', async () => {
  browserThat(new DOMException('Permission denied', 'NotAllowedError'), 'granted');
  expect(await openCaller({ kind: 'system' })).toMatchObject({ code: 'sound-not-shared' });
});
