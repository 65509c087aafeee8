import { afterAll } from 'vitest';
import { startInstance, type StartedInstance } from '../../../sandbox/servicenow/start-instance.ts';

export const NOW_MS = Date.UTC(2026, 10, 20, 9, 30, 0);

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as JSON, or `undefined` if it is none. */
  readonly json: unknown;
  readonly text: string;
}

export interface Agent {
  readonly instance: StartedInstance;
  readonly cookie: string;
  readonly token: string;
  ask(path: string, init?: RequestInit): Promise<Answer>;
  send(method: string, path: string, body: unknown): Promise<Answer>;
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, json, text };
}

/** A fresh instance at a fixed time, closed when the file is done, and somebody logged in to it. */
export async function openInstance(userName = 'sara.holm'): Promise<Agent> {
  const instance = await startInstance({ nowMs: () => NOW_MS });
  afterAll(() => instance.close());
  return agentOn(instance, userName);
}

export function agentOn(instance: StartedInstance, userName: string): Agent {
  const ticket = instance.control.openSession(userName);
  if (!ticket) throw new Error(`Nobody called ${userName}`);
  const cookie = `JSESSIONID=${ticket.sessionId}`;
  const headers = { Cookie: cookie, 'X-UserToken': ticket.token, Accept: 'application/json' };
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> =>
    read(
      await fetch(instance.url + path, {
        redirect: 'manual',
        ...init,
        headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
      }),
    );
  const send = (method: string, path: string, body: unknown): Promise<Answer> =>
    ask(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    });
  return { instance, cookie, token: ticket.token, ask, send };
}

/** The stored record that a scenario works on. */
export function sysIdOfIncident(agent: Agent, number = 'INC0012408'): string {
  return agent.instance.control.readRecord('incident', number)?.sysId ?? '';
}
