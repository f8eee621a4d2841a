import type { JSX } from "preact";

interface SearchProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** A field to search with. */
export function Search({ label, value, onInput }: SearchProps): JSX.Element {
  return (
    <label class="field grow">
      <span>{label}</span>
      <input
        type="search"
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          onInput(event.currentTarget.value);
        }}
      />
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** Value and what is shown of it. */
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

/** One of several. */
export function Choice({ label, value, options, onChange }: ChoiceProps): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TogglesProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly (readonly [value: string, text: string])[];
  /** One at most. */
  readonly single?: true;
  readonly onChange: (values: readonly string[]) => void;
}

/** Some of several, as buttons that stay pressed. */
export function Toggles({ label, values, options, single, onChange }: TogglesProps): JSX.Element {
  return (
    <div class="field" role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <div class="toggles">
        {options.map(([value, text]) => {
          const isOn = values.includes(value);
          return (
            <button
              type="button"
              key={value}
              aria-pressed={isOn}
              class="toggle"
              onClick={() => {
                const rest = single === true ? [] : values.filter((one) => one !== value);
                onChange(isOn ? rest : [...rest, value]);
              }}
            >
              {text}
            </button>
          );
        })}
      </div>
    </div>
  );
}
