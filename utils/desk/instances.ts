import { planBatch, readBatch } from '../servicenow/batch.ts';
import { restFailure } from '../servicenow/classify-answer.ts';
import type { RestAnswer, RestRequest } from '../servicenow/rest.ts';
import type { DeskPorts } from './desk-ports.ts';

/** Instances as they turned out to be: what one cannot do is found out once, for all calls. */
export interface Instances {
  /** Answers in the order of the questions; several go as one request where the instance takes that. */
  askAll(origin: string, questions: readonly RestRequest[]): Promise<readonly RestAnswer[]>;
  /** Tables of an origin that this agent may not read, or that are not there. */
  refusedTables(origin: string): Set<string>;
  /** Origins without the Knowledge API. */
  readonly withoutSearch: Set<string>;
}

export function createInstances(ports: Pick<DeskPorts, 'ask' | 'now'>): Instances {
  const withoutBatch = new Set<string>();
  const refused = new Map<string, Set<string>>();

  async function ask(origin: string, question: RestRequest): Promise<RestAnswer> {
    try {
      return await ports.ask(origin, question);
    } catch (error) {
      // The page that would have asked went away.
      if (error instanceof Error)
        return restFailure('instance-unreachable', error.message, 'unknown');
      throw error;
    }
  }

  async function askAll(
    origin: string,
    questions: readonly RestRequest[],
  ): Promise<readonly RestAnswer[]> {
    const oneByOne = () => Promise.all(questions.map((question) => ask(origin, question)));
    if (questions.length < 2 || withoutBatch.has(origin)) return oneByOne();
    const answer = await ask(origin, planBatch(questions));
    const answers = readBatch(answer, questions.length, ports.now());
    if (answers === null) {
      withoutBatch.add(origin);
      return oneByOne();
    }
    // An answer that is too long ends a batch: what it did not get to is asked for alone.
    return Promise.all(
      questions.map(async (question, index) => answers[index] ?? ask(origin, question)),
    );
  }

  return {
    askAll,
    refusedTables(origin) {
      const tables = refused.get(origin) ?? new Set();
      refused.set(origin, tables);
      return tables;
    },
    withoutSearch: new Set(),
  };
}
