import { useState } from "preact/hooks";
import { capitalized } from "#newsroom/views/site.ts";
import { useStore } from "../use-session.ts";
import type { InputProps } from "./Labeled.tsx";

/** One of a few values. */
export function OptionsInput({ field, path, id, describedBy, invalid }: InputProps) {
  const store = useStore();
  const value = String(store.at(path) ?? "");
  const { options = [] } = field;
  const change = (chosen: string) =>
    store.edit(
      chosen === "" ? { kind: "remove", at: path } : { kind: "set", at: path, value: chosen },
    );
  return (
    <select
      id={id}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={field.required}
      onChange={(event) => change(event.currentTarget.value)}
    >
      {(!field.required || !options.includes(value)) && <option value="">Not given</option>}
      {options.map((option) => (
        <option value={option}>{capitalized(option)}</option>
      ))}
    </select>
  );
}

export function TruthInput({ path, id, describedBy, invalid }: InputProps) {
  const store = useStore();
  return (
    <input
      id={id}
      type="checkbox"
      checked={store.at(path) === true}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) =>
        store.edit({ kind: "set", at: path, value: event.currentTarget.checked })
      }
    />
  );
}

export function NumberInput({ field, path, id, describedBy, invalid }: InputProps) {
  const store = useStore();
  const value = store.at(path);
  const [typed, setTyped] = useState(String(value ?? ""));
  const shown = Number(typed) === value ? typed : String(value ?? "");
  const change = (text: string) => {
    setTyped(text);
    const number = Number(text.replace(",", "."));
    if (text.trim() === "") store.edit({ kind: "remove", at: path });
    else if (!Number.isNaN(number)) store.edit({ kind: "set", at: path, value: number });
  };
  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      value={shown}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={field.required}
      onInput={(event) => change(event.currentTarget.value)}
    />
  );
}
