/** The earlier states of a file, to go back to. */

/** How long typing in one field is one step, in milliseconds. */
const pause = 1000;

/** The fields, or the whole text where that was replaced. The text below the fields has a history of its own. */
export type State = { yaml: string } | { text: string };

interface Now {
  yaml: string;
  text: string;
}

export class EditHistory {
  #done: State[] = [];
  #undone: State[] = [];
  #last = { name: "", at: 0 };

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Remembers the state before an edit. @param name what was edited, and how */
  note(before: State, name: string): void {
    const at = Date.now();
    if (name !== this.#last.name || at - this.#last.at > pause) this.#done.push(before);
    this.#last = { name, at };
    this.#undone = [];
  }

  /** The state before the last edit; undefined if there is none. */
  undo(now: Now): State | undefined {
    return step(this.#done, this.#undone, now);
  }

  /** The state after the edit that was undone last. */
  redo(now: Now): State | undefined {
    return step(this.#undone, this.#done, now);
  }
}

function step(from: State[], to: State[], { yaml, text }: Now): State | undefined {
  const state = from.pop();
  if (state) to.push("text" in state ? { text } : { yaml });
  return state;
}
