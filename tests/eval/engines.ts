import { openEngines } from '../../utils/assist/browser/open-engines.ts';
import { SANDBOX_KEY } from '../sandbox/gateway/gateway.ts';
import { startGateway } from '../sandbox/gateway/start-gateway.ts';
import type { Engine } from './play-call.ts';

export interface EngineWish {
  /** `stand-in`, `local`. */
  readonly names: readonly string[];
  /** A service of one's own beside them. */
  readonly service: { readonly url: string; readonly model: string; readonly key: string } | null;
}

const NO_SERVICE = { url: '', model: '', key: '' };

/** Engines that are ready to be asked; what was started for them ends with the signal. */
export async function makeEngines(
  { names, service }: EngineWish,
  signal: AbortSignal,
): Promise<readonly Engine[]> {
  const think = openEngines(signal);
  const engines: Engine[] = [];
  for (const name of names) {
    if (name === 'local')
      engines.push({ name, think, settings: { engine: 'local', language: NO_SERVICE } });
    else if (name === 'stand-in') {
      // It answers in writing only; no recording is needed.
      const { url } = await startGateway({ signal, recordings: [] });
      const language = { url, model: 'sandbox-writer', key: SANDBOX_KEY };
      engines.push({ name, think, settings: { engine: 'service', language } });
    } else throw new Error(`No engine "${name}"; there is stand-in and local, or --url.`);
  }
  if (service)
    engines.push({
      name: service.model,
      think,
      settings: { engine: 'service', language: service },
    });
  return engines;
}
