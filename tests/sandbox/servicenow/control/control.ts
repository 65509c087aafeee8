import type { Instance } from '../instance.ts';
import { journalEntries } from '../records/journal.ts';
import { displayValue } from '../records/display-value.ts';
import { EVERYONES_PASSWORD, logIn } from '../session/log-in.ts';
import { findViewerByUserName } from '../session/viewer.ts';
import type { Row } from '../store/record-store.ts';
import type { Fault } from './fault-switch.ts';
import type { LoggedRequest } from './request-log.ts';

/** A record as the test sees it: stored and shown values, and its journals, newest entry first. */
export interface RecordReading {
  readonly sysId: string;
  readonly values: Row;
  readonly display: Row;
  readonly journal: readonly {
    readonly field: string;
    readonly text: string;
    readonly author: string;
    /** UTC, `yyyy-MM-dd HH:mm:ss`. */
    readonly at: string;
  }[];
}

export interface SessionTicket {
  /** Value of the `JSESSIONID` cookie. */
  readonly sessionId: string;
  readonly token: string;
}

/** What a test may do behind the instance's back. Not part of any real instance. */
export class Control {
  readonly #instance: Instance;

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /** Logs the user in without the login page. */
  openSession(userName: string): SessionTicket | undefined {
    const session = logIn(this.#instance, userName, EVERYONES_PASSWORD);
    return session && { sessionId: session.id, token: session.token };
  }

  /** Ends all sessions of the user, as idling too long would; says how many there were. */
  expireSessions(userName: string): number {
    const user = findViewerByUserName(this.#instance.store, userName);
    return user ? this.#instance.sessions.endAllOf(user.sysId) : 0;
  }

  /** Finds by sys_id or by number; shown values are those that `viewerName` would see. */
  readRecord(table: string, key: string, viewerName = 'sara.holm'): RecordReading | undefined {
    const { store } = this.#instance;
    const schema = store.schemas.get(table);
    const row = store.find(table, key) ?? store.findBy(table, 'number', key);
    const viewer = findViewerByUserName(store, viewerName);
    if (!schema || !row || !viewer) return undefined;
    const sysId = row['sys_id'] ?? '';
    const journals = [...schema.fields.values()].filter((f) => f.type === 'journal_input');
    return {
      sysId,
      values: row,
      display: Object.fromEntries(
        [...schema.fields.values()].map((field) => [
          field.name,
          displayValue(store, schema, row, field, viewer),
        ]),
      ),
      journal: journals.flatMap((field) =>
        journalEntries(store, schema, sysId, field.name).map((entry) => ({
          field: field.name,
          text: entry['value'] ?? '',
          author: entry['sys_created_by'] ?? '',
          at: entry['sys_created_on'] ?? '',
        })),
      ),
    };
  }

  switchOn(fault: Fault): void {
    this.#instance.faults.add(fault);
  }

  switchOffFaults(): void {
    this.#instance.faults.clear();
  }

  requests(): readonly LoggedRequest[] {
    return this.#instance.requestLog.entries();
  }

  forgetRequests(): void {
    this.#instance.requestLog.clear();
  }
}
