/** `caller` is what the tab plays; `agent` is what the microphone hears. */
export type Channel = 'caller' | 'agent';
