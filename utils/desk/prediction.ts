import type { FormSnapshot } from '../servicenow/form.ts';
import type { TableFacts } from '../servicenow/tables.ts';
import type { CallBook } from './call-book.ts';
import { keepCorrections } from './corrections-kept.ts';
import { correctionsOf } from './corrections-of.ts';
import { hasPredictedFields } from './predicted-fields.ts';
import { createPredictors, type PredictFor } from './predictors.ts';
import { createTraining, type TrainingWorld } from './training.ts';

/** What closed cases and filed calls teach of fields, and what it says of a form. */
export interface Prediction {
  /** A record of this table is open. */
  tableSeen(origin: string, facts: TableFacts): void;
  /** A form was read. */
  formSeen(origin: string, form: FormSnapshot, facts: TableFacts): void;
  readonly predictFor: PredictFor;
  /** The call is over: what was chosen in it counts at the next training, once. */
  learnFrom(book: CallBook): Promise<void>;
}

export function createPrediction(world: Omit<TrainingWorld, 'trained'>): Prediction {
  const { library } = world.ports;
  const predictors = createPredictors(library);
  const training = createTraining({
    ...world,
    trained: (origin, table) => predictors.changed(origin, table),
  });
  let learning = Promise.resolve();

  async function learnFrom({ events, state, callId }: CallBook): Promise<void> {
    const corrections = correctionsOf(events, state);
    if (!state.placed || corrections.length === 0) return;
    const { place, facts } = state.placed;
    await keepCorrections(
      library,
      { origin: place.origin, table: facts.table, callId },
      corrections,
    );
  }

  return {
    tableSeen(origin, facts) {
      if (facts.assignmentGroup !== null) training.seen(origin, facts);
    },
    formSeen(origin, form, facts) {
      if (hasPredictedFields(form, facts)) training.seen(origin, facts);
    },
    predictFor: predictors.predictFor,
    learnFrom(book) {
      // One call after the other: each reads what the one before wrote. A lesson is not worth a call.
      learning = learning.then(() => learnFrom(book)).catch(() => undefined);
      return learning;
    },
  };
}
