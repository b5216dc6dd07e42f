/** A new entry of a registry while its fields are filled in. */
import { parse } from "yaml";
import { fieldName, type Problem } from "#newsroom/problem.ts";
import type { EntryKindName } from "../edit-view.ts";
import { valueAt, type Edit, type FieldPath } from "../yaml/edit.ts";
import { edited } from "../yaml/edited.ts";
import type { FieldStore } from "./field-store.ts";
import { keysIn } from "./field-keys.ts";

export class EntryDraft implements FieldStore {
  readonly view: FieldStore["view"];
  readonly call: FieldStore["call"];
  readonly fields: FieldStore["fields"];
  readonly kind: EntryKindName;
  readonly #around: FieldStore;
  readonly #changed: () => void;
  /** The field with its name. */
  readonly #nameKey: "name" | "title";
  #yaml = "";
  #problems: readonly Problem[] = [];
  id: string;

  constructor(around: FieldStore, kind: EntryKindName, name: string, changed: () => void) {
    this.view = around.view;
    this.call = around.call;
    this.fields = around.view.entryKinds[kind].fields;
    this.kind = kind;
    this.#nameKey = kind === "pages" ? "title" : "name";
    this.#around = around;
    this.#changed = changed;
    this.id = idFrom(name);
    if (name !== "") this.edit({ kind: "set", at: [this.#nameKey], value: name });
    for (const { key, control } of this.fields)
      if (control === "truth") this.edit({ kind: "set", at: [key], value: false });
  }

  get file(): string {
    return `content/${this.kind}/${this.id}.${this.kind === "pages" ? "md" : "yaml"}`;
  }

  get name(): string {
    return String(this.at([this.#nameKey]) ?? "");
  }

  at(path: FieldPath): unknown {
    return valueAt(parse(this.#yaml), path);
  }

  markAt(): undefined {
    return undefined;
  }

  problemsAt(path: FieldPath): Problem[] {
    return this.#problems.filter(({ field }) => field === fieldName(path));
  }

  edit(edit: Edit): void {
    if (edit.at[0] === this.#nameKey && edit.kind === "set" && this.id === idFrom(this.name))
      this.id = idFrom(String(edit.value));
    this.#yaml = edited(this.#yaml, edit, (path) => keysIn(this.fields, path));
    this.#changed();
  }

  confirm(): void {
    // Nothing here was guessed.
  }

  say(message: string): void {
    this.#around.say(message);
  }

  /** Writes the file, if there is nothing wrong with it. @returns whether it was written */
  async save(): Promise<boolean> {
    const { file } = this;
    const text = this.kind === "pages" ? `---\n${this.#yaml}---\n\n` : this.#yaml;
    const { problems } = await this.call<{ problems: Problem[] }>("show", { file, text });
    this.#problems = problems;
    this.#changed();
    if (problems.some(({ severity }) => severity === "error")) return false;
    await this.call("save", { file, text, version: null });
    return true;
  }
}

/** The id for a name: lowercase letters, digits and hyphens. */
export function idFrom(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}
