import { nextRequest, planSync, readSync, type SyncRound } from '../knowledge/plan-sync.ts';
import { isPassing } from '../servicenow/is-passing.ts';
import { readRows } from '../servicenow/read-rows.ts';
import type { RestAnswer, RestRequest } from '../servicenow/rest.ts';
import { WHO_AM_I } from '../servicenow/who-am-i.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { Instances } from './instances.ts';
import type { KnowledgeShelf } from './knowledge-shelf.ts';
import type { ServiceGate } from './service-gate.ts';

export interface KnowledgeSync {
  /** A page of it is open: it can be asked. */
  seen(origin: string): void;
  /** Call it whenever a gate may have opened. */
  work(): void;
}

export interface SyncWorld {
  readonly ports: Pick<DeskPorts, 'now' | 'after'>;
  readonly instances: Pick<Instances, 'askAll'>;
  readonly gateOf: (origin: string) => ServiceGate;
  readonly shelfOf: (origin: string) => Promise<KnowledgeShelf>;
  /** For how long calls want this instance, or this computer, for themselves; `Infinity`: it will be said. */
  readonly busyMs: (origin: string) => number;
}

const HOUR_MS = 3_600_000;
/** A page that was just opened asks for a lot itself, and whoever opened it is about to take a call. */
const FIRST_MS = 45_000;
/** Between two requests: somebody works in that instance. */
const PAUSE_MS = 1_000;
/** What is further off is done when a page is opened then. */
const SOON_MS = 60_000;

/**
 * Fetches the articles of instances that are open, one request at a time, and never while a call may
 * want the instance. What a round has fetched is kept, so a round that was stopped is not begun anew.
 */
export function createKnowledgeSync(world: SyncWorld): KnowledgeSync {
  const { ports, instances, gateOf, shelfOf, busyMs } = world;
  const rounds = new Map<string, SyncRound | null>();
  const notBefore = new Map<string, number>();
  let pausedUntil = 0;
  let isAtWork = false;
  let isWaiting = false;

  function work(): void {
    if (isAtWork) return;
    const nowMs = ports.now();
    const [next] = [...rounds.keys()]
      .filter((origin) => gateOf(origin).open)
      .map((origin) => {
        const notBeforeMs = Math.max(pausedUntil, notBefore.get(origin) ?? 0);
        return { origin, inMs: Math.max(notBeforeMs - nowMs, busyMs(origin)) };
      })
      .toSorted((a, b) => a.inMs - b.inMs);
    if (!next) return;
    if (next.inMs > 0) return waitFor(next.inMs);
    isAtWork = true;
    void step(next.origin)
      // Not worth a word to the agent, and not worth trying all the time.
      .catch(() => restUntil(next.origin, ports.now() + HOUR_MS))
      .finally(() => {
        isAtWork = false;
        pausedUntil = ports.now() + PAUSE_MS;
        work();
      });
  }

  function waitFor(ms: number): void {
    if (isWaiting || ms > SOON_MS) return;
    isWaiting = true;
    ports.after(ms, () => {
      isWaiting = false;
      work();
    });
  }

  async function step(origin: string): Promise<void> {
    const shelf = await shelfOf(origin);
    const round = rounds.get(origin) ?? (await begin(origin, shelf));
    if (!round) return;
    const request = nextRequest(round);
    if (!request) return finish(origin, shelf, round);
    const answer = await ask(origin, request);
    if (!answer) return;
    if (answer.kind === 'failed') return restUntil(origin, ports.now() + HOUR_MS);
    const { round: next, ...change } = readSync(round, answer);
    await shelf.take(change);
    if (shelf.isFull) await shelf.settle();
    rounds.set(origin, next);
  }

  /** Null: it is not time yet, or not possible now. */
  async function begin(origin: string, shelf: KnowledgeShelf): Promise<SyncRound | null> {
    const { syncedMs } = shelf.state;
    const nowMs = ports.now();
    if (syncedMs !== null && nowMs - syncedMs < HOUR_MS) {
      restUntil(origin, syncedMs + HOUR_MS);
      return null;
    }
    const answer = await ask(origin, WHO_AM_I);
    if (!answer) return null;
    // Who may not even read that is nobody in particular.
    const [me] = answer.kind === 'answered' ? readRows(answer.json) : [];
    await shelf.belongTo(me?.value('sys_id') ?? '');
    const { known, fullMs: lastFullMs } = shelf.state;
    const round = planSync(known, { nowMs, lastFullMs });
    rounds.set(origin, round);
    return null;
  }

  async function finish(origin: string, shelf: KnowledgeShelf, round: SyncRound): Promise<void> {
    const nowMs = ports.now();
    const isFull = round.since === null;
    await shelf.settle({ syncedMs: nowMs, ...(isFull && { fullMs: nowMs }) });
    restUntil(origin, nowMs + HOUR_MS);
    if (shelf.hasOutgrown) await shelf.rebuild(() => busyMs(origin) === 0);
  }

  /** Null: the instance is away, and the gate says when it is back. */
  async function ask(origin: string, request: RestRequest): Promise<RestAnswer | null> {
    const gate = gateOf(origin);
    const [answer] = await instances.askAll(origin, [request]);
    if (!answer) return null;
    if (answer.kind === 'failed' && isPassing(answer.code)) {
      gate.failed(answer.code, answer.detail, answer.retryAfterMs);
      return null;
    }
    gate.answered();
    return answer;
  }

  /** The round is over, done or not. */
  function restUntil(origin: string, untilMs: number): void {
    rounds.set(origin, null);
    notBefore.set(origin, untilMs);
  }

  return {
    work,
    seen(origin) {
      if (!rounds.has(origin)) restUntil(origin, ports.now() + FIRST_MS);
      work();
    },
  };
}
