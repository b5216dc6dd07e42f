/** One file while it is being written: its text, what is wrong with it, and whether it is saved. */
import { fieldName, type Problem } from "#newsroom/problem.ts";
import type { EditView } from "../edit-view.ts";
import type { Edit, FieldPath } from "../yaml/edit.ts";
import { apiOf, ApiError, type Call } from "./api.ts";
import { EditedText } from "./edited-text.ts";
import { fieldOnLine } from "./field-lines.ts";
import type { FieldStore } from "./field-store.ts";
import type { DraftStore } from "./kept-drafts.ts";
import { bodyLineOf, type Parts } from "./parts.ts";

/** The file as somebody else has left it. */
export interface Conflict {
  text: string;
  version: string | null;
}

export type Saving = "saved" | "unsaved" | "saving" | "failed";

type Change = "text" | "problems" | "saving" | "replaced";

export class Session implements FieldStore {
  readonly view: EditView;
  readonly call: Call;
  readonly #drafts: DraftStore;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #edited: EditedText;
  #saved: string;
  #version: string | null;
  #running: Promise<unknown> = Promise.resolve();
  problems: readonly Problem[] = [];
  findings: readonly Problem[] = [];
  saving: Saving = "saved";
  /** What happened last, for everybody who cannot see it. */
  message = "";
  conflict: Conflict | undefined;

  constructor(view: EditView, drafts: DraftStore) {
    this.view = view;
    this.call = apiOf(view);
    this.#drafts = drafts;
    this.#saved = view.text;
    this.#version = view.version;
    this.#edited = new EditedText(view.text, view.file, view.kind.fields, (isReplaced) => {
      this.#changed();
      if (isReplaced) this.#notify("replaced");
    });
    const { left } = drafts;
    if (left && left.text !== view.text) this.#restore(left);
    else drafts.forget();
  }

  /** Calls the listener after each change, until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get text(): string {
    return this.#edited.text;
  }

  get parts(): Parts {
    return this.#edited.parts;
  }

  get yamlError(): string | undefined {
    return this.#edited.yamlError;
  }

  /** What was read, or saved last. */
  get version(): string | null {
    return this.#version;
  }

  get canUndo(): boolean {
    return this.#edited.canUndo;
  }

  get canRedo(): boolean {
    return this.#edited.canRedo;
  }

  get fields() {
    return this.view.kind.fields;
  }

  at(path: FieldPath): unknown {
    return this.#edited.at(path);
  }

  markAt(path: FieldPath): string | undefined {
    return this.#edited.markAt(path);
  }

  problemsAt(path: FieldPath): Problem[] {
    const name = fieldName(path);
    return [...this.problems, ...this.findings].filter(({ field }) => field === name);
  }

  edit(edit: Edit): void {
    this.#edited.edit(edit);
  }

  confirm(path: FieldPath): void {
    this.#edited.confirm(path);
  }

  writeYaml(yaml: string): void {
    this.#edited.writeYaml(yaml);
  }

  writeBody(body: string): void {
    this.#edited.writeBody(body);
  }

  /** Replaces the whole text, with that of the file or with a merged one. It can be undone. */
  replace(text: string): void {
    this.#edited.replace(text);
  }

  undo(): void {
    this.#edited.undo();
  }

  redo(): void {
    this.#edited.redo();
  }

  setProblems(problems: readonly Problem[], findings: readonly Problem[]): void {
    this.problems = problems;
    this.findings = findings.map((finding) => this.#atField(finding));
    this.#notify("problems");
  }

  say(message: string): void {
    this.message = message;
    this.#notify("saving");
  }

  /** Waits until nothing is being saved. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Writes the file, unless somebody else has. */
  async save(): Promise<boolean> {
    await this.settled();
    if (this.conflict) return false;
    const running = this.#write();
    this.#running = running;
    return running;
  }

  async #write(): Promise<boolean> {
    const { text } = this;
    const { file } = this.view;
    if (text === this.#saved) {
      this.#setSaving("saved", "Nothing has changed since it was saved.");
      return true;
    }
    this.#setSaving("saving", "");
    try {
      if (await this.#stopsThePaper(text)) return false;
      const input = { file, text, version: this.#version };
      const { version } = await this.call<{ version: string }>("save", input);
      this.#version = version;
      this.#saved = text;
      if (this.text === text) this.#drafts.forget();
      this.#setSaving(this.text === text ? "saved" : "unsaved", "Saved.");
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 409) this.#meet(error.details as unknown as Conflict);
      else this.#setSaving("failed", error.message);
      return false;
    }
  }

  /** Without valid settings nothing can be published. */
  async #stopsThePaper(text: string): Promise<boolean> {
    const { file } = this.view;
    if (file !== "content/site.yaml") return false;
    const { problems } = await this.call<{ problems: Problem[] }>("show", { file, text });
    if (!problems.some(({ severity }) => severity === "error")) return false;
    this.#setSaving("failed", "The paper cannot be without valid settings. Put them right first.");
    return true;
  }

  /** Looks whether the file is still what was read. A change of it is taken over if nothing was written here. */
  async compare(): Promise<void> {
    const { file } = this.view;
    const onDisk = await this.call<Conflict>("read", { file }).catch(() => undefined);
    if (!onDisk || this.saving === "saving") return;
    if (onDisk.version === this.#version) return this.#meetAgain();
    if (onDisk.version === null) return this.#meet(onDisk);
    if (this.text !== this.#saved && this.text !== onDisk.text) return this.#meet(onDisk);
    this.#adopt(onDisk);
    this.replace(onDisk.text);
    this.#setSaving("saved", "The file was changed elsewhere. This is its new text.");
  }

  /** Ends a conflict with the text that the editor has chosen or merged. */
  async resolve(text: string): Promise<void> {
    if (!this.conflict) return;
    this.#adopt(this.conflict);
    this.conflict = undefined;
    this.replace(text);
    await this.save();
  }

  /** Deletes the file, and what is kept of it in the browser. */
  async remove(): Promise<void> {
    const { file } = this.view;
    await this.call("remove", { file, version: this.#version });
    this.forget();
  }

  /** Forgets what is kept in the browser: the file is not there any more. */
  forget(): void {
    this.#drafts.forget();
  }

  /** Goes back to what is in the file. */
  discard(): void {
    this.replace(this.#saved);
    this.#setSaving("saved", "This is the text of the file again.");
  }

  /** Some rules read a file line by line. What they find among the fields is about one of them. */
  #atField(finding: Problem): Problem {
    const { field, line } = finding;
    if (field !== "" || line >= bodyLineOf(this.parts)) return finding;
    const { open, yaml } = this.parts;
    const above = open.split("\n").length - 1;
    return { ...finding, field: fieldOnLine(yaml, line - above) };
  }

  #adopt({ text, version }: Conflict): void {
    this.#version = version;
    this.#saved = text;
  }

  #meet(conflict: Conflict): void {
    this.conflict = conflict;
    const what = conflict.version === null ? "renamed or deleted" : "changed";
    this.#setSaving("unsaved", `The file was ${what} elsewhere. Nothing was overwritten.`);
  }

  /** Some programs remove a file for a moment while they save it. */
  #meetAgain(): void {
    if (this.conflict?.version !== null) return;
    this.conflict = undefined;
    this.#setSaving(this.text === this.#saved ? "saved" : "unsaved", "The file is there again.");
  }

  #restore({ text, version }: Conflict): void {
    const onDisk = { text: this.#saved, version: this.#version };
    // The draft stays one of the version from which it was written.
    this.#version = version;
    this.#edited.replace(text);
    this.message = "This is what you wrote and did not save.";
    if (version === onDisk.version) return;
    this.conflict = onDisk;
    this.message = "The file was changed since you wrote this. Nothing was overwritten.";
  }

  #changed(): void {
    const { text } = this;
    if (text === this.#saved) {
      this.saving = "saved";
      this.#drafts.forget();
    } else {
      if (this.saving !== "saving") this.saving = "unsaved";
      this.#drafts.keep({ text, version: this.#version });
    }
    this.#notify("text");
  }

  #setSaving(saving: Saving, message: string): void {
    this.saving = saving;
    this.message = message;
    this.#notify("saving");
  }

  #notify(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
