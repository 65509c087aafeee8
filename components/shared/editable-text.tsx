import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { underline, type Stretch } from './underline.ts';

/** Long enough not to log every letter, short enough that a crash costs no more than a word. */
const SETTLE_MS = 400;

interface Props {
  readonly value: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly class?: string;
  readonly focused?: boolean;
  /** Stretches to be underlined. */
  readonly doubts?: readonly Stretch[];
  /** After a pause in the typing and when focus leaves; `left` tells which. Never for no change. */
  readonly onEdit: (text: string, left: boolean) => void;
  readonly onEnter?: () => void;
  readonly onLeave?: (text: string) => void;
}

/**
 * Text that is edited where it stands. The element owns its text while it has focus, so that what
 * the machine says meanwhile never moves the caret or changes a word under the agent's hands.
 */
export function EditableText(props: Props): JSX.Element {
  const element = useRef<HTMLSpanElement>(null);
  const told = useRef(props.value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useLayoutEffect(() => {
    const own = element.current;
    if (!own || own === document.activeElement) return;
    told.current = props.value;
    if (textOf(own) !== props.value) own.textContent = props.value;
  }, [props.value]);

  // Before the next key arrives, or its letter would land in the line that was left.
  useLayoutEffect(() => {
    if (props.focused === true) element.current?.focus();
  }, [props.focused]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const { doubts, value } = props;
  useLayoutEffect(() => {
    const own = element.current;
    return own && doubts?.length ? underline(own, value, doubts) : undefined;
  }, [doubts, value]);

  const tell = (left: boolean): void => {
    clearTimeout(timer.current);
    const text = textOf(element.current);
    // An emptied line may be about to be rewritten; only leaving it says that it should go.
    if (text === told.current || (text === '' && !left)) return;
    told.current = text;
    props.onEdit(text, left);
  };

  const leave = (): void => {
    tell(true);
    const own = element.current;
    if (own && told.current === textOf(own) && own.textContent !== told.current) {
      own.textContent = told.current;
    }
    props.onLeave?.(textOf(own));
  };

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLSpanElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    tell(false);
    if (props.onEnter) props.onEnter();
    else event.currentTarget.blur();
  };

  return (
    <span
      ref={element}
      class={`editable ${props.class ?? ''}`}
      contentEditable="plaintext-only"
      role="textbox"
      aria-label={props.label}
      data-placeholder={props.placeholder}
      spellcheck
      tabIndex={0}
      onInput={() => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => tell(false), SETTLE_MS);
      }}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}

function textOf(element: HTMLElement | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}
