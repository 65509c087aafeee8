/** The state of each seed goes on from request to request, so that a run can be repeated. */
const states = new WeakMap<object, number>();

export function jitterOf(jitter: { readonly ms: number; readonly seed?: number }): number {
  const state = states.get(jitter) ?? jitter.seed ?? 1;
  const next = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  states.set(jitter, next);
  return (next / 2 ** 32) * jitter.ms;
}
