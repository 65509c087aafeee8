import { describe, expect, it } from 'vitest';
import { createCallModel } from '../../../components/pane/call-model.ts';
import type { Outside } from '../../../components/pane/outside.ts';
import { isSound } from '../../../components/sources/hand-over.ts';
import { createSourceModel } from '../../../components/sources/source-model.ts';
import { quietOutside } from './quiet-outside.ts';

function modelIn(change: Partial<Outside>) {
  const until = new AbortController();
  const call = createCallModel(quietOutside([], change), until.signal);
  until.abort();
  return { call, source: createSourceModel(call) };
}

describe('the source of a call', () => {
  it('is remembered when it is chosen', async () => {
    const remembered: string[] = [];
    const { source } = modelIn({ rememberSource: async (choice) => void remembered.push(choice) });
    await source.choose('system');
    expect([source.chosen.value, remembered]).toEqual(['system', ['system']]);
  });

  it('says so when a tab wants its key pressed once, until something else is chosen', async () => {
    const { source } = modelIn({ listenToTab: async (id) => (id === 7 ? 'invoke' : 'listening') });
    await source.pick(7);
    expect(source.awaitsKeys.value).toBe(true);
    await source.pick(8);
    expect(source.awaitsKeys.value).toBe(false);
  });

  it('does not send what is no sound', async () => {
    const { call, source } = modelIn({
      sendRecording: () => Promise.reject(new Error('not to be sent')),
    });
    await source.read(new File(['%PDF'], 'faktura.pdf', { type: 'application/pdf' }));
    expect(call.notice.value).toEqual({ code: 'recording-unreadable', about: 'hearing' });
    expect(isSound({ type: '' })).toBe(true);
    expect(isSound({ type: 'video/webm' })).toBe(true);
  });
});
