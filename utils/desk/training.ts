import { trainField } from '../prediction/field-model.ts';
import {
  mergeTickets,
  planTraining,
  readTickets,
  TICKETS_A_PAGE,
  type Ticket,
} from '../prediction/tickets.ts';
import { isPassing } from '../servicenow/is-passing.ts';
import { readRows } from '../servicenow/read-rows.ts';
import type { RestRequest } from '../servicenow/rest.ts';
import { WHO_AM_I } from '../servicenow/who-am-i.ts';
import type { TableFacts } from '../servicenow/tables.ts';
import {
  FIRST_MS,
  type BackgroundJob,
  type BackgroundTurn,
  type TurnWorld,
} from './background-turn.ts';
import { readCorrections } from './corrections-kept.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { Instances } from './instances.ts';
import { predictedFields } from './predicted-fields.ts';
import { openTrainingStore, type TrainingState, type TrainingStore } from './training-store.ts';

/** Learns from the closed cases of instances while nobody talks. */
export interface Training {
  /** A form of this table is open: its instance can be asked. */
  seen(origin: string, facts: TableFacts): void;
}

export interface TrainingWorld {
  readonly ports: Pick<DeskPorts, 'library' | 'now'>;
  readonly instances: Pick<Instances, 'askAll'>;
  readonly turn: BackgroundTurn;
  readonly gateOf: TurnWorld['gateOf'];
  /** There are other models now. */
  readonly trained: (origin: string, table: string) => void;
}

interface Job extends BackgroundJob {
  readonly facts: TableFacts;
  readonly fields: readonly string[];
  readonly store: TrainingStore;
  /** Of the round under way, as far as this desk knows whose tickets they are. */
  plan: { readonly requests: readonly RestRequest[]; readonly kept: readonly Ticket[] } | null;
}

const DAY_MS = 86_400_000;

/**
 * Once a day: asks for what was closed since, a page at a time, then makes a model of each field. Each
 * step is kept as soon as it is done, so that a desk that was killed goes on behind it.
 */
export function createTraining({
  ports,
  instances,
  turn,
  gateOf,
  trained,
}: TrainingWorld): Training {
  const jobs = new Map<string, Job>();

  function jobOf(origin: string, facts: TableFacts): Job {
    const job: Job = {
      origin,
      facts,
      fields: predictedFields(facts),
      store: openTrainingStore(ports.library, origin, facts.table),
      plan: null,
      notBeforeMs: ports.now() + FIRST_MS,
      // Not worth a word to the agent, and not worth trying all the time.
      step: () => step(job).catch(() => rest(job, DAY_MS)),
    };
    return job;
  }

  async function step(job: Job): Promise<void> {
    const state = await job.store.readState();
    const isYoung = (ms: number) => ports.now() - ms < DAY_MS;
    const untrained = job.fields.find((field) => !state.trained.includes(field));
    if (state.round && isYoung(state.round.begunMs))
      await (job.plan ? readPage(job, state, job.plan) : begin(job));
    else if (state.readMs === null || !isYoung(state.readMs)) await begin(job);
    else if (untrained !== undefined) await train(job, state, untrained);
    else rest(job, state.readMs + DAY_MS - ports.now());
  }

  /** Or goes on with a round that this agent had begun before a crash. */
  async function begin(job: Job): Promise<void> {
    const json = await ask(job, WHO_AM_I);
    if (json === null) return;
    const [me] = readRows(json);
    const { fields, facts, store } = job;
    const state = await store.belongTo(me?.value('sys_id') ?? '', fields);
    const kept = await store.readTickets();
    job.plan = { requests: planTraining(facts, fields, kept), kept };
    const nowMs = ports.now();
    if (!state.round || nowMs - state.round.begunMs >= DAY_MS)
      await store.writeState({ ...state, round: { begunMs: nowMs, pages: 0 } });
  }

  async function readPage(
    job: Job,
    state: TrainingState,
    { requests, kept }: NonNullable<Job['plan']>,
  ): Promise<void> {
    const { store, facts, fields } = job;
    const { begunMs = 0, pages = 0 } = state.round ?? {};
    const request = requests[pages];
    if (!request) return rest(job, DAY_MS);
    const json = await ask(job, request);
    if (json === null) return;
    await store.writePage(pages, readTickets(json, facts, fields));
    const read = pages + 1;
    if (read < requests.length && readRows(json).length === TICKETS_A_PAGE)
      return store.writeState({ ...state, round: { begunMs, pages: read } });
    // In this order: a desk that is killed in between reads the pages once more, and nothing twice.
    await store.writeTickets(mergeTickets(kept, await store.readPages(read)));
    await store.writeState({ ...state, round: null, readMs: ports.now(), trained: [] });
    await store.removePages(read);
    job.plan = null;
  }

  async function train(job: Job, state: TrainingState, field: string): Promise<void> {
    const { store, origin, facts } = job;
    const [tickets, corrections] = await Promise.all([
      store.readTickets(),
      readCorrections(ports.library, origin, facts.table),
    ]);
    const model = await trainField(field, tickets, corrections, () => turn.breathe(origin));
    await store.writeModel(field, model);
    await store.writeState({ ...state, trained: [...state.trained, field] });
    trained(origin, facts.table);
  }

  /** Null: nothing came, and it is not worth asking again now. */
  async function ask(job: Job, request: RestRequest): Promise<unknown> {
    const gate = gateOf(job.origin);
    const [answer] = await instances.askAll(job.origin, [request]);
    if (!answer || answer.kind === 'failed') {
      if (answer && isPassing(answer.code))
        gate.failed(answer.code, answer.detail, answer.retryAfterMs);
      else rest(job, DAY_MS);
      return null;
    }
    gate.answered();
    return answer.json;
  }

  function rest(job: Job, forMs: number): void {
    job.plan = null;
    job.notBeforeMs = ports.now() + forMs;
  }

  return {
    seen(origin, facts) {
      const key = `${origin} ${facts.table}`;
      if (!jobs.has(key)) {
        const job = jobOf(origin, facts);
        jobs.set(key, job);
        turn.add(job);
      }
      turn.work();
    },
  };
}
