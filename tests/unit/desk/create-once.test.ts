import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import { planCase } from '../../../utils/servicenow/plan-case.ts';
import { startInstance, type StartedInstance } from '../../sandbox/servicenow/start-instance.ts';
import { askOverHttp, type AskedInstance } from '../support/ask-over-http.ts';
import { person } from '../support/person.ts';
import { freshDatabase, LISTEN, openDeskWorld, type DeskWorld } from './desk-world.ts';
import { rollDice, type Dice } from './dice.ts';

beforeEach(freshDatabase);

const CREATES = 200;
/** Shorter than a slow answer, longer than any other. */
const TIMEOUT_MS = 150;
const SLOW_MS = 250;
const FAULTS = ['lost-answer', 'slow-answer', '429', 'session-expired', '500'] as const;
const NO_ADDRESS = { flavour: null, table: '', sysId: '', callerPhone: '', callerName: '' };

/** A desk that dies at its nth request: before it is sent, or before its answer is heard. */
type Death = { readonly atRequest: number; readonly when: 'before' | 'after' } | null;

async function openMortalDesk(
  agent: AskedInstance,
  death: Death,
  died: () => void,
  random: () => number,
): Promise<DeskWorld> {
  let requests = 0;
  let isDead = false;
  const never = new Promise<never>(() => undefined);
  const ask: DeskPorts['ask'] = async (_origin, request) => {
    requests += 1;
    const dies = requests === death?.atRequest;
    if (isDead || (dies && death.when === 'before')) {
      isDead = true;
      died();
      return never;
    }
    const answer = await agent.ask(request);
    if (!dies) return answer;
    isDead = true;
    died();
    return never;
  };
  return openDeskWorld({ ask, random });
}

async function createOnce(
  instance: StartedInstance,
  dice: Dice,
  onDeath: () => void,
): Promise<number> {
  const { control } = instance;
  const agent = askOverHttp(instance, { timeoutMs: TIMEOUT_MS });
  const deaths: Death[] = Array.from({ length: dice.below(3) }, () => ({
    atRequest: dice.between(1, 5),
    when: dice.oneOf(['before', 'after'] as const),
  }));
  let isDead = false;
  const open = () => {
    isDead = false;
    const died = () => {
      if (!isDead) onDeath();
      isDead = true;
    };
    return openMortalDesk(agent, deaths.shift() ?? null, died, () => dice.below(1e6) / 1e6);
  };
  let world = await open();
  await world.desk.listen(LISTEN);
  const caller = person(control.records('sys_user', 'user_name=mette.kjaergaard')[0]!['sys_id']!);
  const records = dice.oneOf(['interaction', 'incident', 'both'] as const);
  const wishes = { origin: instance.url, caller, records, tables: [] };
  const plan = planCase(world.state(), wishes)!;
  for (let count = dice.below(4); count > 0; count -= 1)
    control.switchOn({ kind: dice.oneOf(FAULTS), after: dice.below(5), ms: SLOW_MS });
  // Pressed twice, now and then.
  for (let count = dice.between(1, 3); count > 0; count -= 1)
    await world.desk.append({ kind: 'case-ordered', plan });

  while (!world.state().made?.outcome) {
    if (isDead) world = await open();
    world.timers.splice(0).forEach((fire) => fire());
    if (world.state().problems.some(({ code }) => code === 'session-expired')) {
      agent.logIn();
      world.desk.page(instance.url, NO_ADDRESS);
    }
    await delay(5);
  }
  control.switchOffFaults();
  expect(world.state().made?.outcome).toMatchObject({ kind: 'made' });
  const counts = plan.records.map(
    ({ table, correlationId }) => control.records(table, `correlation_id=${correlationId}`).length,
  );
  expect(counts).not.toContain(0);
  await world.desk.clear();
  return counts.reduce((sum, count) => sum + count - 1, 0);
}

it(
  `makes each case once, whatever happens to ${CREATES} of them`,
  { timeout: 300_000 },
  async () => {
    const instance = await startInstance();
    const before = instance.control.records('interaction_related_record').length;
    let duplicates = 0;
    let deaths = 0;
    for (let seed = 1; seed <= CREATES; seed += 1)
      duplicates += await createOnce(instance, rollDice(seed), () => void (deaths += 1));
    const related = instance.control.records('interaction_related_record').slice(before);
    const pairs = new Set(related.map((one) => `${one['interaction']} ${one['document_id']}`));
    console.log(`duplicate_records: ${duplicates} of ${CREATES} creates`);
    const struck = instance.control.requests().filter(({ status }) => status === 0 || status > 400);
    console.log(`on the way: ${deaths} desks died, ${struck.length} requests failed`);
    expect(Math.min(deaths, struck.length)).toBeGreaterThan(50);
    expect(duplicates).toBe(0);
    expect(pairs.size).toBe(related.length);
    await instance.close();
  },
);
