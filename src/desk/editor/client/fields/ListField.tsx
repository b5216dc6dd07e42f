import { useRef } from "preact/hooks";
import { listOf } from "../../yaml/edit.ts";
import { useStore } from "../use-session.ts";
import { AddItem } from "./AddItem.tsx";
import { Entry } from "./Entry.tsx";
import { Confirm, inputId, Problems, type FieldProps, type Inside } from "./Labeled.tsx";
import { Item } from "./Item.tsx";
import { useKeys } from "./list-keys.ts";

/** A list. Its entries are added, removed and reordered with buttons, or with Alt and the arrow keys. */
export function ListField({ field, path, inside }: FieldProps & { inside: Inside }) {
  const store = useStore();
  const list = useRef<HTMLOListElement>(null);
  const items = listOf(store.at(path));
  const keys = useKeys(items.length);
  const id = inputId(path);
  const { item } = field;
  if (!item) return null;
  const isGroup = item.control === "group";
  const focus = (index: number) =>
    requestAnimationFrame(() => {
      const entry = list.current?.children[index];
      const inside = entry?.querySelector<HTMLElement>("summary, [data-item]");
      const next = inside ?? document.getElementById(`${id}-add`);
      next?.focus();
    });
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return;
    const focused = document.activeElement;
    keys.move(from, to);
    store.edit({ kind: "move", at: path, from, to });
    store.say(`Moved to ${to + 1} of ${items.length}.`);
    // The entry moves with its button, which can be pressed again.
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && list.current?.contains(focused)) focused.focus();
      else focus(to);
    });
  };
  const remove = (index: number) => {
    keys.remove(index);
    if (items.length > 1) store.edit({ kind: "remove", at: [...path, index] });
    else if (field.required) store.edit({ kind: "set", at: path, value: [] });
    else store.edit({ kind: "remove", at: path });
    store.say(`Removed. ${items.length - 1} left.`);
    focus(Math.min(index, items.length - 2));
  };
  const add = (value: unknown) => {
    store.edit({ kind: "insert", at: path, index: items.length, value });
    if (!isGroup) return;
    keys.open(items.length);
    requestAnimationFrame(() => {
      const entry = list.current?.children[items.length];
      entry?.querySelector<HTMLElement>("input, textarea, select")?.focus();
    });
  };
  return (
    <fieldset
      class={isGroup ? "field list groups" : "field list"}
      id={id}
      data-field={field.key}
      aria-describedby={`${id}-help ${id}-wrong`}
    >
      <legend>
        {field.label}
        {!field.required && <span class="soft"> optional</span>}
        {isGroup && items.length > 0 && <span class="count">{items.length}</span>}
      </legend>
      <p class="help" id={`${id}-help`}>
        {field.help}
      </p>
      <Confirm path={path} />
      <Problems id={`${id}-wrong`} path={path} />
      <ol ref={list}>
        {items.map((_, index) => {
          const props = {
            field: item,
            path: [...path, index],
            index,
            count: items.length,
            move: (to: number) => move(index, to),
            remove: () => remove(index),
          };
          const key = keys.of(index);
          return isGroup ? (
            <Entry key={key} {...props} inside={inside} isNew={keys.isOpen(index)} />
          ) : (
            <Item key={key} {...props} />
          );
        })}
      </ol>
      <AddItem field={field} item={item} path={path} add={add} />
    </fieldset>
  );
}
