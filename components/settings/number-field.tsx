import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly help: string;
  readonly max: number;
  /** A whole number unless this says otherwise. */
  readonly step?: number | 'any';
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number from 0 to `max`; a form with another one in it is held back by the browser, in words. */
export function NumberField({ label, help, max, step = 1, value, onChange }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="text-field number">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={max}
        step={step}
        required
        value={value}
        aria-describedby={`${id}-help`}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <p id={`${id}-help`} class="help">
        {help}
      </p>
    </div>
  );
}
