import { useState } from "preact/hooks";
import type { FormField } from "../../../fields/form.ts";
import type { FieldPath } from "../../yaml/edit.ts";
import { useStore } from "../use-session.ts";
import { ChoiceInput } from "./ChoiceInput.tsx";
import { Fieldset } from "./Fieldset.tsx";
import { FocusField } from "./FocusField.tsx";
import { InstantInput } from "./InstantInput.tsx";
import { inputId, Labeled, type FieldProps, type InputProps, type Inside } from "./Labeled.tsx";
import { ListField } from "./ListField.tsx";
import { MapPicker } from "./MapPicker.tsx";
import { PictureInput } from "./PictureInput.tsx";
import { NumberInput, OptionsInput, TruthInput } from "./plain-inputs.tsx";
import { TextInput } from "./TextInput.tsx";

interface Props {
  fields: readonly FormField[];
  path?: FieldPath;
}

/** Fields in the order of their schema. Optional groups and lists that have no value wait behind a button. */
export function Fields({ fields, path = [] }: Props) {
  const store = useStore();
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const isOpen = ({ key, required, control }: FormField) =>
    required ||
    (control !== "group" && control !== "list" && control !== "focus") ||
    added.has(key) ||
    store.at([...path, key]) !== undefined ||
    store.problemsAt([...path, key]).length > 0;
  const add = (field: FormField) => {
    setAdded(new Set([...added, field.key]));
    const id = inputId([...path, field.key]);
    requestAnimationFrame(() => {
      const place = document.getElementById(id);
      const inside = place?.querySelector<HTMLElement>("input, textarea, select, button");
      (inside ?? place)?.focus();
    });
  };
  const closed = fields.filter((field) => !isOpen(field));
  return (
    <>
      {fields.filter(isOpen).map((field) => (
        <Field key={field.key} field={field} path={[...path, field.key]} />
      ))}
      {closed.length > 0 && (
        <p class="more">
          <span class="soft">Add:</span>{" "}
          {closed.map((field) => (
            <button key={field.key} type="button" onClick={() => add(field)}>
              {field.label}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

const inside: Inside = (fields, path) => <Fields fields={fields} path={path} />;

function Field({ field, path }: FieldProps) {
  if (field.control === "list") return <ListField field={field} path={path} inside={inside} />;
  if (field.control === "focus") return <FocusField field={field} path={path} />;
  if (field.control === "group") return <Fieldset field={field} path={path} inside={inside} />;
  return (
    <>
      {field.isPoint && <MapPicker path={path.slice(0, -1)} />}
      <Labeled field={field} path={path}>
        {(props) => <Input {...props} />}
      </Labeled>
    </>
  );
}

function Input(props: InputProps) {
  switch (props.field.control) {
    case "choice":
      return <ChoiceInput {...props} />;
    case "options":
      return <OptionsInput {...props} />;
    case "truth":
      return <TruthInput {...props} />;
    case "number":
      return <NumberInput {...props} />;
    case "picture":
      return <PictureInput {...props} />;
    case "instant":
      return <InstantInput {...props} />;
    default:
      return <TextInput {...props} />;
  }
}
