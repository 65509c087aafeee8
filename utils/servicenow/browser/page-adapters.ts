import { isPassed, type PageAdapter } from '../page-adapter.ts';
import { parseOrder, parseQuestion } from '../check-page.ts';
import type { PageProbe } from '../probe-report.ts';
import type { PageMeans, RawForm } from '../raw-form.ts';
import { userToken } from './user-token.ts';

/**
 * What the page's own world answers, as JSON: the first adapter that applies does the work. It reads
 * and sets what only the page can reach, and decides nothing.
 */
export function openPageAnswers(adapters: readonly PageAdapter[]) {
  const here = () => adapters.find((adapter) => adapter.applies());

  /** The probes of a form are run once, when it is first read: their means stay closed until it goes. */
  let probed = { key: '', closed: new Set<PageMeans>() };
  const closedMeans = (adapter: PageAdapter, { table, sysId }: RawForm) => {
    const key = `${adapter.flavour} ${table}/${sysId}`;
    if (probed.key !== key) {
      const failed = adapter.probe().filter((result) => !isPassed(result));
      probed = { key, closed: new Set(failed.flatMap(({ closes }) => closes ?? [])) };
    }
    return probed.closed;
  };

  const readForm = (): RawForm | null => {
    const adapter = here();
    const form = adapter?.find()?.read();
    if (!adapter || !form) return null;
    const closed = closedMeans(adapter, form);
    return { ...form, means: form.means.filter((means) => !closed.has(means)) };
  };

  const probe = (): PageProbe => {
    const adapter = here();
    return { flavour: adapter?.flavour ?? null, probes: adapter?.probe() ?? [] };
  };

  return {
    readForm: () => JSON.stringify(readForm()),
    readField: async (json: string) => {
      const question = parseQuestion(json);
      const form = question && here()?.find();
      if (!question || !form) return 'null';
      if (question.reveal) await form.reveal?.(question.field);
      return JSON.stringify(form.readField(question.field));
    },
    setField: async (json: string) => {
      const wanted = parseOrder(json);
      if (wanted) await here()?.find()?.set(wanted.order, wanted.means);
      return JSON.stringify(wanted !== null);
    },
    probe: () => JSON.stringify(probe()),
    userToken: () => JSON.stringify(userToken()),
    watch: (changed: (fieldJson: string) => void) => {
      for (const adapter of adapters) {
        if (adapter.applies()) adapter.watch((field) => changed(JSON.stringify(field)));
      }
    },
  };
}
