import type { SourceChoice } from '../settings/settings.ts';
import type { CallState } from './call-state.ts';

/**
 * What the icon, the shortcut and the menu entry do. They never end a call: a second press by
 * mistake must not cost the rest of the conversation.
 */
export function planInvocation(state: CallState, chosen: SourceChoice): InvocationPlan {
  const usual = PLANS[chosen];
  if (state.phase !== 'listening') return usual;
  const { caller, agent } = state.hearing;
  switch (state.source) {
    case 'recording':
      return 'nothing';
    case 'room':
      return agent === 'lost' ? 'room' : 'nothing';
    case 'system':
      return caller === 'lost' || agent === 'lost' ? 'system' : 'nothing';
    case 'tab':
      return caller === 'lost' || agent === 'lost' ? 'tab' : 'nothing';
  }
}

export type InvocationPlan = 'tab' | 'system' | 'room' | 'nothing';

/** The tab that the icon was pressed on is the one with the telephone, whichever tab that is. */
const PLANS: Readonly<Record<SourceChoice, InvocationPlan>> = {
  'this-tab': 'tab',
  'other-tab': 'tab',
  system: 'system',
  room: 'room',
};
