import { SegmentedMessage } from 'sms-segments-calculator';

/** What a text message costs: telephone companies count and bill its parts. */
export interface SmsSize {
  readonly segments: number;
  /** `UCS-2` as soon as one character is not in the telephone alphabet; then a part holds less than half. */
  readonly encoding: 'GSM-7' | 'UCS-2';
}

export function smsSize(text: string): SmsSize {
  const { segmentsCount, encodingName } = new SegmentedMessage(text);
  return { segments: text === '' ? 0 : segmentsCount, encoding: encodingName };
}
