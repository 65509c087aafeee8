import type { Instance, WorkspaceState } from '../instance.ts';
import { selectRows } from '../query/select-rows.ts';
import { journalEntries } from '../records/journal.ts';
import { displayValue } from '../records/display-value.ts';
import { writeRecord } from '../records/write-record.ts';
import { EVERYONES_PASSWORD, logIn } from '../session/log-in.ts';
import { findViewerByUserName, type Viewer } from '../session/viewer.ts';
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

  /**
   * Changes a record while its reader looks away: signed, dated and counted, rules included, whatever
   * the user's roles. Throws when the instance would not take it.
   */
  change(table: string, key: string, values: Row, byUserName = 'nanna.friis'): RecordReading {
    const { store } = this.#instance;
    const schema = store.schemas.get(table);
    const found = this.readRecord(table, key, byUserName);
    const by = this.#administrator(byUserName);
    if (!schema || !found || !by) throw new Error(`No ${table} ${key}, or nobody ${byUserName}`);
    const outcome = writeRecord({ table: schema, sysId: found.sysId, values, by }, this.#instance);
    if (outcome.kind !== 'written') throw new Error(`${table} ${key}: ${outcome.kind}`);
    return this.readRecord(table, found.sysId, byUserName) ?? found;
  }

  /** The stored rows that an encoded query asks for. */
  records(table: string, encodedQuery = ''): readonly Row[] {
    const viewer = this.#administrator('admin');
    if (!viewer) return [];
    const world = { viewer, nowMs: this.#instance.nowMs() };
    return selectRows(this.#instance.store, table, encodedQuery, world);
  }

  setWorkspace(state: WorkspaceState): void {
    this.#instance.setWorkspace(state);
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

  #administrator(userName: string): Viewer | undefined {
    const viewer = findViewerByUserName(this.#instance.store, userName);
    return viewer && { ...viewer, roles: ['admin'] };
  }
}
