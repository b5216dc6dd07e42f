/** The text of a file while it is being written: its fields, what is below them, and how both were before. */
import { parseDocument } from "yaml";
import { fieldName } from "#newsroom/problem.ts";
import type { FormField } from "../../fields/form.ts";
import { valueAt, type Edit, type FieldPath } from "../yaml/edit.ts";
import { confirmed, edited } from "../yaml/edited.ts";
import { EditHistory, type State } from "./edit-history.ts";
import { keysIn } from "./field-keys.ts";
import { marksIn } from "./field-marks.ts";
import { joined, partsOf, type Parts } from "./parts.ts";

export class EditedText {
  readonly #file: string;
  readonly #fields: readonly FormField[];
  readonly #changed: (isReplaced: boolean) => void;
  readonly #history = new EditHistory();
  #parts: Parts;
  #value: unknown;
  #marks = new Map<string, string>();
  /** Why the fields cannot be shown as a form. */
  yamlError: string | undefined;

  /**
   * @param file from the project's root
   * @param changed called after each change, and told whether it replaced the whole text
   */
  constructor(
    text: string,
    file: string,
    fields: readonly FormField[],
    changed: (isReplaced: boolean) => void,
  ) {
    this.#file = file;
    this.#fields = fields;
    this.#changed = changed;
    this.#parts = partsOf(text, file);
    this.#read();
  }

  get text(): string {
    return joined(this.#parts);
  }

  get parts(): Parts {
    return this.#parts;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  at(path: FieldPath): unknown {
    return valueAt(this.#value, path);
  }

  markAt(path: FieldPath): string | undefined {
    return this.#marks.get(fieldName(path));
  }

  edit(edit: Edit): void {
    const keysOf = (path: FieldPath) => keysIn(this.#fields, path);
    this.#setYaml(edited(this.#parts.yaml, edit, keysOf), `${edit.kind} ${fieldName(edit.at)}`);
  }

  confirm(path: FieldPath): void {
    this.#setYaml(confirmed(this.#parts.yaml, path), `confirm ${fieldName(path)}`);
  }

  /** Replaces the fields as they are written in the file. */
  writeYaml(yaml: string): void {
    this.#setYaml(yaml, "yaml");
  }

  writeBody(body: string): void {
    if (body === this.#parts.body) return;
    this.#parts = { ...this.#parts, body };
    this.#changed(false);
  }

  /** Replaces the whole text. It can be undone. */
  replace(text: string): void {
    if (text === this.text) return;
    this.#history.note({ text: this.text }, "replace");
    this.#put({ text });
  }

  undo(): void {
    this.#put(this.#history.undo({ yaml: this.#parts.yaml, text: this.text }));
  }

  redo(): void {
    this.#put(this.#history.redo({ yaml: this.#parts.yaml, text: this.text }));
  }

  #setYaml(yaml: string, name: string): void {
    if (yaml === this.#parts.yaml) return;
    this.#history.note({ yaml: this.#parts.yaml }, name);
    this.#put({ yaml });
  }

  #put(state: State | undefined): void {
    if (!state) return;
    const isWhole = "text" in state;
    this.#parts = isWhole ? partsOf(state.text, this.#file) : { ...this.#parts, yaml: state.yaml };
    this.#read();
    this.#changed(isWhole);
  }

  #read(): void {
    const document = parseDocument(this.#parts.yaml);
    const [error] = document.errors;
    this.yamlError = error?.message;
    if (error) return;
    this.#value = document.toJS() ?? {};
    this.#marks = marksIn(document);
  }
}
