import { compareHeaders, compareShapes } from './compare-answer.ts';
import { isObject, type Json } from './find-fixtures.ts';
import { type Comparison, compareResponse, jsonOf, resultOf, textOf, type World } from './world.ts';

const INCIDENT = '/api/now/table/incident';

function scenarioIncident({ idOf }: World): string {
  return `${INCIDENT}/${idOf('incident', 'number', 'INC0012409')}`;
}

/** A problem is a task like an incident, and the sandbox has none: what is added is the incident's own. */
async function list(world: World): Promise<string[]> {
  const answer = await world.agent.ask(`${INCIDENT}?sysparm_limit=1`);
  const found = compareResponse(world, '01-table-list-default', answer);
  return found.filter((difference) => !difference.endsWith(': added'));
}

async function post(world: World): Promise<string[]> {
  const { fixtures, admin, idOf } = world;
  const asked = fixtures.at('04-table-post', 'request', 'body') as object;
  const group = idOf('sys_user_group', 'name', 'Servicedesk');
  const answer = await admin.send('POST', INCIDENT, { ...asked, assignment_group: group });
  const sysId = textOf(resultOf(answer)['sys_id']);
  const location = answer.headers.get('location') ?? '';
  return [
    ...compareResponse(world, '04-table-post', answer),
    ...(location.endsWith(`${INCIDENT}/${sysId}`) ? [] : [`header Location: ${location}`]),
  ];
}

async function patch(world: World): Promise<string[]> {
  const { fixtures, agent, idOf } = world;
  const asked = fixtures.at('03-table-patch', 'request', 'body') as object;
  const assigned_to = idOf('sys_user', 'user_name', 'sara.holm');
  const answer = await agent.send('PATCH', scenarioIncident(world), { ...asked, assigned_to });
  const { comments, urgency } = resultOf(answer);
  return [
    ...compareResponse(world, '03-table-patch', answer),
    ...(comments === '' ? [] : ['.result.comments: read back']),
    ...(urgency === '1' ? [] : ['.result.urgency: not written']),
  ];
}

/** The values that a new incident has of itself must be the recorded ones. */
async function create(world: World): Promise<string[]> {
  const recorded = world.fixtures.at('35-incident-create-recorded', 'body', 'result');
  const description = 'creating a test ticket';
  const answer = await world.admin.send('POST', INCIDENT, { description });
  const made = resultOf(answer);
  const shapes = compareShapes(recorded, made);
  const own = /^(number|opened_|sys_(?!class|domain_path|mod|tags))/;
  const values = isObject(recorded)
    ? Object.entries(recorded).filter(([name, value]) => !own.test(name) && made[name] !== value)
    : [];
  return [
    ...shapes,
    ...values
      .filter(([name, value]) => typeof value === 'string' && typeof made[name] === 'string')
      .map(
        ([name, value]) => `.${name}: ${JSON.stringify(made[name])}, not ${JSON.stringify(value)}`,
      ),
  ];
}

async function displayModes(world: World): Promise<string[]> {
  const modes = world.fixtures.at('32-display-value-modes', 'modes') as Record<string, Json>;
  const { sys_id, caller_id } =
    world.agent.instance.store
      .rows('incident')
      .find((row) => row['caller_id'] && !row['assigned_to']) ?? {};
  if (!caller_id) throw new Error('No incident with a caller and nobody assigned');
  const differences: string[] = [];
  for (const [mode, shape] of Object.entries(modes)) {
    const names = Object.keys(shape as object).join(',');
    const answer = await world.admin.ask(`${INCIDENT}/${sys_id}?sysparm_fields=${names}&${mode}`);
    const found = compareShapes(shape, resultOf(answer));
    differences.push(...found.map((difference) => `${mode}${difference}`));
  }
  return differences;
}

async function journal(world: World): Promise<string[]> {
  await world.agent.send('PATCH', scenarioIncident(world), { work_notes: 'Nice work!' });
  const sysId = world.idOf('incident', 'number', 'INC0012409');
  const query = `element_id=${sysId}^element=comments^ORelement=work_notes`;
  const answer = await world.agent.ask(
    `/api/now/table/sys_journal_field?sysparm_query=${encodeURIComponent(query)}`,
  );
  const english = world.admin;
  const inline = await english.ask(
    `${scenarioIncident(world)}?sysparm_fields=work_notes&sysparm_display_value=true`,
  );
  const text = textOf(resultOf(inline)['work_notes']);
  const header = /^[\d-]{10} \d\d:\d\d:\d\d - .+ \(.+\)\nNice work!\n\n$/;
  return [
    ...compareResponse(world, '33-journal', answer),
    ...(header.test(text) ? [] : [`inline: ${JSON.stringify(text)}`]),
  ];
}

async function headers(world: World): Promise<string[]> {
  const given = world.fixtures.at('31-success-headers', 'headers') as readonly [string, string][];
  const basic = Buffer.from('sara.holm:sidemand').toString('base64');
  const answer = await fetch(`${world.agent.instance.url}${INCIDENT}?sysparm_limit=1`, {
    headers: { Authorization: `Basic ${basic}`, Accept: 'application/json' },
  });
  const cookies = given.filter(([name]) => name === 'Set-Cookie').map(([, cookie]) => cookie);
  const plain = given.filter(([name]) => !/^(set-cookie|transfer-encoding)$/i.test(name));
  const changing = /^(X-Transaction-ID|X-Total-Count)$/;
  const expected = plain.map(([name, value]) => [name, changing.test(name) ? '<some>' : value]);
  const found = new Map(answer.headers.getSetCookie().map((one) => [one.split('=')[0], one]));
  const attributes = (cookie: string): string => cookie.split('; ').slice(1).join('; ');
  return [
    ...compareHeaders(Object.fromEntries(expected) as Json, answer.headers),
    ...cookies.flatMap((cookie) => {
      const name = cookie.split('=')[0] ?? '';
      const ours = found.get(name);
      if (ours === undefined) return [`cookie ${name.replace(/_\w+$/, '')}: absent`];
      const agrees = attributes(cookie) === attributes(ours);
      return agrees ? [] : [`cookie ${name}: ${attributes(ours)}, not ${attributes(cookie)}`];
    }),
  ];
}

async function currentUser(world: World): Promise<string[]> {
  const path = '/api/now/ui/user/current_user';
  const answer = await world.admin.ask(path);
  return compareShapes(
    world.fixtures.at('40-current-user-and-presence', `GET ${path}`),
    jsonOf(answer),
  );
}

async function uiMeta(world: World): Promise<string[]> {
  const columns = world.fixtures.at('37-ui-meta', 'response_shape', 'result', 'columns');
  const answer = await world.agent.ask('/api/now/ui/meta/incident');
  const found = resultOf(answer)['columns'] as Record<string, Json>;
  return Object.entries(columns as Record<string, Json>).flatMap(([name, column]) =>
    compareShapes(column, found[name] ?? null, `.${name}`),
  );
}

export const TABLE_COMPARISONS: Readonly<Record<string, Comparison>> = {
  '01-table-list-default': list,
  '02-table-get-record': async (world) =>
    compareResponse(world, '02-table-get-record', await world.agent.ask(scenarioIncident(world))),
  '03-table-patch': patch,
  '04-table-post': post,
  '31-success-headers': headers,
  '32-display-value-modes': displayModes,
  '33-journal': journal,
  '35-incident-create-recorded': create,
  '37-ui-meta': uiMeta,
  '40-current-user-and-presence': currentUser,
};
