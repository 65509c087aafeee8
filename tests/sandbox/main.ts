/** `npm run sandbox`: a ServiceNow-compatible instance, the two services and a softphone, on loopback. */
import { parseArgs } from 'node:util';
import { AGENTS, LONG_SCENARIO, SCENARIO_INCIDENTS } from './cast.ts';
import { SANDBOX_KEY } from './gateway/gateway.ts';
import { startGateway } from './gateway/start-gateway.ts';
import { startInstance } from './servicenow/start-instance.ts';
import { startSoftphone } from './softphone/start-softphone.ts';

const { values: flags } = parseArgs({ options: { port: { type: 'string', default: '7400' } } });
/** Always the same addresses, so that the extension needs to be told only once. */
const port = Number(flags.port);

const stop = new AbortController();
const { signal } = stop;
for (const ending of ['SIGINT', 'SIGTERM'] as const) process.once(ending, () => stop.abort());

try {
  const gateway = await startGateway({ port: port + 1, signal, recordings: [LONG_SCENARIO] });
  const softphone = await startSoftphone({ port: port + 2, signal });
  const instance = await startInstance({
    port,
    softphoneUrl: `${softphone.url}/?openframe=1`,
    signal,
  });
  print(instance.url, softphone.url, gateway);
} catch (error) {
  stop.abort();
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(
    `Ports ${port} to ${port + 2} are not all free: stop what uses them, or choose others with \`npm run sandbox -- --port 7500\`.`,
  );
  process.exitCode = 1;
}

function print(instance: string, softphone: string, gateway: { url: string; controlUrl: string }) {
  const users = Object.values(AGENTS).map(({ userName, name }) => `${userName} (${name})`);
  const calls = Object.entries(SCENARIO_INCIDENTS).map(
    ([name, { number, agent }]) =>
      `  ${name.padEnd(18)} ${softphone}/?scenario=${name}  for ${number}, as ${AGENTS[agent].userName}`,
  );
  console.log(`
Instance       ${instance}
Users          ${users.join(', ')}; the password of all is sidemand
Softphone      ${softphone}
Services       ${gateway.url}   key ${SANDBOX_KEY}
               speech models sandbox-listener (also live), -whisper, -transcribe, -diarize;
               language model sandbox-writer
Break things   ${gateway.controlUrl}; tests/sandbox/servicenow/README.md for the instance

Recorded calls
${calls.join('\n')}

To use it from your own browser: npx wxt build --mode sandbox, load .output/chrome-mv3-sandbox as an
unpacked extension, and give it the address, key and models above in its settings.
Ctrl+C ends it.`);
}
