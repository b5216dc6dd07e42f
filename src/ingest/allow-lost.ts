/**
 * Whether a build may lose recorded addresses. Only the process of the build can turn this on, with an option of its
 * command. There is no setting or environment variable for it, so that it is never left on.
 */
const key = Symbol.for("roundup:allow-lost");
const shared = globalThis as { [key]?: true };

/** Allows recorded addresses to be lost for the rest of this process. */
export function allowLost(): void {
  shared[key] = true;
}

/** Whether this process may lose recorded addresses. */
export function allowsLost(): boolean {
  return shared[key] === true;
}
