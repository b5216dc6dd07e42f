import { useState } from "preact/hooks";
import type { FormField } from "../../../fields/form.ts";
import { fieldName } from "#newsroom/problem.ts";
import type { FieldPath } from "../../yaml/edit.ts";
import type { FieldStore } from "../field-store.ts";
import { useStore } from "../use-session.ts";
import { sourcesOf } from "./choices.ts";
import { ItemButtons, onMoveKeys, type ItemProps } from "./ItemButtons.tsx";
import type { Inside } from "./Labeled.tsx";

/** An entry that is a group of fields: one line that opens. */
export function Entry(props: ItemProps & { inside: Inside; isNew: boolean }) {
  const { field, path, index, count, move, remove, inside, isNew } = props;
  const store = useStore();
  const [isOpen, setOpen] = useState(isNew);
  const title = titleOf(store, field, path) || `New ${index + 1}`;
  const wrong = problemsIn(store, field, path);
  return (
    <li class="entry" onKeyDown={onMoveKeys(index, move)}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="title">{title}</span>
          {wrong > 0 && <b class="wrong">{wrong === 1 ? "1 problem" : `${wrong} problems`}</b>}
        </summary>
        {isOpen && (
          <div class="inside">
            {inside(field.fields ?? [], path)}
            <ItemButtons {...{ name: title, index, count, move, remove }} />
          </div>
        )}
      </details>
    </li>
  );
}

/** What an entry is about: its first texts, with the names of what they refer to. */
function titleOf(store: FieldStore, { fields = [] }: FormField, path: FieldPath): string {
  const words = fields.flatMap((field) => {
    const value = store.at([...path, field.key]);
    if (typeof value !== "string" || field.key === "id" || field.control === "instant") return [];
    const isTold = field.control === "choice" || field.maxLength !== undefined;
    return isTold ? [nameOf(store, field, value)] : [];
  });
  return words.slice(0, 2).join(": ");
}

function nameOf(store: FieldStore, { from }: FormField, value: string): string {
  if (from === undefined) return value;
  const { choices } = store.view;
  const known =
    from === "sources" || from === "sources or outlets" ? sourcesOf(store) : choices[from];
  return known.find(({ id }) => id === value)?.name ?? value;
}

function problemsIn(store: FieldStore, { fields = [] }: FormField, path: FieldPath): number {
  const own = fields.flatMap(({ key }) => store.problemsAt([...path, key]));
  return (
    own.length + store.problemsAt(path).filter(({ field }) => field === fieldName(path)).length
  );
}
