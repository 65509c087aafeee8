import type { CallState } from './call-state.ts';

/**
 * What the icon, the shortcut and the menu entry do. They never end a call: a second press by
 * mistake must not cost the rest of the conversation.
 */
export function planInvocation(state: CallState): 'listen' | 'nothing' {
  const hearsBoth = state.hearing.caller === 'live' && state.hearing.agent === 'live';
  return state.phase === 'listening' && hearsBoth ? 'nothing' : 'listen';
}
