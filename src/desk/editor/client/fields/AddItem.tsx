import type { FormField } from "../../../fields/form.ts";
import type { FieldPath } from "../../yaml/edit.ts";
import { useStore } from "../use-session.ts";
import { useChoices } from "./choices.ts";
import { Combobox } from "./Combobox.tsx";
import { inputId } from "./Labeled.tsx";

interface Props {
  field: FormField;
  item: FormField;
  path: FieldPath;
  add(value: unknown): void;
}

/** Adds an entry to a list: a name from a registry, an empty text, or a new group. */
export function AddItem({ field, item, path, add }: Props) {
  const store = useStore();
  const { choices, addNew } = useChoices(field);
  const id = `${inputId(path)}-add`;
  const words = `Add to ${field.label.toLowerCase()}`;
  if (item.control !== "choice") {
    const empty = item.control === "group" ? emptyGroup(item) : "";
    return (
      <button type="button" id={id} class="add" onClick={() => add(empty)}>
        {words}
      </button>
    );
  }
  const taken = new Set([store.at(path) ?? []].flat());
  return (
    <div class="add">
      <label class="hide" for={id}>
        {words}
      </label>
      <Combobox
        id={id}
        describedBy={`${inputId(path)}-help`}
        invalid={false}
        required={false}
        value=""
        placeholder="Add"
        choices={choices.filter((choice) => !taken.has(choice.id))}
        addNew={addNew}
        choose={(chosen) => chosen !== "" && add(chosen)}
      />
    </div>
  );
}

/** A group with its required texts, still empty, so that its entry has a place in the file. */
function emptyGroup({ fields = [] }: FormField): Record<string, unknown> {
  const required = fields.filter((field) => field.required);
  return Object.fromEntries(
    required.map((field) => {
      if (field.control === "list") {
        const group = field.item?.control === "group" ? field.item : undefined;
        const least = Math.max(1, field.least ?? 1);
        return [field.key, group ? Array.from({ length: least }, () => emptyGroup(group)) : []];
      }
      return [field.key, field.control === "options" ? (field.options?.[0] ?? "") : ""];
    }),
  );
}
