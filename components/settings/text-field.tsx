import type { JSX, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly isSecret?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, help, isSecret, value, onChange }: Props): JSX.Element {
  const id = useId();
  const common = {
    id,
    value,
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': help === undefined ? undefined : `${id}-help`,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onChange(event.currentTarget.value),
  };
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      {isSecret === true ? (
        <input type="password" {...common} />
      ) : (
        <input type="text" {...common} />
      )}
      {help === undefined ? null : (
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      )}
    </div>
  );
}
