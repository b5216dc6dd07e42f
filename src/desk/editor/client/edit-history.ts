/** The earlier states of the fields, to go back to. */

/** How long typing in one field is one step, in milliseconds. */
const pause = 1000;

export class EditHistory {
  #done: string[] = [];
  #undone: string[] = [];
  #last = { name: "", at: 0 };

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Remembers the state before an edit. @param name what was edited, and how */
  note(before: string, name: string): void {
    const at = Date.now();
    if (name !== this.#last.name || at - this.#last.at > pause) this.#done.push(before);
    this.#last = { name, at };
    this.#undone = [];
  }

  /** The state before the last edit; undefined if there is none. @param now the current state */
  undo(now: string): string | undefined {
    const state = this.#done.pop();
    if (state !== undefined) this.#undone.push(now);
    return state;
  }

  /** The state after the edit that was undone last. */
  redo(now: string): string | undefined {
    const state = this.#undone.pop();
    if (state !== undefined) this.#done.push(now);
    return state;
  }
}
