/** The fields of an article that is about to begin: guesses from a pasted text, and what the editor says. */
import type { Guess, Recognized } from "../../../new/begin-actions.ts";
import type { FormField } from "../../../fields/form.ts";
import { fieldName, type Problem } from "#newsroom/problem.ts";
import { applied, listOf, valueAt, type Edit, type FieldPath } from "../../yaml/edit.ts";
import type { EditView } from "../../edit-view.ts";
import { apiOf, type Call } from "../api.ts";
import type { FieldStore } from "../field-store.ts";

const asked = ["headline", "section", "byline", "dateline", "topics", "story"];

export class BeginDraft implements FieldStore {
  readonly view: EditView;
  readonly call: Call;
  readonly fields: readonly FormField[];
  readonly #changed: () => void;
  #value: unknown = {};
  readonly #marks = new Map<string, string>();
  message = "";

  constructor(view: EditView, changed: () => void) {
    this.view = view;
    this.call = apiOf(view);
    this.fields = view.kind.fields.filter(({ key }) => asked.includes(key));
    this.#changed = changed;
    const [only, second] = view.choices.sections;
    if (only && !second) this.#value = { section: only.id };
  }

  at(path: FieldPath): unknown {
    return valueAt(this.#value, path);
  }

  markAt(path: FieldPath): string | undefined {
    return this.#marks.get(fieldName(path));
  }

  problemsAt(): Problem[] {
    return [];
  }

  edit(edit: Edit): void {
    this.#value = applied(this.#value, edit);
    this.#marks.delete(String(edit.at[0]));
    this.#changed();
  }

  confirm(path: FieldPath): void {
    this.#marks.delete(fieldName(path));
    this.#changed();
  }

  say(message: string): void {
    this.message = message;
    this.#changed();
  }

  /** Takes guesses for fields that the editor has not settled. */
  guess(guesses: Recognized["guesses"]): void {
    for (const name of asked) {
      const isSettled = this.at([name]) !== undefined && !this.#marks.has(name);
      if (isSettled) continue;
      const guess = (guesses as Partial<Record<string, Guess>>)[name];
      this.#value = applied(
        this.#value,
        guess ? { kind: "set", at: [name], value: guess.value } : { kind: "remove", at: [name] },
      );
      if (guess) this.#marks.set(name, guess.confirm);
      else this.#marks.delete(name);
    }
    this.#changed();
  }

  /** What the editor has settled, as the interface takes it. */
  get given(): Record<string, string> {
    return Object.fromEntries(
      asked.flatMap((name) => {
        const value = listOf(this.at([name])).join(",");
        return value === "" || this.#marks.has(name) ? [] : [[name, value]];
      }),
    );
  }
}
