/** Questions on a terminal, answered by a line each. */
import { createInterface } from "node:readline/promises";
import type { Choice } from "../choices.ts";

/** What is wrong with an answer; nothing when it will do. */
export type Check = (answer: string) => string | undefined;

export interface Questions {
  /**
   * Asks until an answer will do; an empty one is the suggestion.
   * @throws {Error} when the input ends
   */
  ask(question: string, suggestion: string, check: Check): Promise<string>;
  /** Lists what there is to choose from. */
  list(title: string, choices: readonly Choice[]): void;
  close(): void;
}

/** Asks on a pair of streams: a terminal's, or those of a pipe with a line for each answer. */
export function questionsOn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Questions {
  const terminal = createInterface({ input, output });
  // Lines are taken from the iterator, which keeps those that come before their question.
  const lines = terminal[Symbol.asyncIterator]();
  let ended = false;
  terminal.once("close", () => (ended = true));
  const answer = async (prompt: string): Promise<string> => {
    terminal.setPrompt(prompt);
    // The lines of a pipe may have been read to their end before the first question.
    if (ended) output.write(prompt);
    else terminal.prompt();
    const { value, done } = await lines.next();
    if (done) throw new Error("There was no answer, so nothing was written.");
    return value.trim();
  };
  return {
    async ask(question, suggestion, check) {
      for (;;) {
        const text = await answer(`${question}${suggestion ? ` [${suggestion}]` : ""}: `);
        const given = text || suggestion;
        const wrong = check(given);
        if (!wrong) return given;
        output.write(`  ${wrong}\n`);
      }
    },
    list(title, choices) {
      const width = Math.max(0, ...choices.map(({ id }) => id.length));
      output.write(`\n${title}\n`);
      for (const { id, name } of choices) output.write(`  ${id.padEnd(width)}  ${name}\n`);
    },
    close: () => terminal.close(),
  };
}
