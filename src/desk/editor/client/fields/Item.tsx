import { useStore } from "../use-session.ts";
import { useChoices } from "./choices.ts";
import { Problems } from "./Labeled.tsx";
import { ItemButtons, onMoveKeys, type ItemProps } from "./ItemButtons.tsx";
import { TextInput } from "./TextInput.tsx";

/** An entry that is a single value: a name that was chosen, or a text. */
export function Item({ field, path, index, count, move, remove }: ItemProps) {
  const store = useStore();
  const { choices } = useChoices(field);
  const value = String(store.at(path) ?? "");
  const name = choices.find(({ id }) => id === value)?.name ?? value;
  const id = `field-${path.join("-")}`;
  const isChoice = field.control === "choice";
  return (
    <li class="item" onKeyDown={onMoveKeys(index, move)}>
      <div>
        {isChoice ? (
          <span class="chosen">{name}</span>
        ) : (
          <TextInput
            {...{ field, path, id }}
            name={`${field.label} ${index + 1}`}
            describedBy={`${id}-wrong`}
            invalid={store.problemsAt(path).length > 0}
          />
        )}
        <Problems id={`${id}-wrong`} path={path} />
      </div>
      <ItemButtons {...{ name, index, count, move, remove }} />
    </li>
  );
}
