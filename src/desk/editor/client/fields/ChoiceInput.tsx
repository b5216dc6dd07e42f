import { useStore } from "../use-session.ts";
import { Combobox } from "./Combobox.tsx";
import { useChoices } from "./choices.ts";
import type { InputProps } from "./Labeled.tsx";

/** The id of an entry of a registry, or of a source of this article, chosen by its name. */
export function ChoiceInput({ field, path, id, describedBy, invalid }: InputProps) {
  const store = useStore();
  const { choices, addNew } = useChoices(field);
  const value = String(store.at(path) ?? "");
  return (
    <Combobox
      {...{ id, describedBy, invalid, value, choices, addNew }}
      required={field.required}
      choose={(chosen) =>
        store.edit(
          chosen === "" && !field.required
            ? { kind: "remove", at: path }
            : { kind: "set", at: path, value: chosen },
        )
      }
    />
  );
}
