import type { FormField } from "../../../fields/form.ts";
import type { FieldPath } from "../../yaml/edit.ts";

/** What can be done with an entry of a list. */
export interface ItemProps {
  field: FormField;
  path: FieldPath;
  index: number;
  count: number;
  move(to: number): void;
  remove(): void;
}

interface Props {
  name: string;
  index: number;
  count: number;
  move(to: number): void;
  remove(): void;
}

/** Moves and removes an entry of a list. */
export function ItemButtons({ name, index, count, move, remove }: Props) {
  const button = (words: string, disabled: boolean, act: () => void) => (
    <button
      type="button"
      data-item
      aria-label={`${words}: ${name}`}
      aria-disabled={disabled}
      onClick={() => disabled || act()}
    >
      {words}
    </button>
  );
  return (
    <span class="item-buttons">
      {count > 1 && button("Up", index === 0, () => move(index - 1))}
      {count > 1 && button("Down", index === count - 1, () => move(index + 1))}
      {button("Remove", false, remove)}
    </span>
  );
}

/** Alt and an arrow key move an entry. */
export function onMoveKeys(index: number, move: (to: number) => void) {
  return (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(index + by);
  };
}
