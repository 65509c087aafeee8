/** A credit line, as Whisper-like recognisers write where nobody spoke. */
const CREDIT = 'Undertekster af Amara.org';

export function invent(heard: string, text = CREDIT): string {
  return heard === '' ? text : `${heard} ${text}`;
}
