import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Mark } from '../shared/mark.tsx';
import { t } from '../shared/words.ts';
import { askProbes } from './rest-probes.ts';
import type { InstanceTab, SelfTestOutside } from './self-test-outside.ts';
import { selfTestReport, type SelfTest } from './self-test-report.ts';
import { TestResults } from './test-results.tsx';

/** What can be reached of an open page of the instance, and what cannot; changes nothing there. */
export function SelfTestPage({ outside }: { outside: SelfTestOutside }): JSX.Element {
  const tabs = useSignal<readonly InstanceTab[] | null>(null);
  const chosen = useSignal<InstanceTab | null>(null);
  const result = useSignal<SelfTest | 'running' | null>(null);

  const look = async (): Promise<void> => {
    const found = await outside.tabs();
    tabs.value = found;
    chosen.value = found.find(({ tabId }) => tabId === chosen.peek()?.tabId) ?? found[0] ?? null;
  };
  useEffect(() => void look(), []);

  const run = async ({ tabId }: InstanceTab): Promise<void> => {
    result.value = 'running';
    const frames = await outside.probe(tabId);
    const rest = await askProbes((request) => outside.ask(tabId, request));
    result.value = { frames, rest };
  };

  const tab = chosen.value;
  const shown = result.value;
  return (
    <main class="page">
      <header class="page-head">
        <Mark size={36} />
        <h1>
          {t('app.name')} <span>{t('selfTest.title')}</span>
        </h1>
        <p>{t('selfTest.intro')}</p>
      </header>
      {tabs.value?.length === 0 ? <p class="card wary">{t('selfTest.noTab')}</p> : null}
      {tabs.value && tabs.value.length > 0 ? (
        <fieldset>
          <legend>{t('selfTest.tab')}</legend>
          {tabs.value.map((one) => (
            <label key={one.tabId} class="choice-sentence">
              <input
                type="radio"
                name="tab"
                aria-label={one.title || one.host}
                checked={one.tabId === tab?.tabId}
                onChange={() => {
                  chosen.value = one;
                  result.value = null;
                }}
              />
              <span>
                <b>{one.title || one.host}</b>{' '}
                {one.title === '' ? null : <span class="help">{one.host}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <div class="row run">
        <button
          type="button"
          class="button primary"
          disabled={!tab || shown === 'running'}
          onClick={() => {
            if (tab) void run(tab);
          }}
        >
          {t('selfTest.run')}
        </button>
        <button type="button" class="button ghost" onClick={() => void look()}>
          {t('selfTest.refresh')}
        </button>
        <p role="status" class="help">
          {shown === 'running' ? t('selfTest.running') : ''}
        </p>
      </div>
      {shown && shown !== 'running' && tab ? (
        <>
          <TestResults test={shown} />
          <Export outside={outside} text={reportOf(shown, tab, outside)} />
        </>
      ) : null}
    </main>
  );
}

function reportOf(test: SelfTest, { host }: InstanceTab, outside: SelfTestOutside): string {
  const { version, browser } = outside;
  const day = new Date(outside.now()).toISOString().slice(0, 10);
  return selfTestReport(test, { version, browser, day, host });
}

function Export({ outside, text }: { outside: SelfTestOutside; text: string }): JSX.Element {
  const said = useSignal('');
  const copy = async (): Promise<void> => {
    said.value = t((await outside.copy(text)) ? 'filing.copied' : 'filing.uncopied');
  };
  return (
    <fieldset>
      <legend>{t('selfTest.report')}</legend>
      <p class="help">{t('selfTest.reportHelp')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void copy()}>
          {t('filing.copy')}
        </button>
        <button type="button" class="button" onClick={() => outside.save(text)}>
          {t('selfTest.save')}
        </button>
        <p role="status" class="help">
          {said.value}
        </p>
      </div>
      <details class="example">
        <summary>{t('selfTest.see')}</summary>
        <pre tabIndex={0}>{text}</pre>
      </details>
    </fieldset>
  );
}
