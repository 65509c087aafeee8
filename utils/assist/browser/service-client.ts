import OpenAI from 'openai';
import { clientOptions } from '../../settings/service-address.ts';
import type { ServiceSettings } from '../../settings/settings.ts';

const TIMEOUT_MS = 60_000;

export function clientOf(service: ServiceSettings, timeout = TIMEOUT_MS): OpenAI {
  return new OpenAI({ ...clientOptions(service), timeout });
}

/** How an engine signs what it says. */
export function engineOf({ url, model }: ServiceSettings): string {
  return `${model} · ${URL.canParse(url) ? new URL(url).host : url}`;
}
