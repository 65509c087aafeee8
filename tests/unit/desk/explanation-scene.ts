import { expect, vi } from 'vitest';
import type { ExplanationAnswer } from '../../../utils/assist/explain.ts';
import type { ComingExplanation } from '../../../utils/call/articles.ts';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import type { KnowledgeScene } from './knowledge-scene.ts';

export const VPN = {
  headline: 'VPN lukker efter få minutter, når hun arbejder hjemme',
  facts: [{ text: 'Opkalderen er på det trådløse net derhjemme.', lines: [1] }],
};
export const USAGE = { prompt: 900, cached: 0, answer: 40, requests: 1 };
const kindsIn = ({ world }: KnowledgeScene) => world.desk.read().map(({ kind }) => kind);
export const countOf = (scene: KnowledgeScene, kind: string) =>
  kindsIn(scene).filter((one) => one === kind).length;

/** Hears what the call is about, and lets time go on until this is so. */
export async function hearsUntil(scene: KnowledgeScene, isSo: () => boolean): Promise<void> {
  await scene.hears(VPN);
  await vi.waitFor(async () => {
    await scene.goOn(2_000);
    expect(isSo()).toBe(true);
  });
}

/** Says word for word what stands in the first sentence that it is sent; and counts. */
export function quoting(usage = USAGE) {
  const prompts: string[] = [];
  const explain: DeskPorts['explain'] = async ({ prompt }, onPart) => {
    prompts.push(prompt.user);
    const text = `${/^\[1\] (.*)$/mu.exec(prompt.user)?.[1] ?? ''} [1]`;
    onPart(text);
    return { kind: 'explained', text, engine: 'model · language.example', usage };
  };
  return { prompts, explain };
}

/** Answers when the test says so. */
export function held() {
  let answer: (with_: ExplanationAnswer) => void = () => undefined;
  let part: (soFar: string) => void = () => undefined;
  let asked = 0;
  const coming: ComingExplanation[] = [];
  const explain: DeskPorts['explain'] = (_, onPart) => {
    asked += 1;
    part = onPart;
    return new Promise((resolve) => (answer = resolve));
  };
  return {
    scene: { explain, announceExplaining: (one: ComingExplanation) => void coming.push(one) },
    coming,
    asked: () => asked,
    part: (soFar: string) => part(soFar),
    answer: (text: string) =>
      answer({ kind: 'explained', text, engine: 'model · language.example', usage: USAGE }),
  };
}
