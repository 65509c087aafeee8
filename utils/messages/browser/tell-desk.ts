import type { DeskMessages } from '../protocol.ts';
import { isNobodyThere } from './announce.ts';
import { messages } from './messages.ts';

/**
 * Tells the desk what the hands have seen or done. Without a call there is no desk, and none is
 * missed: it asks for the form when a call begins.
 */
export async function tellDesk<Name extends 'desk.form' | 'desk.append' | 'desk.page'>(
  name: Name,
  data: Parameters<DeskMessages[Name]>[0],
): Promise<void> {
  try {
    // The library's argument types are conditional on `Name` and cannot be narrowed here.
    const send: (name: Name, data: never) => Promise<void> = messages.sendMessage;
    await send(name, data as never);
  } catch (error) {
    if (!isNobodyThere(error)) throw error;
  }
}
