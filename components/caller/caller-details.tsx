import type { JSX } from 'preact';
import type { CallerCard, Device, Person } from '../../utils/servicenow/caller.ts';
import type { CallModel } from '../pane/call-model.ts';
import { interfaceLanguage, t } from '../shared/words.ts';
import { CaseList } from './case-list.tsx';
import { tableWord } from './table-word.ts';

/** Open cases are all shown; below them what is newest, so that three lines are always there. */
const AT_LEAST = 3;

interface Props {
  readonly call: CallModel;
  readonly person: Person;
  /** Null while the rest is being read. */
  readonly card: CallerCard | null;
}

/** Everything worth a glance while the caller says hello. */
export function CallerDetails({ call, person, card }: Props): JSX.Element {
  return (
    <div class="caller-details">
      <p class="caller-facts">
        {factLines(person, call.state.value.language).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      {card ? <Read call={call} card={card} /> : <p class="aside">{t('caller.reading')}</p>}
    </div>
  );
}

function Read({ call, card }: { call: CallModel; card: CallerCard }): JSX.Element {
  const { devices, cases, nearby, unread } = card;
  const glance = Math.max(AT_LEAST, cases.filter((one) => one.isOpen).length);
  const more = cases.slice(glance);
  return (
    <>
      {devices.length === 0 ? null : (
        <ul class="devices" aria-label={t('caller.devices')}>
          {devices.map((device) => (
            <li key={device.sysId} title={deviceWords(device)}>
              {device.name}
            </li>
          ))}
        </ul>
      )}
      {nearby.length === 0 ? null : (
        <details class="more nearby">
          <summary>{t('cases.nearby', { count: nearby.length })}</summary>
          <CaseList call={call} cases={nearby} />
        </details>
      )}
      {cases.length === 0 ? null : <CaseList call={call} cases={cases.slice(0, glance)} />}
      {cases.length === 0 && unread.length === 0 ? <p class="aside">{t('cases.none')}</p> : null}
      {more.length === 0 ? null : (
        <details class="more">
          <summary>{t('cases.more', { count: more.length })}</summary>
          <CaseList call={call} cases={more} />
        </details>
      )}
      {unread.length === 0 ? null : (
        <p class="outcome wary">
          {t('caller.unread', { tables: unread.map(tableWord).join(', ') })}
        </p>
      )}
    </>
  );
}

/** What belongs together on a line; what is not known leaves no gap. */
function factLines(person: Person, spoken: string): readonly string[] {
  const { title, department, organisation, location, manager, phone, mobilePhone } = person;
  const numbers = [...new Set([phone, mobilePhone])];
  return [
    [title, department, organisation],
    [location.name, manager === '' ? '' : t('caller.manager', { name: manager })],
    [...numbers, preferred(person, spoken)],
  ]
    .map((parts) => parts.filter((part) => part !== '').join(' · '))
    .filter((line) => line !== '');
}

/** Only worth a word when it is another language than the one that calls are in. */
function preferred({ language }: Person, spoken: string): string {
  const code = language.slice(0, 2).toLowerCase();
  if (!/^[a-z]{2}$/u.test(code) || code === spoken) return '';
  const name = new Intl.DisplayNames(interfaceLanguage.value, { type: 'language' }).of(code);
  return t('caller.prefers', { language: name ?? code });
}

function deviceWords({ kind, model, serialNumber, status }: Device): string {
  return [kind, model, serialNumber, status].filter((part) => part !== '').join(' · ');
}
