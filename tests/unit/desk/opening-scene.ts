import { expect, vi } from 'vitest';
import type { Answer } from '../../../utils/assist/answer-schema.ts';
import type { FoundCaller } from '../../../utils/servicenow/caller.ts';
import type { PageAddress } from '../../../utils/servicenow/page-address.ts';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { startInstance } from '../../sandbox/servicenow/start-instance.ts';
import { askOverHttp } from '../support/ask-over-http.ts';
import { field, formOf } from '../support/call-events.ts';
import { LISTEN, openDeskWorld, speech, type DeskWorld } from './desk-world.ts';
import { summaryOf } from '../support/assist-parts.ts';
import { NO_USAGE } from '../../../utils/assist/think.ts';

/** The sandbox that the desk of a test file talks to. */
export const instance = await startInstance();
export const { control } = instance;

export function user(userName: string) {
  const [row] = control.records('sys_user', `user_name=${userName}`);
  if (!row) throw new Error(`Nobody called ${userName}`);
  return row;
}

export const idOf = (userName: string): string => user(userName)['sys_id'] ?? '';

/** A page that says nothing. */
export const PAGE: PageAddress = {
  flavour: null,
  table: '',
  sysId: '',
  callerPhone: '',
  callerName: '',
};

interface Scene {
  /** What the caller says, line by line. */
  readonly lines?: readonly string[];
  readonly settings?: Partial<Settings>;
  /** Of the language service; without one it is away. */
  readonly answer?: Partial<Answer>;
}

/** A call that has just begun, on a real log and a real instance. */
export async function openScene({
  lines = [],
  settings = {},
  answer,
}: Scene = {}): Promise<DeskWorld> {
  const { ask } = askOverHttp(instance);
  const words = [...lines];
  const think: DeskPorts['think'] = async () => ({
    kind: 'thought',
    engine: 'test',
    usage: NO_USAGE,
    answer: {
      headline: '',
      facts: [],
      open: [],
      actions: [],
      fields: [],
      summary: summaryOf(),
      ...answer,
    },
  });
  const world = await openDeskWorld({
    ask: (_origin, request) => ask(request),
    transcribe: async () => ({ kind: 'words', text: words.shift() ?? '' }),
    ...(answer && { think }),
  });
  await world.desk.listen({ ...LISTEN, settings: { ...DEFAULT_SETTINGS, ...settings } });
  control.forgetRequests();
  return world;
}

export async function say(world: DeskWorld, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await world.ear.heard(speech(1_000 + at * 2_000));
}

export function incidentOf(
  callerId: string,
  more: Parameters<typeof field>[1] = {},
  sysId = 'a'.repeat(32),
) {
  const caller = { kind: 'reference', reference: 'sys_user', value: callerId, ...more } as const;
  const { place, form } = formOf([field('caller_id', caller)], { sysId });
  return { place: { ...place, origin: instance.url }, form };
}

export const found = (world: DeskWorld): FoundCaller | null => world.state().caller.found;
export const inState = (world: DeskWorld, kind: 'sure' | 'shortlist' | 'none') =>
  vi.waitFor(() => expect(found(world)?.kind).toBe(kind), { timeout: 5_000 });
