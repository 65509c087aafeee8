import { nextRequest, planSync, readSync, type SyncRound } from '../knowledge/plan-sync.ts';
import { isPassing } from '../servicenow/is-passing.ts';
import { readRows } from '../servicenow/read-rows.ts';
import type { RestAnswer, RestRequest } from '../servicenow/rest.ts';
import { WHO_AM_I } from '../servicenow/who-am-i.ts';
import {
  FIRST_MS,
  type BackgroundJob,
  type BackgroundTurn,
  type TurnWorld,
} from './background-turn.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { Instances } from './instances.ts';
import type { KnowledgeShelf } from './knowledge-shelf.ts';

export interface KnowledgeSync {
  /** A page of it is open: it can be asked. */
  seen(origin: string): void;
}

export interface SyncWorld {
  readonly ports: Pick<DeskPorts, 'now'>;
  readonly instances: Pick<Instances, 'askAll'>;
  readonly turn: BackgroundTurn;
  readonly shelfOf: (origin: string) => Promise<KnowledgeShelf>;
  readonly gateOf: TurnWorld['gateOf'];
  readonly busyMs: TurnWorld['busyMs'];
}

interface SyncJob extends BackgroundJob {
  round: SyncRound | null;
}

const HOUR_MS = 3_600_000;

/**
 * Fetches the articles of instances that are open, one request at a time, and never while a call may
 * want the instance. What a round has fetched is kept, so a round that was stopped is not begun anew.
 */
export function createKnowledgeSync(world: SyncWorld): KnowledgeSync {
  const { ports, instances, turn, gateOf, shelfOf, busyMs } = world;
  const jobs = new Map<string, SyncJob>();

  function jobOf(origin: string): SyncJob {
    const job: SyncJob = {
      origin,
      round: null,
      notBeforeMs: ports.now() + FIRST_MS,
      // Not worth a word to the agent, and not worth trying all the time.
      step: () => step(job).catch(() => restUntil(job, ports.now() + HOUR_MS)),
    };
    return job;
  }

  async function step(job: SyncJob): Promise<void> {
    const { origin, round } = job;
    const shelf = await shelfOf(origin);
    if (!round) return begin(job, shelf);
    const request = nextRequest(round);
    if (!request) return finish(job, shelf, round);
    const answer = await ask(origin, request);
    if (!answer) return;
    if (answer.kind === 'failed') return restUntil(job, ports.now() + HOUR_MS);
    const { round: next, ...change } = readSync(round, answer);
    await shelf.take(change);
    if (shelf.isFull) await shelf.settle();
    job.round = next;
  }

  async function begin(job: SyncJob, shelf: KnowledgeShelf): Promise<void> {
    const { syncedMs } = shelf.state;
    const nowMs = ports.now();
    if (syncedMs !== null && nowMs - syncedMs < HOUR_MS) return restUntil(job, syncedMs + HOUR_MS);
    const answer = await ask(job.origin, WHO_AM_I);
    if (!answer) return;
    // Who may not even read that is nobody in particular.
    const [me] = answer.kind === 'answered' ? readRows(answer.json) : [];
    await shelf.belongTo(me?.value('sys_id') ?? '');
    const { known, fullMs: lastFullMs } = shelf.state;
    job.round = planSync(known, { nowMs, lastFullMs });
  }

  async function finish(job: SyncJob, shelf: KnowledgeShelf, round: SyncRound): Promise<void> {
    const nowMs = ports.now();
    const isFull = round.since === null;
    await shelf.settle({ syncedMs: nowMs, ...(isFull && { fullMs: nowMs }) });
    restUntil(job, nowMs + HOUR_MS);
    if (shelf.hasOutgrown) await shelf.rebuild(() => busyMs(job.origin) === 0);
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
  function restUntil(job: SyncJob, untilMs: number): void {
    job.round = null;
    job.notBeforeMs = untilMs;
  }

  return {
    seen(origin) {
      if (!jobs.has(origin)) {
        const job = jobOf(origin);
        jobs.set(origin, job);
        turn.add(job);
      }
      turn.work();
    },
  };
}
