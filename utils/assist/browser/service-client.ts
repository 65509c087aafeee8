import OpenAI from 'openai';
import { serviceAddress } from '../../settings/service-address.ts';
import type { ServiceSettings } from '../../settings/settings.ts';

const TIMEOUT_MS = 60_000;

export function clientOf(service: ServiceSettings, timeout = TIMEOUT_MS): OpenAI {
  const { baseURL, query, headers } = serviceAddress(service);
  return new OpenAI({
    apiKey: 'in the headers',
    baseURL,
    defaultQuery: query,
    defaultHeaders: { Authorization: null, ...headers },
    maxRetries: 0,
    timeout,
    dangerouslyAllowBrowser: true,
  });
}

/** How an engine signs what it says. */
export function engineOf({ url, model }: ServiceSettings): string {
  return `${model} · ${URL.canParse(url) ? new URL(url).host : url}`;
}
