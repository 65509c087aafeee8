import type { Answer } from '../assist/answer-schema.ts';
import { canBeProposed, type Prompt } from '../assist/build-prompt.ts';
import type { Predict } from '../assist/predict.ts';
import { statedProblem } from '../local-engine/problem.ts';

/**
 * Where an engine says nothing of a field and the closed cases are sure, they are its answer, resting on
 * the sentence that says what is wrong. It is checked like everything that an engine answers.
 */
export function addPredicted(answer: Answer, prompt: Prompt, predict: Predict | undefined): Answer {
  const said = new Set(answer.fields.map(({ name }) => name));
  const silent = (prompt.form?.fields ?? []).filter(
    (field) => canBeProposed(field) && !said.has(field.name),
  );
  const problem = predict && silent.length > 0 ? statedProblem(prompt) : null;
  if (!predict || !problem) return answer;
  const { text, line, quote } = problem;
  const predicted = silent.flatMap(({ name }) => {
    const { ranked, isSure } = predict(name, text);
    const [first, ...others] = ranked;
    if (!isSure || !first) return [];
    const { label: value, confidence } = first;
    return [{ name, value, line, quote, confidence, others: others.map((one) => one.label) }];
  });
  return { ...answer, fields: [...answer.fields, ...predicted] };
}
