import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly help: string;
  readonly max: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number from 0 to `max`; the browser itself says so to whoever writes another. */
export function NumberField({ label, help, max, value, onChange }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="text-field number">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={max}
        step={1}
        required
        value={value}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget: input }) => {
          if (input.validity.valid) onChange(input.valueAsNumber);
        }}
      />
      <p id={`${id}-help`} class="help">
        {help}
      </p>
    </div>
  );
}
