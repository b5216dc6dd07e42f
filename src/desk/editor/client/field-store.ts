import type { Problem } from "#newsroom/problem.ts";
import type { FormField } from "../../fields/form.ts";
import type { EditView } from "../edit-view.ts";
import type { Edit, FieldPath } from "../yaml/edit.ts";
import type { Call } from "./api.ts";

/** What a form reads and writes: a file, or an entry that does not have one yet. */
export interface FieldStore {
  readonly view: EditView;
  readonly call: Call;
  readonly fields: readonly FormField[];
  at(path: FieldPath): unknown;
  /** What somebody has to confirm about a field. */
  markAt(path: FieldPath): string | undefined;
  problemsAt(path: FieldPath): readonly Problem[];
  edit(edit: Edit): void;
  confirm(path: FieldPath): void;
  /** Tells everybody what has happened, also those who cannot see it. */
  say(message: string): void;
}
