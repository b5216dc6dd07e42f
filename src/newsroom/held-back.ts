/**
 * Whether drafts and scheduled articles are shown. Only the process that makes a preview can say so: no setting
 * and no variable of the environment, so that nothing left over from a preview slips into what is published.
 */
const key = Symbol.for("roundup:held-back");
const shared = globalThis as { [key]?: true };

/** From now on, this process shows them: it makes a preview. */
export function showHeldBack(): void {
  shared[key] = true;
}

export function showsHeldBack(): boolean {
  return shared[key] === true;
}
