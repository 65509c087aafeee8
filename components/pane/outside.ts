import type { CallEvent, EndReason } from '../../utils/call/call-event.ts';
import type { SoundOrder } from '../../utils/call/sound-order.ts';
import type {
  AgentFact,
  ChipSheet,
  FillOrder,
  FillReport,
  Microphones,
  RecordingPiece,
  TabChoice,
  TabPick,
  UnfinishedCall,
} from '../../utils/messages/protocol.ts';
import type { FilingOutcome, FilingPlan } from '../../utils/servicenow/filing.ts';
import type { Place } from '../../utils/servicenow/form.ts';
import type { SourceChoice } from '../../utils/settings/settings.ts';

/** All that the pane asks of the world; the entrypoint answers it with messages, a test with a log. */
export interface Outside {
  /** Makes sure that there is a desk. */
  wake(): Promise<void>;
  read(): Promise<readonly CallEvent[]>;
  append(fact: AgentFact): Promise<void>;
  end(reason: EndReason): Promise<void>;
  /** Starts a call from anything but a tab. */
  listen(sound: Exclude<SoundOrder, { kind: 'tab' }>): Promise<void>;
  /** The tabs that could hold the telephone. */
  tabs(): Promise<readonly TabChoice[]>;
  listenToTab(tabId: number): Promise<TabPick>;
  rememberSource(source: SourceChoice): Promise<void>;
  /** One piece of a file that is to be listened to, after those before it. */
  sendRecording(piece: RecordingPiece): Promise<void>;
  microphones(): Promise<Microphones>;
  changeMicrophone(microphoneId: string): Promise<void>;
  /** Off the record, or on it again. */
  pause(paused: boolean): Promise<void>;
  clear(): Promise<void>;
  unfinished(): Promise<readonly UnfinishedCall[]>;
  take(callId: string): Promise<void>;
  /** Closes an unfinished call without a note. */
  drop(callId: string): Promise<void>;
  retry(): Promise<void>;
  /** Asks every frame of the own tab to read its form again. */
  reportForm(): Promise<void>;
  fill(place: Place, order: FillOrder): Promise<FillReport>;
  undo(place: Place, field: string): Promise<FillReport>;
  file(place: Place, plan: FilingPlan): Promise<FilingOutcome>;
  showChips(place: Place, sheet: ChipSheet): Promise<void>;
  dock(width: PaneWidth): Promise<void>;
  /** False when the browser did not allow it. */
  copy(text: string): Promise<boolean>;
  openMicrophonePage(): Promise<void>;
  openSettings(): Promise<void>;
  /** Opens the instance in a tab of its own, so that the agent can log in. */
  openInstance(origin: string): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

export type PaneWidth = 'open' | 'rail';
