import { FRAME_SAMPLES, type SoundFrame } from '../frame.ts';

export const TAP_NAME = 'sidemand-tap';

/** The names a worklet's global scope has; TypeScript's DOM library leaves them out. */
declare const currentFrame: number;
declare function registerProcessor(name: string, processor: unknown): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

/** Input 0 is the caller, input 1 the agent. A source that is not connected is silence. */
export function registerTap(): void {
  class Tap extends AudioWorkletProcessor {
    private caller = new Float32Array(FRAME_SAMPLES);
    private agent = new Float32Array(FRAME_SAMPLES);
    private filled = 0;

    process(inputs: readonly (readonly Float32Array[])[]): boolean {
      const caller = inputs[0]?.[0];
      const agent = inputs[1]?.[0];
      const block = caller?.length ?? agent?.length ?? 128;
      for (let at = 0; at < block; at += 1) {
        this.caller[this.filled] = caller?.[at] ?? 0;
        this.agent[this.filled] = agent?.[at] ?? 0;
        this.filled += 1;
        if (this.filled === FRAME_SAMPLES) this.hand(currentFrame + at + 1 - FRAME_SAMPLES);
      }
      return true;
    }

    private hand(firstSample: number): void {
      const frame: SoundFrame = { firstSample, caller: this.caller, agent: this.agent };
      this.port.postMessage(frame, [this.caller.buffer, this.agent.buffer]);
      this.caller = new Float32Array(FRAME_SAMPLES);
      this.agent = new Float32Array(FRAME_SAMPLES);
      this.filled = 0;
    }
  }
  registerProcessor(TAP_NAME, Tap);
}
