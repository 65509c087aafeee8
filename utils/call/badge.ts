import { isPaused, type CallState } from './call-state.ts';

/** What the toolbar icon says at a glance, also where no pane is to be seen. */
export type Badge = 'none' | 'listening' | 'paused' | 'lost';

export function badgeOf(state: CallState): Badge {
  if (state.phase !== 'listening') return 'none';
  const { caller, agent } = state.hearing;
  if (caller === 'lost' || agent === 'lost') return 'lost';
  return isPaused(state) ? 'paused' : 'listening';
}
