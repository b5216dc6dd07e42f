/** Asks questions on a terminal; each answer is one line. */
import { createInterface } from "node:readline/promises";
import { printable } from "#files/terminal.ts";
import type { Choice } from "../choices.ts";

/** Returns what is wrong with an answer, or undefined if it is valid. */
export type Check = (answer: string) => string | undefined;

export interface Streams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

export interface Questions {
  /**
   * Asks until the answer is valid; an empty answer accepts the suggestion.
   * @throws {Error} when the input ends
   */
  ask(question: string, suggestion: string, check: Check): Promise<string>;
  /** Prints a line. */
  say(line: string): void;
  /** Prints the choices. */
  list(title: string, choices: readonly Choice[]): void;
  close(): void;
}

/** Asks on a terminal's streams, or on those of a pipe with one line per answer. */
export function questionsOn({ input, output }: Streams): Questions {
  const terminal = createInterface({ input, output });
  // The iterator buffers lines that arrive before their question.
  const lines = terminal[Symbol.asyncIterator]();
  const write = (text: string) => void output.write(printable(text));
  let ended = false;
  terminal.once("close", () => (ended = true));
  const answer = async (prompt: string): Promise<string> => {
    terminal.setPrompt(printable(prompt));
    // A pipe may have ended before the first question, and a closed terminal throws on prompt().
    if (ended) write(prompt);
    else terminal.prompt();
    const { value, done } = await lines.next();
    if (done) throw new Error("The input ended before the last question. Nothing was written.");
    return value.trim();
  };
  return {
    async ask(question, suggestion, check) {
      for (;;) {
        const text = await answer(`${question}${suggestion ? ` [${suggestion}]` : ""}: `);
        const given = text || suggestion;
        const wrong = check(given);
        if (!wrong) return given;
        write(`  ${wrong}\n`);
      }
    },
    say: (line) => write(`${line}\n`),
    list(title, choices) {
      const width = Math.max(0, ...choices.map(({ id }) => id.length));
      write(`\n${title}\n`);
      for (const { id, name } of choices) write(`  ${id.padEnd(width)}  ${name}\n`);
    },
    close: () => terminal.close(),
  };
}
