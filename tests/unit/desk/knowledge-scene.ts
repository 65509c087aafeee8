import { setTimeout as delay } from 'node:timers/promises';
import { vi } from 'vitest';
import type { Answer } from '../../../utils/assist/answer-schema.ts';
import type { Article } from '../../../utils/servicenow/article.ts';
import { NO_USAGE } from '../../../utils/assist/think.ts';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { createMemoryLibrary, type Library } from '../../../utils/storage/library.ts';
import { askOverHttp } from '../support/ask-over-http.ts';
import { summaryOf } from '../support/assist-parts.ts';
import { LISTEN, openDeskWorld, speech, type DeskWorld } from './desk-world.ts';
import { control, instance, PAGE } from './opening-scene.ts';

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** A desk with a library and a clock that the test holds in its hands. */
export interface KnowledgeScene {
  readonly world: DeskWorld;
  readonly library: Library;
  /** The clock goes on by so much, and whatever is due on the way happens. */
  readonly goOn: (ms: number) => Promise<void>;
  /** The agent opens a page of the instance, and has a quiet minute. */
  readonly syncs: () => Promise<void>;
  /** The language service says that this is what the call is about. */
  readonly hears: (notes: Pick<Answer, 'headline'> & Partial<Answer>) => Promise<void>;
  readonly shown: () => readonly Article[];
  /** Never more than this many requests under way at once. */
  readonly mostAsked: () => number;
}

interface Scene {
  readonly library?: Library;
  readonly userName?: string;
  readonly settings?: Partial<Settings>;
  readonly explain?: DeskPorts['explain'];
  readonly announceExplaining?: DeskPorts['announceExplaining'];
  /** The language service answers no question about notes before this. */
  readonly beforeThinking?: () => Promise<void>;
}

export async function openKnowledgeScene(scene: Scene = {}): Promise<KnowledgeScene> {
  const { library = createMemoryLibrary(), userName = 'sara.holm', settings = {} } = scene;
  const { explain, announceExplaining, beforeThinking } = scene;
  const { ask } = askOverHttp(instance, { userName });
  let nowMs = clockMs;
  let timers: { readonly atMs: number; readonly fire: () => void }[] = [];
  let thought: Partial<Answer> = {};
  let heard = 0;
  let mostAsked = 0;
  const asking = new Set<Promise<unknown>>();

  const world = await openDeskWorld({
    library,
    ask: (_origin, request) => {
      const answer = ask(request).finally(() => asking.delete(answer));
      asking.add(answer);
      mostAsked = Math.max(mostAsked, asking.size);
      return answer;
    },
    now: () => nowMs,
    elapsed: () => nowMs,
    after: (ms, fire) => void timers.push({ atMs: nowMs + ms, fire }),
    transcribe: async () => ({
      kind: 'words',
      text: `${thought.headline ?? ''}, og sådan har det været hele dagen siden i morges`,
    }),
    think: async () => {
      const answer = {
        headline: '',
        facts: [],
        open: [],
        actions: [],
        fields: [],
        summary: summaryOf(),
        ...thought,
      };
      await beforeThinking?.();
      return { kind: 'thought', engine: 'test', usage: NO_USAGE, answer };
    },
    ...(explain && { explain }),
    ...(announceExplaining && { announceExplaining }),
  });

  /** Until nothing is on its way any more. */
  async function settle(): Promise<void> {
    do {
      await Promise.allSettled(asking);
      await delay(5);
    } while (asking.size > 0);
  }

  async function goOn(ms: number): Promise<void> {
    const untilMs = nowMs + ms;
    await settle();
    for (;;) {
      const nextMs = Math.min(...timers.map(({ atMs }) => atMs));
      if (nextMs > untilMs) break;
      // What is due at the same moment happens at once, and not one after the other.
      const due = timers.filter(({ atMs }) => atMs === nextMs);
      timers = timers.filter((one) => !due.includes(one));
      nowMs = Math.max(nowMs, nextMs);
      for (const { fire } of due) fire();
      await settle();
    }
    clockMs = nowMs = untilMs;
  }

  return {
    world,
    library,
    goOn,
    async syncs() {
      world.desk.page(instance.url, PAGE);
      await goOn(2 * MINUTE_MS);
    },
    async hears(notes) {
      if (world.state().phase !== 'listening') {
        await world.desk.listen({ ...LISTEN, settings: { ...DEFAULT_SETTINGS, ...settings } });
        world.desk.page(instance.url, PAGE);
      }
      thought = notes;
      heard += 1;
      const before = world.desk.read().length;
      await world.ear.heard(speech(heard * 2_000));
      await goOn(MINUTE_MS);
      await vi.waitFor(() => {
        const news = world.desk.read().slice(before);
        if (!news.some(({ kind }) => kind === 'notes-taken')) throw new Error('No notes yet');
      });
      await settle();
    },
    shown: () => world.state().articles.map(({ article }) => article),
    mostAsked: () => mostAsked,
  };
}

/** Goes on from scene to scene, as it does from one start of the browser to the next. */
let clockMs = Date.UTC(2026, 10, 21, 8);

export const toArticles = (): readonly string[] =>
  control.requests().flatMap(({ path, search }) => {
    const isOfThem = path.includes('kb_knowledge') || path.includes('sn_km_api');
    return isOfThem ? [`${path}${search}`] : [];
  });
