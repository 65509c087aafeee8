import type { WebSocket } from 'ws';
import { createCallMemory, type CallMemory } from '../listening/call-memory.ts';
import type { Masters } from '../listening/masters.ts';
import { traitsOf } from '../listening/models.ts';
import { createRecogniser } from '../listening/recogniser.ts';
import { readClientEvent, type ClientEvent } from './client-event.ts';
import { openItem, type Item } from './item.ts';
import { refusal, type Refusal } from './refusal.ts';
import { DEFAULT_CONFIG, showConfig, updateConfig, type SessionConfig } from './session-config.ts';
import type { SessionFaults } from './session-faults.ts';
import type { SessionLog } from './session-log.ts';

export interface SessionParts {
  readonly masters: Masters;
  /** Where this gateway heard something last: a new socket goes on there. */
  readonly memory: CallMemory;
  readonly faults: SessionFaults;
  readonly log: SessionLog;
  readonly capMs: number;
}

const CAP_REASON = 'Your session hit the maximum duration of 60 minutes.';
/** Less than this cannot be committed. */
const SHORTEST_MS = 100;

/** One transcription session, from `session.created` to the end of the socket. */
export function runSession(socket: WebSocket, parts: SessionParts): void {
  const { masters, faults, log } = parts;
  const id = newId('sess');
  const expiresAt = Math.floor((Date.now() + parts.capMs) / 1000);
  const memory = createCallMemory(masters, parts.memory);
  const recogniser = createRecogniser(masters, memory);
  let config: SessionConfig = DEFAULT_CONFIG;
  let item: Item | null = null;
  let previousItemId: string | null = null;

  function send(type: string, body: object): void {
    if (faults.isSilent() || socket.readyState !== socket.OPEN) return;
    socket.send(JSON.stringify({ type, event_id: newId('event'), ...body }));
  }

  function refuse({ code, message, param }: Refusal, eventId: string | null): void {
    const type = 'invalid_request_error';
    send('error', { error: { type, code, message, param, event_id: eventId } });
  }

  function close(code: number, reason: string): void {
    log.ended({ code, reason, by: 'gateway' });
    socket.close(code, reason);
  }

  function expire(): void {
    refuse(refusal('session_expired', CAP_REASON), null);
    close(1001, CAP_REASON);
  }

  function currentItem(): Item {
    item ??= openItem(newId('item'), {
      masters,
      memory,
      recogniser,
      model: config.model,
      faults,
      send,
      log,
    });
    return item;
  }

  function update(session: unknown): Refusal | null {
    const next = updateConfig(config, session);
    if ('kind' in next) return next;
    config = next;
    log.configured(config);
    if (traitsOf(config.model)) {
      send('session.updated', { session: showConfig(config, id, expiresAt) });
      return null;
    }
    const message = `Model "${config.model}" is not supported in transcription mode.`;
    refuse(refusal('invalid_model', message), null);
    close(4000, 'invalid_request_error.invalid_model');
    return null;
  }

  function append(pcm: Float32Array): void {
    log.received(pcm.length / 24_000);
    switch (faults.onAudio()) {
      case 'cut':
        log.ended({ code: 1006, reason: '', by: 'gateway' });
        socket.terminate();
        return;
      case 'expired':
        expire();
        return;
      case 'well':
        currentItem().append(pcm);
        return;
    }
  }

  function commit(): Refusal | null {
    const ms = (item?.seconds ?? 0) * 1000;
    if (!item || ms < SHORTEST_MS) {
      const message = `Error committing input audio buffer: buffer too small. Expected at least 100ms of audio, but buffer only has ${ms.toFixed(2)}ms of audio.`;
      return refusal('input_audio_buffer_commit_empty', message);
    }
    item.commit(previousItemId);
    parts.memory.copy(memory);
    previousItemId = item.id;
    item = null;
    return null;
  }

  function handle(event: ClientEvent): Refusal | null {
    switch (event.type) {
      case 'session.update':
        return update(event.session);
      case 'input_audio_buffer.append':
        append(event.pcm);
        return null;
      case 'input_audio_buffer.commit':
        return commit();
      case 'input_audio_buffer.clear':
        item = null;
        send('input_audio_buffer.cleared', {});
        return null;
    }
  }

  socket.on('message', (data) => {
    // what was under way when the socket was cut still arrives
    if (faults.isSilent() || socket.readyState !== socket.OPEN) return;
    const { eventId, event } = readClientEvent((data as Buffer).toString('utf8'));
    const refused = 'kind' in event ? event : handle(event);
    if (refused) refuse(refused, eventId);
  });
  const cap = setTimeout(expire, Math.min(parts.capMs, faults.capMs()));
  socket.on('close', (code, reason) => {
    clearTimeout(cap);
    log.ended({ code, reason: reason.toString(), by: 'client' });
  });
  send('session.created', { session: showConfig(config, id, expiresAt) });
}

function newId(kind: string): string {
  return `${kind}_${crypto.randomUUID().replaceAll('-', '').slice(0, 21)}`;
}
