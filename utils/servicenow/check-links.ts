import type { Article } from './article.ts';

/** What a mail program makes a link of, whether it was meant as one or not. */
const LINKS =
  /(?<![@\p{L}\p{N}])(?:[a-z][a-z\d+.-]*:\/\/\S+|(?:javascript|data|mailto):\S+|www\.\S+|(?:[\p{L}\p{N}-]+\.)+(?:dk|com|net|org|eu|io|info|biz|app|dev|xyz|online|site|top|ru|cn|se|no|de|uk|nu|link|click|shop|me|co)(?![\p{L}\p{N}])(?:\/\S*)?)/giu;
const ENDING = /[.,;:!?\]»”"']+$/u;
/** The addresses under which an instance shows an article. */
const ARTICLE = /^\/(?:kb_view(?:_customer)?\.do|kb\?id=kb_article|(?:sp|esc)\?id=kb_article)/u;

/** Links that may go to a caller: articles of the instance, and hosts that an attached article names. */
export interface SafeLinks {
  readonly origin: string;
  readonly hosts: ReadonlySet<string>;
}

export function safeLinks(origin: string, attached: readonly Article[]): SafeLinks {
  const named = attached.flatMap(({ title, snippet }) => linksIn(`${title} ${snippet}`));
  return { origin, hosts: new Set(named.flatMap((link) => hostOf(link) ?? [])) };
}

/** Those that nobody vouches for. */
export function strangeLinks(text: string, safe: SafeLinks): readonly string[] {
  return linksIn(text).filter((link) => !isSafe(link, safe));
}

/** Words of a call may hold any address; nobody is sent to one that nobody vouches for. */
export function withoutStrangeLinks(text: string, safe: SafeLinks): string {
  return text.replace(LINKS, (found) => {
    const ending = ENDING.exec(found)?.[0] ?? '';
    const link = found.slice(0, found.length - ending.length);
    return isSafe(link, safe) ? found : `…${ending}`;
  });
}

function linksIn(text: string): string[] {
  return [...text.matchAll(LINKS)].map(([found]) => found.replace(ENDING, ''));
}

/** [way, host, rest]; whoever hides a host behind a name, `https://bank.dk@evil.example`, has none. */
const PARTS = /^(?:([a-z][a-z\d+.-]*):(?:\/\/)?)?([^/?#\\@\s]+)((?:[/?#][^\\]*)?)$/iu;

function isSafe(link: string, { origin, hosts }: SafeLinks): boolean {
  const [, way = 'https', host = '', rest = ''] = PARTS.exec(link) ?? [];
  if (way.toLowerCase() !== 'https' || host === '') return false;
  if (`https://${host.toLowerCase()}` === origin.toLowerCase()) return ARTICLE.test(rest);
  return hosts.has(host.toLowerCase());
}

function hostOf(link: string): string | null {
  return PARTS.exec(link)?.[2]?.toLowerCase() ?? null;
}
