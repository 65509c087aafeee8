import type { ServiceSettings } from './settings.ts';

/** How a service is reached: everything that follows from the address and the key, and nothing else. */
export interface ServiceAddress {
  /** Without query and trailing slash; `/audio/transcriptions` and the like are put behind it. */
  readonly baseURL: string;
  /** Belongs to every request, e.g. `api-version`. */
  readonly query: Readonly<Record<string, string>>;
  /** The key, if there is one. */
  readonly headers: Readonly<Record<string, string>>;
  /** Answers a GET with what the key may use. */
  readonly modelsUrl: string;
  /** For a transcription session; a browser cannot set headers there, so the key goes another way. */
  readonly webSocketUrl: string;
  readonly protocols: readonly string[];
}

const PARTS = /^(https?:\/\/[^/?#]+)([^?#]*)(?:\?([^#]*))?/iu;
/** Resources of Azure OpenAI and Azure AI Foundry; behind a gateway of one's own the path tells. */
const AZURE_HOST =
  /^https:\/\/[^/:]+\.(?:openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com)(?::\d+)?$/iu;
const AZURE_DEPLOYMENT = /\/openai\/deployments\/[^/]+$/iu;
/** People paste the whole line that a portal shows. */
const ENDPOINT = /\/(?:audio\/transcriptions|chat\/completions|models|realtime)$/iu;

/**
 * OpenAI, and whatever copies it: `https://host/v1`, key as a bearer. Azure OpenAI: key as `api-key`,
 * `https://name.openai.azure.com/openai/v1` or `…/openai/deployments/name?api-version=…`
 * (learn.microsoft.com/azure/foundry/openai/reference).
 */
export function serviceAddress({ url, key }: ServiceSettings): ServiceAddress {
  const [, origin = url.trim(), path = '', search = ''] = PARTS.exec(url.trim()) ?? [];
  const named = path.replace(/\/+$/u, '').replace(ENDPOINT, '');
  const isDeployment = AZURE_DEPLOYMENT.test(named);
  const isAzure = AZURE_HOST.test(origin) || isDeployment;
  const root = named === '' && isAzure ? '/openai/v1' : named;
  // Models and sessions belong to the whole resource, not to one deployment of it.
  const resource = root.replace(AZURE_DEPLOYMENT, '/openai');
  const query = parseQuery(search);
  const withQuery = (more: Readonly<Record<string, string>>) => formatQuery({ ...query, ...more });
  const hasKey = key !== '';
  return {
    baseURL: `${origin}${root}`,
    query,
    headers: !hasKey ? {} : isAzure ? { 'api-key': key } : { Authorization: `Bearer ${key}` },
    modelsUrl: `${origin}${resource}/models${withQuery({})}`,
    webSocketUrl: `${origin.replace(/^http/iu, 'ws')}${resource}/realtime${withQuery({
      intent: 'transcription',
      ...(hasKey && isAzure ? { 'api-key': key } : {}),
    })}`,
    protocols: ['realtime', ...(hasKey && !isAzure ? [`openai-insecure-api-key.${key}`] : [])],
  };
}

/** What every client of the `openai` library is made with; the key is the user's own, on their own machine. */
export function clientOptions(service: ServiceSettings) {
  const { baseURL, query, headers } = serviceAddress(service);
  return {
    apiKey: 'in the headers',
    baseURL,
    defaultQuery: { ...query },
    defaultHeaders: { Authorization: null, ...headers },
    // The desk owns all retries.
    maxRetries: 0,
    // It would write what was said to the console when it cannot read it.
    logLevel: 'off',
    dangerouslyAllowBrowser: true,
  } as const;
}

function parseQuery(search: string): Record<string, string> {
  const pairs = search.split('&').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.includes('=') ? pair.indexOf('=') : pair.length;
      return [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    }),
  );
}

function formatQuery(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** What somebody typed may hold a stray `%`. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
