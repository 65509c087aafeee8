import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly sign: ComponentChildren;
  readonly class: string;
  readonly children: ComponentChildren;
}

/**
 * A small button and what it opens. The platform's popover gives the top layer, Escape and closing
 * by a click elsewhere; only where it stands is ours to say.
 */
export function Popover({ label, sign, class: name, children }: Props): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const [anchor, floating] = [button.current, card.current];
    if (!open || !anchor || !floating) return undefined;
    return autoUpdate(anchor, floating, () => void place(anchor, floating));
  }, [open]);

  return (
    <>
      <button
        ref={button}
        type="button"
        class={name}
        popovertarget={id}
        aria-label={label}
        aria-expanded={open}
      >
        {sign}
      </button>
      <div
        ref={card}
        id={id}
        popover="auto"
        class="popover"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open ? children : null}
      </div>
    </>
  );
}

async function place(anchor: HTMLElement, floating: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(anchor, floating, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
  });
  floating.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}
