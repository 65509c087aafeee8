import { describe, expect, it } from 'vitest';
import { serviceAddress } from '../../../utils/settings/service-address.ts';

function addressOf(url: string, key = 'k') {
  return serviceAddress({ url, key, model: 'm' });
}

describe('the address of a service', () => {
  it.each([
    'https://api.openai.com/v1',
    ' https://api.openai.com/v1/ ',
    'https://api.openai.com/v1/audio/transcriptions',
    'https://api.openai.com/v1/chat/completions/',
  ])('is OpenAI: %s', (url) => {
    expect(addressOf(url)).toEqual({
      baseURL: 'https://api.openai.com/v1',
      query: {},
      headers: { Authorization: 'Bearer k' },
      modelsUrl: 'https://api.openai.com/v1/models',
      webSocketUrl: 'wss://api.openai.com/v1/realtime?intent=transcription',
      protocols: ['realtime', 'openai-insecure-api-key.k'],
    });
  });

  it('is a server of one’s own, without encryption and without a key', () => {
    expect(addressOf('http://127.0.0.1:8000/v1', '')).toEqual({
      baseURL: 'http://127.0.0.1:8000/v1',
      query: {},
      headers: {},
      modelsUrl: 'http://127.0.0.1:8000/v1/models',
      webSocketUrl: 'ws://127.0.0.1:8000/v1/realtime?intent=transcription',
      protocols: ['realtime'],
    });
  });

  it.each([
    'https://x.openai.azure.com/openai/v1/',
    'https://x.openai.azure.com/',
    'https://x.openai.azure.com',
  ])('is Azure OpenAI: %s', (url) => {
    expect(addressOf(url, 'a+b')).toEqual({
      baseURL: 'https://x.openai.azure.com/openai/v1',
      query: {},
      headers: { 'api-key': 'a+b' },
      modelsUrl: 'https://x.openai.azure.com/openai/v1/models',
      webSocketUrl:
        'wss://x.openai.azure.com/openai/v1/realtime?intent=transcription&api-key=a%2Bb',
      protocols: ['realtime'],
    });
  });

  it('is one deployment of Azure OpenAI, also behind a gateway, and keeps its query', () => {
    const version = 'api-version=2025-03-01-preview';
    for (const host of ['https://x.cognitiveservices.azure.com', 'https://api.kommune.dk/ai']) {
      const root = `${host}/openai/deployments/hear`;
      for (const url of [`${root}?${version}`, `${root}/audio/transcriptions?${version}`]) {
        expect(addressOf(url)).toEqual({
          baseURL: root,
          query: { 'api-version': '2025-03-01-preview' },
          headers: { 'api-key': 'k' },
          modelsUrl: `${host}/openai/models?${version}`,
          webSocketUrl: `${host.replace('https', 'wss')}/openai/realtime?${version}&intent=transcription&api-key=k`,
          protocols: ['realtime'],
        });
      }
    }
  });

  it('is Azure by its host alone, not by a look-alike', () => {
    expect(addressOf('https://x.services.ai.azure.com/openai/v1').headers).toEqual({
      'api-key': 'k',
    });
    expect(addressOf('https://openai.azure.com.evil.example/v1').headers).toEqual({
      Authorization: 'Bearer k',
    });
  });

  it('may be anything somebody typed', () => {
    expect(addressOf('not an address').baseURL).toBe('not an address');
    expect(addressOf('https://x.dk/v1?a=50%&b').query).toEqual({ a: '50%', b: '' });
  });
});
