import { useStore } from "../use-session.ts";
import { Confirm, inputId, Problems, type FieldProps, type Inside } from "./Labeled.tsx";

/** A group of fields: an optional one can be left out as a whole. */
export function Fieldset({ field, path, inside }: FieldProps & { inside: Inside }) {
  const store = useStore();
  const id = inputId(path);
  return (
    <fieldset class="field group" id={id} aria-describedby={`${id}-help ${id}-wrong`}>
      <legend>{field.label}</legend>
      <p class="help" id={`${id}-help`}>
        {field.help}
      </p>
      <Confirm path={path} />
      <Problems id={`${id}-wrong`} path={path} />
      {inside(field.fields ?? [], path)}
      {!field.required && (
        <button type="button" onClick={() => store.edit({ kind: "remove", at: path })}>
          Remove {field.label.toLowerCase()}
        </button>
      )}
    </fieldset>
  );
}
