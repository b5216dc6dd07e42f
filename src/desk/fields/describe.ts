/** `npm run check -- --fields`: the reference of fields as text. */
import type { CommandResult } from "../command.ts";
import { fieldsOf } from "./field-list.ts";
import { kindCalled, kinds, nearestKind, type Kind } from "./kinds.ts";

/** The fields of these kinds of files; without a name, the kinds. */
export function describeKinds(names: readonly string[]): CommandResult {
  if (names.length === 0) return { status: 0, out: listOfKinds() };
  const unknown = names.filter((name) => !kindCalled(name));
  if (unknown.length > 0) {
    const faults = unknown.map((name) => {
      const meant = nearestKind(name);
      return `There is no kind of file “${name}”.${meant ? ` Did you mean ${meant}?` : ""}`;
    });
    return { status: 2, error: `${faults.join("\n")}\n\n${listOfKinds()}` };
  }
  const found = names.flatMap((name) => kindCalled(name) ?? []);
  return { status: 0, out: found.map(describeKind).join("\n\n\n") };
}

function listOfKinds(): string {
  const width = Math.max(...kinds.map(({ name }) => name.length));
  const lines = kinds.map(({ name, files }) => `  ${name.padEnd(width)}  ${files}`);
  return `The kinds of files:\n${lines.join("\n")}\nFor the fields of one: npm run check -- --fields outlets`;
}

function describeKind({ files, schema }: Kind): string {
  const fields = fieldsOf(schema).map(({ name, required, value, description }) => {
    const need = required ? "required" : "optional";
    return `${name}  (${need})\n  ${value}\n  ${description}`;
  });
  return [`${files}: ${schema.description ?? ""}`, ...fields].join("\n\n");
}
