import type { Predict } from '../assist/predict.ts';
import { predictField, type FieldModel } from '../prediction/field-model.ts';
import type { PlacedForm } from '../servicenow/form.ts';
import type { Library } from '../storage/library.ts';
import { predictedFields } from './predicted-fields.ts';
import { openTrainingStore } from './training-store.ts';

/** What the closed cases of an instance say of a form; nothing where there are no models of it. */
export type PredictFor = (placed: PlacedForm | null) => Promise<Predict | undefined>;

export interface Predictors {
  readonly predictFor: PredictFor;
  /** There are other models now. */
  changed(origin: string, table: string): void;
}

export function createPredictors(library: Library): Predictors {
  const loaded = new Map<string, Promise<readonly FieldModel[]>>();

  async function load({ place, facts }: PlacedForm): Promise<readonly FieldModel[]> {
    const store = openTrainingStore(library, place.origin, facts.table);
    const models = await Promise.all(predictedFields(facts).map((one) => store.readModel(one)));
    return models.flatMap((model) => model ?? []);
  }

  return {
    async predictFor(placed) {
      if (!placed) return undefined;
      const key = `${placed.place.origin} ${placed.facts.table}`;
      const loading = loaded.get(key) ?? load(placed).catch(() => []);
      loaded.set(key, loading);
      const models = await loading;
      if (models.length === 0) return undefined;
      return (name, text) => {
        const model = models.find(({ field }) => field === name);
        const field = placed.form.fields.find((one) => one.name === name);
        if (!model || !field) return { ranked: [], isSure: false };
        return predictField(model, text, field.choices ?? null);
      };
    },
    changed: (origin, table) => void loaded.delete(`${origin} ${table}`),
  };
}
