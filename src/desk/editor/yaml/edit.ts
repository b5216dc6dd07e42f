/** Edits of fields as plain data, and what they do to a value. */

/** The way to a value: `["sources", 2, "outlet"]`. */
export type FieldPath = readonly (string | number)[];

export type Edit =
  /** Gives a field a value, whether it has one or not; its parents come into being with it. */
  | { kind: "set"; at: FieldPath; value: unknown }
  | { kind: "remove"; at: FieldPath }
  /** Adds an entry to a list. A list that is missing is made. */
  | { kind: "insert"; at: FieldPath; index: number; value: unknown }
  /** Moves an entry of a list to another place. */
  | { kind: "move"; at: FieldPath; from: number; to: number };

/** The value at a path; undefined if there is none. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null
        ? (part as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** A copy of a value with an edit applied. */
export function applied(value: unknown, edit: Edit): unknown {
  if (edit.kind === "remove" && valueAt(value, edit.at) === undefined) return value;
  return changedAt(value, edit.at, (old) => {
    if (edit.kind === "set") return edit.value;
    if (edit.kind === "remove") return undefined;
    const list = listOf(old);
    if (edit.kind === "insert") return list.toSpliced(edit.index, 0, edit.value);
    return list.toSpliced(edit.from, 1).toSpliced(edit.to, 0, list[edit.from]);
  });
}

/** The entries of a list. A single value stands for a list of one. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === null ? [] : [value];
}

function changedAt(value: unknown, path: FieldPath, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (typeof key === "number") {
    const list = Array.isArray(value) ? (value as unknown[]) : [];
    const inner = changedAt(list[key], rest, change);
    return inner === undefined ? list.toSpliced(key, 1) : list.toSpliced(key, 1, inner);
  }
  const group = (value ?? {}) as Record<string, unknown>;
  const { [key]: old, ...others } = group;
  const inner = changedAt(old, rest, change);
  return inner === undefined ? others : { ...group, [key]: inner };
}
