import { describe, expect, it } from 'vitest';
import { loadScript, SCENARIO_NAMES } from '../../sandbox/recordings/load-recording.ts';
import { withoutInventions } from '../../../utils/transcription/without-inventions.ts';

const NO_DOUBTS = { noSpeech: null, vocabulary: '' };
const clean = (text: string) => withoutInventions(text, NO_DOUBTS);

describe('what a recogniser invents', () => {
  it.each([
    'Undertekster af Amara.org-fællesskabet',
    'Danske tekster af Nicolai Winther',
    'Subtitles by the Amara.org community',
    'Tak fordi du så med!',
    'Thank you for watching.',
  ])('is taken out: %s', (text) => {
    expect(clean(text)).toBe('');
  });

  it('is taken out beside what was said', () => {
    expect(clean('Det virker nu. Tak fordi du så med.')).toBe('Det virker nu.');
    expect(clean('Nej nej nej nej nej nej det går ikke')).toBe('Nej det går ikke');
    expect(clean('Og så, og så, og så, og så, og så sluttede det')).toBe('Og så, sluttede det');
    expect(clean('Jeg har prøvet det. Jeg har prøvet det. Jeg har prøvet det.')).toBe(
      'Jeg har prøvet det.',
    );
  });

  it('is what a service writes that is sure of silence', () => {
    expect(withoutInventions('Ja.', { noSpeech: 0.97, vocabulary: '' })).toBe('');
    expect(withoutInventions('Ja.', { noSpeech: 0.6, vocabulary: '' })).toBe('Ja.');
  });

  it('is the vocabulary, recited in silence', () => {
    const vocabulary = 'Mette Kjærgaard, Borups Allé 177, Cisco AnyConnect, IT Servicedesk';
    const doubts = { noSpeech: null, vocabulary };
    expect(withoutInventions(`${vocabulary}.`, doubts)).toBe('');
    expect(withoutInventions('borups allé 177, cisco anyconnect, IT servicedesk', doubts)).toBe('');
    for (const said of [
      'Mette Kjærgaard, Borups Allé 177.',
      'Cisco AnyConnect',
      'Ja, på Borups Allé 177',
    ])
      expect(withoutInventions(said, doubts)).toBe(said);
  });

  it.each([
    'Ja, ja, ja, det gør jeg.',
    'Mit nummer er 22 22 22 22.',
    'Det er nul nul nul nul syv.',
    'Nul et nul et nul et to.',
    'Tak fordi du ringede.',
    'Teksterne er af god kvalitet.',
  ])('is not what people say: %s', (text) => {
    expect(clean(text)).toBe(text);
  });

  it.each(SCENARIO_NAMES)('is not in %s', async (name) => {
    for (const { text } of (await loadScript(name)).utterances) expect(clean(text)).toBe(text);
  });
});
