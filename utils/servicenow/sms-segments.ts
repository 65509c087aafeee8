import { SegmentedMessage } from 'sms-segments-calculator';

/** What a text message costs: telephone companies count and bill its parts. */
export interface SmsSize {
  readonly segments: number;
  /** `UCS-2` as soon as one character is not in the telephone alphabet; then a part holds less than half. */
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Characters of that alphabet that the last part still has room for. */
  readonly left: number;
}

const BITS = { 'GSM-7': 7, 'UCS-2': 16 } as const;

export function smsSize(text: string): SmsSize {
  const { segmentsCount, encodingName, segments } = new SegmentedMessage(text);
  const free = segments.at(-1)?.freeSizeInBits() ?? 0;
  return {
    segments: text === '' ? 0 : segmentsCount,
    encoding: encodingName,
    left: Math.floor(free / BITS[encodingName]),
  };
}
