import * as z from 'zod/mini';
import type { FieldModel } from '../prediction/field-model.ts';
import { MODEL_VERSION } from '../prediction/model.ts';
import type { Ticket } from '../prediction/tickets.ts';
import type { Library } from '../storage/library.ts';

/** What is learnt from, and was learnt, of one table of one instance, as one agent may read it. */
export interface TrainingStore {
  readState(): Promise<TrainingState>;
  writeState(state: TrainingState): Promise<void>;
  readTickets(): Promise<readonly Ticket[]>;
  /** In the place of the pages. */
  writeTickets(tickets: readonly Ticket[]): Promise<void>;
  readPages(count: number): Promise<readonly Ticket[]>;
  writePage(page: number, tickets: readonly Ticket[]): Promise<void>;
  removePages(count: number): Promise<void>;
  readModel(field: string): Promise<FieldModel | null>;
  /** Null: there are too few tickets. */
  writeModel(field: string, model: FieldModel | null): Promise<void>;
  /** These are the tickets of this agent; what is known of another's goes. */
  belongTo(agent: string, fields: readonly string[]): Promise<TrainingState>;
}

/** Other rules of what is hidden, or other columns: what was kept under another number is asked for anew. */
const VERSION = 1;

const stateSchema = z.object({
  version: z.literal(VERSION),
  /** sys_id of the agent whose tickets these are; empty when the instance does not tell. */
  agent: z.string(),
  /** Pages that were read of the round under way. */
  round: z.nullable(z.object({ begunMs: z.number(), pages: z.number() })),
  /** When the last round was done. */
  readMs: z.nullable(z.number()),
  /** Fields whose models are of the tickets of that round. */
  trained: z.array(z.string()),
});
export type TrainingState = z.infer<typeof stateSchema>;

const NEVER_TRAINED: TrainingState = {
  version: VERSION,
  agent: '',
  round: null,
  readMs: null,
  trained: [],
};

export function openTrainingStore(library: Library, origin: string, table: string): TrainingStore {
  const name = (what: string) => `prediction ${origin} ${table} ${what}`;

  async function readTickets(what: string): Promise<readonly Ticket[]> {
    const tickets = await library.read(name(what));
    return isTickets(tickets) ? tickets : [];
  }

  const store: TrainingStore = {
    async readState() {
      const read = stateSchema.safeParse(await library.read(name('state')));
      return read.success ? read.data : NEVER_TRAINED;
    },
    writeState: (state) => library.write(name('state'), state),
    readTickets: () => readTickets('tickets'),
    writeTickets: (tickets) => library.write(name('tickets'), tickets),
    async readPages(count) {
      const pages = Array.from({ length: count }, (_, page) => readTickets(`page ${page}`));
      return (await Promise.all(pages)).flat();
    },
    writePage: (page, tickets) => library.write(name(`page ${page}`), tickets),
    async removePages(count) {
      const pages = Array.from({ length: count }, (_, page) =>
        library.remove(name(`page ${page}`)),
      );
      await Promise.all(pages);
    },
    async readModel(field) {
      const model = await library.read(name(`model ${field}`));
      return isModel(model) ? model : null;
    },
    writeModel: (field, model) =>
      model ? library.write(name(`model ${field}`), model) : library.remove(name(`model ${field}`)),
    async belongTo(agent, fields) {
      const state = await store.readState();
      if (state.agent === agent) return state;
      const models = fields.map((field) => `model ${field}`);
      // What was learnt of calls before anybody asked who the agent is, is this agent's.
      const gone = ['tickets', ...models, ...(state.agent === '' ? [] : ['corrections'])];
      // The last page may be there already, although the state does not say so.
      await store.removePages((state.round?.pages ?? 0) + 1);
      await Promise.all(gone.map((what) => library.remove(name(what))));
      const fresh = { ...NEVER_TRAINED, agent };
      await store.writeState(fresh);
      return fresh;
    },
  };
  return store;
}

/** We alone write it, redacted, and the state says by which rules. */
function isTickets(value: unknown): value is readonly Ticket[] {
  return Array.isArray(value);
}

function isModel(value: unknown): value is FieldModel {
  if (typeof value !== 'object' || value === null || !('model' in value)) return false;
  const { model } = value;
  return (
    typeof model === 'object' &&
    model !== null &&
    'version' in model &&
    model.version === MODEL_VERSION &&
    'features' in model &&
    model.features instanceof Uint32Array
  );
}
