import type { CaseOutcome, CasePlan } from '../servicenow/case-plan.ts';
import type { Ask } from '../servicenow/rest.ts';

/**
 * Makes the records of a plan, each once. It is called again, from the start, after a failure that
 * the instance or the session is to blame for (`session-expired`, `instance-…`), after a crash, and
 * after a lost answer: so it looks for its own id before it makes anything. `failed` with one of
 * those codes waits; every other outcome is the answer that goes into the log.
 */
export type MakeCase = (plan: CasePlan, ask: Ask) => Promise<CaseOutcome>;
