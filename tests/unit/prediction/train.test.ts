import { beforeAll, describe, expect, it } from 'vitest';
import { fitTemperature, thresholdFor, trialOf } from '../../../utils/prediction/calibrate.ts';
import { isReady, type Example, type Model } from '../../../utils/prediction/model.ts';
import { predict } from '../../../utils/prediction/predict.ts';
import { createRandom } from '../../../utils/prediction/random.ts';
import { train, trainInSlices } from '../../../utils/prediction/train.ts';
import { readTurns } from '../../bench/read-turns.ts';

const TURNS: readonly Example[] = readTurns('train').map(({ text, intent }) => ({
  text,
  label: intent,
}));
/** Other tests train at the same time. */
const PATIENCE_MS = 60_000;
const LEARNT = TURNS.slice(0, 3000);
const ASKED = TURNS.slice(3000, 4000);

function trained(examples: readonly Example[]): Model {
  const model = train(examples);
  if (!model) throw new Error('Nothing to tell apart');
  return model;
}

describe('a model of real dialogues', { timeout: PATIENCE_MS }, () => {
  let model: Model;
  beforeAll(() => {
    model = trained(LEARNT);
  }, PATIENCE_MS);

  it('answers turns that it has not seen, as surely as it says', () => {
    const answers = ASKED.map(({ text, label }) => {
      const [first] = predict(model, text);
      return { isRight: first?.label === label, confidence: first?.confidence ?? 0 };
    });
    const right = answers.filter(({ isRight }) => isRight).length / ASKED.length;
    const sure = answers.reduce((sum, { confidence }) => sum + confidence, 0) / ASKED.length;
    expect(right).toBeGreaterThan(0.85);
    expect(Math.abs(sure - right)).toBeLessThan(0.04);

    const threshold = thresholdFor(model, 0.95) ?? 2;
    const shown = answers.filter(({ confidence }) => confidence >= threshold);
    expect(shown.length).toBeGreaterThan(ASKED.length / 2);
    expect(shown.filter(({ isRight }) => isRight).length / shown.length).toBeGreaterThan(0.92);
  });

  it('gives each label once, likeliest first, and shares out one whole', () => {
    const ranked = predict(model, 'i have an issue with my outlook software');
    expect(ranked[0]?.label).toBe('reportbrokensoftware');
    expect(ranked.map(({ label }) => label).toSorted()).toEqual(model.labels.toSorted());
    expect(ranked).toEqual(ranked.toSorted((a, b) => b.confidence - a.confidence));
    expect(ranked.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 5);
  });

  it('is unsure of words that it has never seen', () => {
    const confidence = (text: string) => predict(model, text)[0]?.confidence ?? 0;
    expect(confidence('zqxv wvkj')).toBeLessThan(confidence('no thanks'));
    expect(confidence('')).toBeLessThan(0.9);
  });

  it('holds no words, and is the same after it was kept', () => {
    const kept = structuredClone(model);
    expect(predict(kept, 'bye')).toEqual(predict(model, 'bye'));
    const text = JSON.stringify(model);
    const words = LEARNT.flatMap((one) => one.text.match(/\p{L}{5,}/gu) ?? []);
    const fields = ['version', 'labels', 'features', 'weights', 'scales', 'temperature'];
    const own = [...model.labels, ...fields, 'trial', 'confidences', 'right'].join(' ');
    expect(words.filter((word) => text.includes(word) && !own.includes(word))).toEqual([]);
  });

  it('is the same model when it rests in between', async () => {
    let rests = 0;
    const rested = await trainInSlices(LEARNT, () => {
      rests += 1;
      return Promise.resolve();
    });
    expect(rested).toEqual(model);
    expect(rests).toBeGreaterThan(100);
  });
});

describe('what is learnt', { timeout: PATIENCE_MS }, () => {
  const many = (times: number, text: string, label: string): Example[] =>
    Array.from({ length: times }, (_, at) => ({ text: `${text} ${at}`, label }));

  it('is never a label with too few examples', () => {
    const common = [...many(40, 'printer skriver ikke', 'print'), ...many(40, 'vpn falder', 'net')];
    const rare = (times: number) => many(times, 'mobil ringer ikke', 'mobil');
    expect(trained([...rare(4), ...common]).labels).not.toContain('mobil');
    expect(trained([...rare(5), ...common]).labels).toContain('mobil');
  });

  it('counts what it cannot know as wrong when it is tried', () => {
    const known = [...many(100, 'printer', 'print'), ...many(100, 'vpn', 'net')];
    const { trial } = trained([...known, ...many(4, 'printer igen', 'aldrig set')]);
    expect(trial.right.filter((one) => one === 0)).toHaveLength(4);
  });

  it('is tried on no copy of what it has read', () => {
    const copies = Array.from({ length: 30 }, () => [
      ...many(20, 'printer', 'print'),
      ...many(20, 'vpn', 'net'),
    ]).flat();
    expect(trained(copies).trial.right).toHaveLength(6);
  });

  it.each([
    ['no example', []],
    ['one label', many(50, 'printer', 'print')],
  ])('is nothing from %s', (_, examples) => expect(train(examples)).toBeNull());

  it('carries over endings, compounds and slips of the ear', () => {
    const model = trained([
      ...many(30, 'printeren udskriver ikke papir', 'print'),
      ...many(30, 'adgangskode er glemt', 'adgang'),
    ]);
    const first = (text: string) => predict(model, text)[0]?.label;
    expect(first('netværksprinterne')).toBe('print');
    expect(first('Adgangskoderne')).toBe('adgang');
    expect(first('adgangskåde')).toBe('adgang');
  });

  it('needs more than a thousand tickets', () => {
    expect([isReady(1000), isReady(1001)]).toEqual([false, true]);
  });
});

describe('a threshold', { timeout: PATIENCE_MS }, () => {
  const trial = (answers: readonly (readonly [number, boolean])[]) => ({
    trial: {
      confidences: Float32Array.from(answers, ([confidence]) => confidence),
      right: Uint8Array.from(answers, ([, isRight]) => Number(isRight)),
    },
  });
  const some = (times: number, confidence: number, right: number) =>
    Array.from({ length: times }, (_, at) => [confidence, at < right] as const);

  it('is the lowest that keeps the precision', () => {
    const answers = [...some(100, 0.875, 99), ...some(100, 0.75, 95), ...some(100, 0.5, 20)];
    expect(thresholdFor(trial(answers), 0.9)).toBe(0.75);
    expect(thresholdFor(trial(answers), 0.99)).toBeNull();
  });

  it('does not cut between answers of one confidence, nor trust a few', () => {
    expect(thresholdFor(trial([...some(60, 0.5, 50), ...some(40, 0.25, 0)]), 0.9)).toBeNull();
    expect(thresholdFor(trial(some(29, 0.5, 29)), 0.9)).toBeNull();
    expect(thresholdFor(trial(some(30, 0.5, 30)), 0.9)).toBe(0.5);
  });

  it('is not to be had where labels have nothing to do with words', () => {
    const random = createRandom(7);
    const noise = LEARNT.slice(0, 1500).map(({ text }) => ({
      text,
      label: `gruppe ${Math.floor(random() * 4)}`,
    }));
    expect(thresholdFor(trained(noise), 0.9)).toBeNull();
  });
});

describe('calibration', () => {
  it.each([
    [3, 0.6],
    [0.5, 0.8],
  ])('makes scores of %f say that they are right in %f', (score, share) => {
    const unseen = Array.from({ length: 1000 }, (_, at) => ({
      scores: Float32Array.of(score, 0),
      target: at < share * 1000 ? 0 : 1,
    }));
    const { confidences } = trialOf(unseen, fitTemperature(unseen));
    expect(confidences[0]).toBeCloseTo(share, 2);
  });
});
