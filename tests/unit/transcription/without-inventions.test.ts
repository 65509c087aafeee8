import { describe, expect, it } from 'vitest';
import { loadScript, SCENARIO_NAMES } from '../../sandbox/recordings/load-recording.ts';
import { withoutInventions } from '../../../utils/transcription/without-inventions.ts';

describe('what a recogniser invents', () => {
  it.each([
    'Undertekster af Amara.org-fællesskabet',
    'Danske tekster af Nicolai Winther',
    'Subtitles by the Amara.org community',
    'Tak fordi du så med!',
    'Thank you for watching.',
  ])('is taken out: %s', (text) => {
    expect(withoutInventions(text)).toBe('');
  });

  it('is taken out beside what was said', () => {
    expect(withoutInventions('Det virker nu. Tak fordi du så med.')).toBe('Det virker nu.');
    expect(withoutInventions('Nej nej nej nej nej nej det går ikke')).toBe('Nej det går ikke');
    expect(withoutInventions('Og så, og så, og så, og så, og så sluttede det')).toBe(
      'Og så, sluttede det',
    );
  });

  it.each(['Ja, ja, ja, det gør jeg.', 'Tak fordi du ringede.', 'Teksterne er af god kvalitet.'])(
    'is not what people say: %s',
    (text) => {
      expect(withoutInventions(text)).toBe(text);
    },
  );

  it.each(SCENARIO_NAMES)('is not in %s', async (name) => {
    for (const { text } of (await loadScript(name)).utterances)
      expect(withoutInventions(text)).toBe(text);
  });
});
