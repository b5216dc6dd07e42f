/** Reads the text that a draft starts from: a file, or standard input. */
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { mostBytes } from "./recognize/bytes.ts";

/** How long nothing may come through a pipe, in milliseconds, until the command says what it waits for. */
const patience = 3000;

export interface Input {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/**
 * The bytes of a file, or of standard input for “-”.
 * @param root the folder that a relative path starts from
 * @throws {Error} when there is no such file, when it is a folder or has no text, or when it does not end
 */
export async function readInput(
  root: string,
  from: string,
  { input, output }: Input,
): Promise<Uint8Array> {
  if (from === "-")
    return textOf(await all(input, "the text on standard input", output), "on standard input");
  if (/^https?:\/\//i.test(from))
    throw new Error(`${from} is an address. Save the page in your browser, and give the file.`);
  const file = resolve(root, from);
  if (!existsSync(file)) throw new Error(`There is no file ${from}.`);
  if (statSync(file).isDirectory()) throw new Error(folderMessage(file, from));
  return textOf(await all(createReadStream(file), from, output), `in ${from}`);
}

async function all(
  stream: NodeJS.ReadableStream,
  what: string,
  output: NodeJS.WritableStream,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const waiting = setTimeout(
    () =>
      output.write("Waiting for the end of the text. Press Ctrl-D after it, or Ctrl-C to stop.\n"),
    patience,
  );
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > mostBytes)
        throw new Error(`${what} has more than ${mostBytes / 1e6} MB. Give only the article.`);
      chunks.push(bytes);
    }
  } finally {
    clearTimeout(waiting);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Uint8Array, where: string): Uint8Array {
  const isEmpty = bytes.every((byte) => byte <= 0x20 || byte === 0xfe || byte === 0xff);
  if (isEmpty) throw new Error(`There is no text ${where}.`);
  return bytes;
}

function folderMessage(file: string, from: string): string {
  const files = readdirSync(file, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
  const some = files.slice(0, 5).join(", ");
  const what =
    files.length === 0
      ? "It has no files."
      : `Give one of its files: ${some}${files.length > 5 ? ", …" : ""}.`;
  return `${from} is a folder. ${what}`;
}
