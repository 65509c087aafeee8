import type { CallState } from './call-state.ts';

/**
 * What the icon, the shortcut and the menu entry do. They never end a call: a second press by
 * mistake must not cost the rest of the conversation.
 */
export function planInvocation(state: CallState): 'listen to tab' | 'listen to room' | 'nothing' {
  if (state.phase !== 'listening') return 'listen to tab';
  const { caller, agent } = state.hearing;
  if (state.source === 'room') return agent === 'live' ? 'nothing' : 'listen to room';
  return caller === 'live' && agent === 'live' ? 'nothing' : 'listen to tab';
}
