/**
 * Which of the published forms of an answer a model can give. Names decide, as they do in the
 * published documentation; a model that nobody knows gets the form that every server has.
 *
 * `streamed`: words as they are found. `detailed`: with the probability that nobody spoke.
 * `voices`: who said what. `plain`: the text.
 */
export type AnswerForm = 'plain' | 'streamed' | 'detailed' | 'voices';

export function answerFormOf(model: string, isRoom: boolean): AnswerForm {
  if (isDiarizing(model)) return isRoom ? 'voices' : 'plain';
  if (/whisper/iu.test(model)) return 'detailed';
  return /transcribe/iu.test(model) ? 'streamed' : 'plain';
}

/** "This field is not supported when using gpt-4o-transcribe-diarize." */
export function takesPrompt(model: string): boolean {
  return !isDiarizing(model);
}

/** "Prompt is not supported with gpt-realtime-whisper in GA Realtime sessions." */
export function takesPromptLive(model: string): boolean {
  return takesPrompt(model) && !/realtime-whisper/iu.test(model);
}

function isDiarizing(model: string): boolean {
  return /diariz/iu.test(model);
}
