import type { CallModel } from './call-model.ts';

/** The instance of this call, from whatever was first addressed to it; null while none was seen. */
export function knownOrigin({
  state,
  outside,
}: Pick<CallModel, 'state' | 'outside'>): string | null {
  const { placed, made, messages } = state.value;
  return (
    placed?.place.origin ??
    made?.plan.origin ??
    messages.at(-1)?.message.record.origin ??
    outside.pageOrigin()
  );
}
