/** Which sound a call is made of. The microphone belongs to every one but a recording. */
export type SoundOrder =
  /** A tab, by `tabCapture.getMediaStreamId`: single use, dead after about 10 s. */
  | { readonly kind: 'tab'; readonly streamId: string }
  /** What the agent picks in the browser's own dialogue: another tab, a window, the whole computer. */
  | { readonly kind: 'system' }
  /** Everybody at one microphone. */
  | { readonly kind: 'room' }
  /** A file that was handed over before, in pieces (`desk.recording-piece`). */
  | { readonly kind: 'recording'; readonly recordingId: string };

export type CallSource = SoundOrder['kind'];
