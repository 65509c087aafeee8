/** Sentences of a long call, twice over. */
const MOST = 12_000;

/**
 * A pure function of a text that keeps its answers: a call is read anew each time somebody has spoken,
 * and all but its end was read before. What was not asked for lately is forgotten, never all at once.
 */
export function remember<Value extends object | string | null>(
  read: (text: string) => Value,
  most = MOST,
): (text: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return (text) => {
    const near = young.get(text);
    if (near !== undefined) return near;
    const value = old.get(text) ?? read(text);
    if (young.size >= most) [old, young] = [young, new Map<string, Value>()];
    young.set(text, value);
    return value;
  };
}
