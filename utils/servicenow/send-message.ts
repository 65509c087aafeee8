import type { CallerMessage, MessageOutcome } from './caller-message.ts';
import { tablePath } from './instance-path.ts';
import { isPassing } from './is-passing.ts';
import { hasWords } from './note-text.ts';
import { readRecord } from './read-record.ts';
import type { Ask, RestFailure, RestRequest } from './rest.ts';
import { sendOnce, type SendPorts } from './send-once.ts';

/**
 * Sends a message once, and keeps what was sent on its case once. `failed` with a passing code means
 * that it was not sent, or not kept yet, and is worth calling again with the step that was noted.
 */
export async function sendMessage(
  message: CallerMessage,
  ports: SendPorts,
): Promise<MessageOutcome> {
  const sent = await sendOnce(requestOf(message), ports);
  if (sent === 'uncertain') return { kind: 'uncertain', code: 'answer-lost' };
  if (sent !== 'taken') return { kind: 'failed', code: sent.code };
  const kept = await keep(message, ports.ask, ports.step === 'taken');
  if (typeof kept !== 'boolean' && isPassing(kept.code)) return { kind: 'failed', code: kept.code };
  return { kind: 'sent', at: ports.now(), isKept: kept === true };
}

function requestOf(message: CallerMessage): RestRequest {
  const { text, record } = message;
  if (message.kind === 'sms') {
    const body = { to: message.to, text, table: record.table, record: record.sysId };
    return { method: 'POST', path: message.path, body };
  }
  const to = message.to.split(/[,;]/).map((one) => one.trim());
  return {
    method: 'POST',
    path: '/api/now/email',
    body: {
      to: to.filter((one) => one !== ''),
      subject: message.subject,
      text,
      table_name: record.table,
      table_record_id: record.sysId,
    },
  };
}

/** `isRepeated`: the text may stand there already. Some journals show themselves only to a second look. */
async function keep(
  message: CallerMessage,
  ask: Ask,
  isRepeated: boolean,
): Promise<boolean | RestFailure> {
  const { table, sysId, journal } = message.record;
  const text = sentText(message);
  const path = tablePath(table, sysId, {
    sysparm_display_value: 'all',
    sysparm_fields: journal,
  });
  const shows = (json: unknown) => hasWords(readRecord(json)?.text(journal) ?? '', text);
  const isThere = async (): Promise<boolean | RestFailure> => {
    const answer = await ask({ method: 'GET', path });
    return answer.kind === 'failed' ? answer : shows(answer.json);
  };
  if (isRepeated) {
    const known = await isThere();
    if (known !== false) return known;
  }
  const answer = await ask({ method: 'PATCH', path, body: { [journal]: text } });
  if (answer.kind === 'failed') return answer;
  return shows(answer.json) || isThere();
}

function sentText(message: CallerMessage): string {
  return message.kind === 'sms'
    ? `SMS → ${message.to}\n\n${message.text}`
    : `E-mail → ${message.to}\n${message.subject}\n\n${message.text}`;
}
