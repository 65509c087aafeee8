import { type Agent, agentOn, openInstance, type Answer } from '../open-instance.ts';
import { compareHeaders, compareShapes } from './compare-answer.ts';
import type { Fixtures, Json, JsonObject } from './find-fixtures.ts';

/** Who asks what, and the records that are asked about. */
export interface World {
  readonly fixtures: Fixtures;
  readonly agent: Agent;
  readonly admin: Agent;
  readonly idOf: (table: string, field: string, value: string) => string;
}

/** What was found to differ between a fixture and the sandbox. */
export type Comparison = (world: World) => Promise<readonly string[]>;

export async function openWorld(fixtures: Fixtures): Promise<World> {
  const agent = await openInstance();
  const admin = agentOn(agent.instance, 'admin');
  const idOf = (table: string, field: string, value: string): string =>
    agent.instance.store.findBy(table, field, value)?.['sys_id'] ?? '';
  return { fixtures, agent, admin, idOf };
}

export function jsonOf(answer: Answer): Json {
  return (answer.json ?? null) as Json;
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function resultOf(answer: Answer): JsonObject {
  return (jsonOf(answer) as JsonObject)['result'] as JsonObject;
}

/** Status, headers and body against the fixture's `response`. */
export function compareResponse({ fixtures }: World, name: string, answer: Answer): string[] {
  const response = fixtures.at(name, 'response') as JsonObject;
  const status = Number(response['status']);
  return [
    ...(answer.status === status ? [] : [`status ${answer.status}, not ${status}`]),
    ...compareHeaders(response['headers'] ?? {}, answer.headers),
    ...compareShapes(response['body'] ?? null, jsonOf(answer)),
  ];
}
