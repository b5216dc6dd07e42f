import { useRef, useState } from "preact/hooks";
import type { Choice } from "../../../choices.ts";
import { found } from "./find-choices.ts";

interface Props {
  id: string;
  describedBy: string;
  invalid: boolean;
  required: boolean;
  value: string;
  choices: readonly Choice[];
  /** Offers what was typed as a new entry. */
  addNew?: ((words: string) => Promise<string | undefined>) | undefined;
  /** Whether what was typed can be a new entry; if missing, anything can. */
  canAdd?: (words: string) => boolean;
  choose(id: string): void;
  placeholder?: string;
}

/** Names to choose from, by typing: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function Combobox(props: Props) {
  const { id, value, choices, addNew, choose } = props;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const current = choices.find((one) => one.id === value);
  const isOpen = typed !== undefined;
  const fitting = isOpen ? found(choices, typed) : [];
  const isNew =
    addNew !== undefined &&
    isOpen &&
    typed.trim() !== "" &&
    (props.canAdd?.(typed) ?? true) &&
    !fitting.some(isExact);
  const count = fitting.length + (isNew ? 1 : 0);

  function isExact({ id: one, name }: Choice): boolean {
    const words = (typed ?? "").trim().toLowerCase();
    return one === words || name.toLowerCase() === words;
  }
  const open = (text: string) => {
    setTyped(text);
    setActive(0);
  };
  const close = () => setTyped(undefined);
  const pick = async (index: number) => {
    const chosen = fitting[index];
    const words = typed ?? "";
    close();
    if (chosen) return choose(chosen.id);
    if (!isNew || !addNew) return;
    const added = await addNew(words.trim());
    if (added !== undefined) choose(added);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (!isOpen) return open("");
      return setActive((active + move + count) % Math.max(1, count));
    }
    if (!isOpen) return;
    if (event.key === "Enter" && count > 0) {
      event.preventDefault();
      void pick(active);
    } else if (event.key === "Escape") {
      // It would close the dialog, too.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const onBlur = () => {
    const exact = fitting.find(isExact) ?? (fitting.length === 1 ? fitting[0] : undefined);
    if (typed === "" && value !== "" && !props.required) choose("");
    else if (typed?.trim() && exact) choose(exact.id);
    else if (typed && isAddress(typed) && isNew) void pick(fitting.length);
    close();
  };
  return (
    <div class="combobox">
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={isOpen && count > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && count > 0 ? `${id}-${active}` : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid}
        aria-required={props.required}
        placeholder={props.placeholder}
        value={typed ?? current?.name ?? value}
        onInput={(event) => open(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => isOpen || open("")}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Choices" hidden={count === 0}>
        {fitting.map(({ id: one, name }, index) => (
          <Option
            key={one}
            id={`${id}-${index}`}
            selected={index === active}
            pick={() => pick(index)}
          >
            {name} <span class="soft">{one}</span>
          </Option>
        ))}
        {isNew && (
          <Option
            id={`${id}-${fitting.length}`}
            selected={active === fitting.length}
            pick={() => pick(fitting.length)}
          >
            Add “{typed.trim()}”
          </Option>
        )}
      </ul>
    </div>
  );
}

/** Whether words are the address of a page. It is whole when it was pasted, and is not to be lost. */
export function isAddress(words: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/.test(words);
}

interface OptionProps {
  id: string;
  selected: boolean;
  pick(): Promise<void>;
  children: preact.ComponentChildren;
}

function Option({ id, selected, pick, children }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      ref={(item) => {
        if (selected) item?.scrollIntoView({ block: "nearest" });
      }}
      // Keeps the focus in the input, whose loss would close the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void pick()}
    >
      {children}
    </li>
  );
}
