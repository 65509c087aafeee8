import { AGENTS, CALLERS, SCENARIO_INCIDENTS, type ScenarioName } from '../cast.ts';
import { EVERYONES_PASSWORD } from '../servicenow/session/log-in.ts';

/** An answered call, as the page tells it to its server. */
export interface AnsweredCall {
  readonly scenario: ScenarioName;
  /** The instance that the telephone is docked in. */
  readonly instance: string;
  readonly callId: string;
}

export interface OpenedInteraction {
  readonly sysId: string;
  readonly number: string;
}

/** The telephone has names and passwords to give away, and gives them to this machine only. */
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost):\d+$/;

function headersFor(userName: string): Record<string, string> {
  const basic = Buffer.from(`${userName}:${EVERYONES_PASSWORD}`).toString('base64');
  return {
    Authorization: `Basic ${basic}`,
    Accept: 'application/json',
    'Content-Type': 'application/json',
  };
}

async function resultOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`The instance answered ${response.status}`);
  return ((await response.json()) as { result: T }).result;
}

/** What the switchboard shows: the caller's number in the house, as telephony writes it. */
async function numberOf(call: AnsweredCall, headers: Record<string, string>): Promise<string> {
  const { userName } = CALLERS[SCENARIO_INCIDENTS[call.scenario].caller];
  const query = new URLSearchParams({
    sysparm_query: `user_name=${userName}`,
    sysparm_fields: 'phone',
  });
  const response = await fetch(`${call.instance}/api/now/table/sys_user?${query}`, { headers });
  const [user] = await resultOf<readonly { readonly phone: string }[]>(response);
  return `+45${(user?.phone ?? '').replaceAll(/\D/g, '').slice(-8)}`;
}

/** What telephony in the cloud does when the agent answers: it has the instance open an interaction. */
export async function tellInstance(call: AnsweredCall): Promise<OpenedInteraction> {
  if (!LOOPBACK.test(call.instance)) throw new Error(`Not on this machine: ${call.instance}`);
  const { userName } = AGENTS[SCENARIO_INCIDENTS[call.scenario].agent];
  const headers = headersFor(userName);
  const userPhoneNumber = await numberOf(call, headers);
  const response = await fetch(`${call.instance}/api/now/openframe/voice-interaction`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      interaction: {
        userPhoneNumber,
        clientSessionId: call.callId,
        additionalParams: { direction: 'inbound' },
      },
      phoneLogs: [{ call_id: call.callId }],
    }),
  });
  return resultOf<OpenedInteraction>(response);
}
