import type { PaneMessages } from '../protocol.ts';
import { messages } from './messages.ts';

/** Tells every open pane; that none is open is no error. */
export async function announce<Name extends keyof PaneMessages>(
  name: Name,
  ...data: Parameters<PaneMessages[Name]>
): Promise<void> {
  try {
    // The library's argument types are conditional on `Name` and cannot be narrowed here.
    const send = messages.sendMessage as (name: Name, ...data: readonly unknown[]) => Promise<void>;
    await send(name, ...data);
  } catch (error) {
    if (!isNobodyThere(error)) throw error;
  }
}

export function isNobodyThere(error: unknown): boolean {
  const text = error instanceof Error ? error.message : '';
  return /Receiving end does not exist|No response|message port closed/.test(text);
}
