/** The actions that read and write files of `content/`. */
import { z } from "zod";
import { contentPath, PathError } from "./content-path.ts";
import { ActionError, type Action } from "./serve-api.ts";
import { bytesOf, textOf } from "./text-file.ts";
import { ConflictError, readIfAny, versionOf, writeWhole } from "./whole-file.ts";

/** In bytes, as the reader of `content/`. */
const largestText = 1_000_000;

const reading = z.strictObject({ file: z.string() });
const saving = z.strictObject({
  file: z.string(),
  text: z.string(),
  version: z.string().nullable(),
});

/**
 * `read` answers with the text of a file and its version. `save` writes the text if the file still has the version that
 * was read; if not, it answers 409 with what the file is now.
 * @param root the project's root, an absolute path
 */
export function fileActions(root: string): Record<"read" | "save", Action> {
  return {
    read(input) {
      const { file } = parsed(reading, input);
      return stateOf(readIfAny(pathOf(root, file)));
    },
    save(input) {
      const { file, text, version } = parsed(saving, input);
      if (!/\.(mdx?|yaml)$/.test(file)) throw new ActionError(400, `${file} is not a text.`);
      if (Buffer.byteLength(text) > largestText)
        throw new ActionError(413, "The text has more than 1 MB.");
      const path = pathOf(root, file);
      try {
        const bytes = bytesOf(text, readIfAny(path));
        return { version: writeWhole(root, path, bytes, version) };
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        throw new ActionError(409, error.message, stateOf(error.bytes));
      }
    },
  };
}

/** The text of a file and its version, for an editor. */
export function stateOf(bytes: Buffer | undefined): { text: string; version: string | null } {
  try {
    return { text: bytes ? textOf(bytes) : "", version: versionOf(bytes) };
  } catch {
    throw new ActionError(422, "The file is not encoded in UTF-8. Save it with UTF-8 encoding.");
  }
}

/**
 * The path of a file that an editor may write.
 * @throws {ActionError} if it is none
 */
export function pathOf(root: string, file: string): string {
  try {
    return contentPath(root, file);
  } catch (error) {
    if (error instanceof PathError) throw new ActionError(403, error.message);
    throw error;
  }
}

/**
 * The input of an action.
 * @throws {ActionError} if it has another form
 */
export function parsed<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ActionError(400, z.prettifyError(result.error));
}
