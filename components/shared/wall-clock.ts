import { interfaceLanguage } from './words.ts';

export function wallClock(at: number): string {
  return new Intl.DateTimeFormat(interfaceLanguage.value, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
