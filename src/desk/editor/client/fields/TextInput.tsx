import { useEffect, useRef, useState } from "preact/hooks";
import { useStore } from "../use-session.ts";
import type { InputProps } from "./Labeled.tsx";

/** A text, an address or a day. The file gets it without spaces around it, as it is read. */
export function TextInput(props: InputProps & { name?: string }) {
  const { field, path, id, describedBy, invalid, name } = props;
  const store = useStore();
  const value = String(store.at(path) ?? "");
  const [typed, setTyped] = useState(value);
  const area = useRef<HTMLTextAreaElement>(null);
  const shown = tidy(typed) === tidy(value) ? typed : value;
  useEffect(() => {
    if (area.current) fit(area.current);
  }, [shown]);

  const change = (text: string) => {
    setTyped(text);
    const tidied = tidy(text);
    if (tidied === tidy(value)) return;
    if (tidied === "" && !field.required) store.edit({ kind: "remove", at: path });
    else store.edit({ kind: "set", at: path, value: tidied });
  };
  const shared = {
    id,
    "aria-label": name,
    value: shown,
    "aria-describedby": describedBy,
    "aria-invalid": invalid,
    "aria-required": field.required,
    autocomplete: "off",
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      change(event.currentTarget.value),
  };
  if (field.control === "day") return <input {...shared} type="date" />;
  if (field.control === "address") return <input {...shared} type="url" inputMode="url" />;
  if (field.maxLength === undefined) return <input {...shared} type="text" />;
  // Long texts wrap, and line breaks in them become spaces.
  return <textarea {...shared} ref={area} rows={field.control === "sentences" ? 2 : 1} />;
}

function tidy(text: string): string {
  return text.trim().replaceAll(/[ \t]*\n\s*/g, " ");
}

/** Makes a field as high as its text, in browsers that do not do it themselves. */
function fit(area: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
