import { Check, X } from 'lucide-preact';
import type { JSX } from 'preact';
import { isPassed, type ProbeResult } from '../../utils/servicenow/page-adapter.ts';
import type { ProbeReport } from '../../utils/servicenow/probe-report.ts';
import { t } from '../shared/words.ts';
import type { SelfTest } from './self-test-report.ts';

/** Each probe in a line: whether it passed, and what it means that it did not. */
export function TestResults({ test }: { test: SelfTest }): JSX.Element {
  const { frames, rest } = test;
  return (
    <>
      {frames.length === 0 ? <p class="card wary">{t('selfTest.noAnswer')}</p> : null}
      {frames.map((frame, index) => (
        <Frame key={index} frame={frame} />
      ))}
      <fieldset>
        <legend>{t('selfTest.rest')}</legend>
        <ul class="probes">
          {rest.map(({ probe, isPassed: passed, answer }) => (
            <Line
              key={probe}
              passed={passed}
              name={t(`selfTest.probe.${probe}.name`)}
              aside={answer}
              means={passed ? '' : t(`selfTest.probe.${probe}.without`)}
            />
          ))}
          <li class="unknown">
            <span class="mark-sign" aria-hidden="true" />
            <span>
              {t('selfTest.email')} <span class="help">{t('selfTest.emailHelp')}</span>
            </span>
          </li>
        </ul>
      </fieldset>
    </>
  );
}

function Frame({ frame }: { frame: ProbeReport }): JSX.Element {
  const { flavour, table, fieldCount, means, probes } = frame;
  const [best] = means;
  return (
    <fieldset>
      <legend>{flavour ? t(`selfTest.flavour.${flavour}`) : t('selfTest.noFlavour')}</legend>
      <p>
        {table === '' ? t('selfTest.noForm') : t('selfTest.form', { table, count: fieldCount })}{' '}
        {best && table !== '' ? t(`selfTest.means.${best}`) : null}
      </p>
      <ul class="probes">
        {probes.map((probe) => (
          <Line
            key={probe.name}
            passed={isPassed(probe)}
            name={probe.name}
            aside={t('selfTest.found', { found: probe.found, expected: expectedWords(probe) })}
            means={isPassed(probe) || !probe.closes ? '' : t(`selfTest.closes.${probe.closes}`)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface LineProps {
  readonly passed: boolean;
  readonly name: string;
  readonly aside: string;
  readonly means: string;
}

function Line({ passed, name, aside, means }: LineProps): JSX.Element {
  return (
    <li class={passed ? 'passed' : 'failed'}>
      {passed ? <Check size={15} aria-hidden="true" /> : <X size={15} aria-hidden="true" />}
      <span>
        <span class="sr-only">{t(passed ? 'selfTest.passed' : 'selfTest.failed')}</span> {name}{' '}
        <span class="help">{aside}</span>
        {means === '' ? null : <span class="means">{means}</span>}
      </span>
    </li>
  );
}

function expectedWords({ expected: { atLeast, atMost } }: ProbeResult): string {
  if (atLeast === atMost) return String(atLeast);
  return Number.isFinite(atMost) && atMost < 1_000 ? `${atLeast}–${atMost}` : `≥ ${atLeast}`;
}
