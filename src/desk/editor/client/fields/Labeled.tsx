import type { ComponentChildren } from "preact";
import { fieldName } from "#newsroom/problem.ts";
import type { FormField } from "../../../fields/form.ts";
import type { FieldPath } from "../../yaml/edit.ts";
import { useStore } from "../use-session.ts";

export interface FieldProps {
  field: FormField;
  path: FieldPath;
}

/** What every input of a field needs. */
export interface InputProps extends FieldProps {
  id: string;
  describedBy: string;
  invalid: boolean;
}

/** Shows the fields of a group, or of an entry of a list. */
export type Inside = (fields: readonly FormField[], path: FieldPath) => ComponentChildren;

/** The id of the input of a field. */
export function inputId(path: FieldPath): string {
  return `field-${fieldName(path)}`;
}

interface LabeledProps extends FieldProps {
  children: (props: InputProps) => ComponentChildren;
}

/** A field with its label, its help, what is wrong with it, and what somebody has to confirm about it. */
export function Labeled({ field, path, children }: LabeledProps) {
  const store = useStore();
  const id = inputId(path);
  const problems = store.problemsAt(path);
  const value = store.at(path);
  return (
    <div class="field" data-field={field.key}>
      <div class="name">
        <label for={id}>{field.label}</label>
        {!field.required && <span class="soft"> optional</span>}
        {field.maxLength !== undefined && field.from === undefined && typeof value === "string" && (
          <Counter length={value.length} most={field.maxLength} />
        )}
      </div>
      {children({
        field,
        path,
        id,
        describedBy: `${id}-help ${id}-wrong`,
        invalid: problems.some(({ severity }) => severity === "error"),
      })}
      <Confirm path={path} />
      <Problems id={`${id}-wrong`} path={path} />
      <p class="help" id={`${id}-help`}>
        {field.help}
      </p>
    </div>
  );
}

function Counter({ length, most }: { length: number; most: number }) {
  return (
    <span class={length > most ? "counter over" : "counter"}>
      {length}
      <span class="hide"> of at most </span>
      <span aria-hidden="true"> / </span>
      {most}
      <span class="hide"> characters</span>
    </span>
  );
}

/** What is wrong with a field, and what would be right. */
export function Problems({ id, path }: { id: string; path: FieldPath }) {
  const store = useStore();
  return (
    <div id={id} class="problems">
      {store
        .problemsAt(path)
        // What is to be confirmed is shown with its button.
        .filter(({ rule }) => rule !== "placeholder" || store.markAt(path) === undefined)
        .map(({ wrong, right, severity }) => (
          <p class={severity}>
            <b>{wrong}</b> {right}
          </p>
        ))}
    </div>
  );
}

/** A guess of `npm run new`, which a person accepts with one click, or by another value. */
export function Confirm({ path }: { path: FieldPath }) {
  const store = useStore();
  const mark = store.markAt(path);
  if (mark === undefined) return null;
  return (
    <p class="confirm">
      <b>To confirm:</b> {mark}{" "}
      <button type="button" onClick={() => store.confirm(path)}>
        It is right
      </button>
    </p>
  );
}
