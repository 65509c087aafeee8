import type { DeskMessages } from '../protocol.ts';
import { isNobodyThere } from './announce.ts';
import { messages } from './messages.ts';

/** Whether a call is in hand, so that the form here is to be read; without a desk there is none. */
export function deskWantsForm(): Promise<boolean> {
  return messages.sendMessage('desk.wants-form', undefined).catch(nobodyThere);
}

/**
 * Tells the desk what the hands have seen or done; false where there is no desk yet. None is missed:
 * whoever wakes it asks for the page then, and a form is asked for when a call begins.
 */
export function tellDesk<Name extends 'desk.form' | 'desk.append' | 'desk.page'>(
  name: Name,
  data: Parameters<DeskMessages[Name]>[0],
): Promise<boolean> {
  // The library's argument types are conditional on `Name` and cannot be narrowed here.
  const send: (name: Name, data: never) => Promise<void> = messages.sendMessage;
  return send(name, data as never).then(() => true, nobodyThere);
}

function nobodyThere(error: unknown): false {
  if (!isNobodyThere(error)) throw error;
  return false;
}
