import { randomBytes } from 'node:crypto';

/** An instance ends a session after this long without a request. */
const IDLE_LIMIT_MS = 30 * 60_000;

export interface Session {
  /** The value of `JSESSIONID`. */
  readonly id: string;
  readonly userSysId: string;
  /** What pages know as `g_ck` and send as `X-UserToken`. */
  readonly token: string;
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}

/** Who is logged in, by session cookie. */
export class Sessions {
  readonly #live = new Map<string, { session: Session; lastSeenMs: number }>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  open(userSysId: string): Session {
    const session = { id: hex(16).toUpperCase(), userSysId, token: hex(36) };
    this.#live.set(session.id, { session, lastSeenMs: this.#nowMs() });
    return session;
  }

  /** The live session of this cookie; being asked for keeps it alive. */
  touch(id: string): Session | undefined {
    const entry = this.#live.get(id);
    if (!entry) return undefined;
    if (this.#nowMs() - entry.lastSeenMs > IDLE_LIMIT_MS) {
      this.#live.delete(id);
      return undefined;
    }
    entry.lastSeenMs = this.#nowMs();
    return entry.session;
  }

  end(id: string): void {
    this.#live.delete(id);
  }

  /** Ends every session of the user and says how many there were. */
  endAllOf(userSysId: string): number {
    const theirs = [...this.#live.values()].filter((e) => e.session.userSysId === userSysId);
    for (const { session } of theirs) this.#live.delete(session.id);
    return theirs.length;
  }
}
