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
import type { Place } from '../../utils/servicenow/form.ts';
import type { EngineChoice, FieldMode, SourceChoice } from '../../utils/settings/settings.ts';

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
  /** Asks the own tab to tell the desk what page it shows, if nobody heard it. */
  tellPage(): Promise<void>;
  /** Asks every frame of the own tab to read its form again. */
  reportForm(): Promise<void>;
  fill(place: Place, order: FillOrder): Promise<FillReport>;
  undo(place: Place, field: string): Promise<FillReport>;
  showChips(place: Place, sheet: ChipSheet): Promise<void>;
  dock(width: PaneWidth): Promise<void>;
  /** False when the browser did not allow it. */
  copy(text: string): Promise<boolean>;
  openMicrophonePage(): Promise<void>;
  openSettings(): Promise<void>;
  /** Shows what can be reached of a page of the instance, and what cannot. */
  openSelfTest(): Promise<void>;
  /** Opens a page of the instance in a tab of its own: to log in. */
  openPage(address: string): Promise<void>;
  /** A new record with these values in it, column by column, in a tab of its own. */
  openFilled(place: Place, table: string, values: Readonly<Record<string, string>>): Promise<void>;
  /** Of the page that the pane stands beside; null where that is no instance. */
  pageOrigin(): string | null;
  /** Shows a record in the agent's own page of the instance. */
  openRecord(record: InstanceRecord): Promise<void>;
  /** `key`: `table.field`. */
  setFieldMode(change: { readonly key: string; readonly mode: FieldMode }): Promise<void>;
  /** Who writes the notes from now on. */
  setEngine(engine: EngineChoice): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface InstanceRecord {
  readonly origin: string;
  readonly table: string;
  readonly sysId: string;
}

export type PaneWidth = 'open' | 'rail';
