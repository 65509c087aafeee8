import { isPaused, type CallState } from '../../utils/call/call-state.ts';

export type StateWord =
  | 'ready'
  | 'starting'
  | 'listening'
  | 'recording'
  | 'quiet'
  | 'paused'
  | 'lost'
  | 'ended'
  | 'filing'
  | 'filed';

/** A caller who says nothing for this long may be thinking, or may not be heard any more. */
const QUIET_MS = 8000;

export const LAMPS: Readonly<Record<StateWord, 'off' | 'on' | 'wary' | 'bad'>> = {
  ready: 'off',
  starting: 'wary',
  listening: 'on',
  recording: 'on',
  quiet: 'wary',
  paused: 'wary',
  lost: 'bad',
  ended: 'off',
  filing: 'wary',
  filed: 'on',
};

/** The state of the whole pane in one word. */
export function stateWord(state: CallState, callerQuietMs: number, isWriting: boolean): StateWord {
  switch (state.phase) {
    case 'none':
      return 'ready';
    case 'ended':
    case 'filed':
      return isWriting ? 'filing' : state.phase;
    case 'listening': {
      const { caller, agent } = state.hearing;
      if (caller === 'lost' || agent === 'lost') return 'lost';
      if (isPaused(state)) return 'paused';
      if (state.source === 'recording') return 'recording';
      if (state.source === 'room') return agent === 'off' ? 'starting' : 'listening';
      if (caller === 'off') return 'starting';
      return callerQuietMs >= QUIET_MS ? 'quiet' : 'listening';
    }
  }
}
