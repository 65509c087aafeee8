import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import type { TranscriptReading } from './transcript-rows.ts';

/**
 * What is hidden in the call in hand. A context, because citations stand in many places, and what is
 * hidden in a line depends on the lines before it; null outside a call.
 */
export const Masking = createContext<ReadonlySignal<TranscriptReading> | null>(null);
