/** The actions that show what became of a file, and hand it in. */
import { z } from "zod";
import { readRegistries } from "#ingest/registries.ts";
import { parsed, pathOf } from "../write/file-actions.ts";
import { ActionError, type Action } from "../write/serve-api.ts";
import { readIfAny, versionOf } from "../write/whole-file.ts";
import { authorOf, catchUp, commitFiles, push, remoteOf, type Remote } from "./hand-in.ts";
import { textOfVersion, versionsOf, type FileVersion } from "./history.ts";
import { ownChanges, type OwnFile } from "./own-files.ts";
import { repositoryOf } from "./repository.ts";

/** What git knows about a file. */
export interface Versions {
  /** Newest first. */
  versions: FileVersion[];
  /** What a commit of the file would contain. */
  changes: OwnFile[];
  author: string | undefined;
  remote: Remote | undefined;
}

const asking = z.strictObject({ file: z.string() });
const reading = z.strictObject({ file: z.string(), hash: z.string().regex(/^[0-9a-f]{40,64}$/) });
const handing = z.strictObject({
  file: z.string(),
  /** The version of the file that the editor has seen. */
  version: z.string().nullable(),
  message: z.string().trim().min(1).max(5000),
  push: z.boolean(),
});

/**
 * `versions` lists what was committed of a file, and what would be; `version` answers with the text of one; `hand-in`
 * commits the files of an article, and sends them if it is asked to; `send` sends what is committed; `catch-up` gets
 * what others have committed. Without git, `versions` answers with nothing.
 * @param root the project's root, an absolute path
 */
export function versionActions(
  root: string,
): Record<"versions" | "version" | "hand-in" | "send" | "catch-up", Action> {
  const repository = async () => {
    const git = await repositoryOf(root);
    if (!git) throw new ActionError(422, "The project is not in a git repository.");
    return git;
  };
  return {
    async versions(input): Promise<Versions | undefined> {
      const { file } = parsed(asking, input);
      pathOf(root, file);
      const git = await repositoryOf(root);
      if (!git) return undefined;
      const [versions, changes, author, remote] = await Promise.all([
        versionsOf(git, file),
        ownChanges(git, root, file, readRegistries(root)),
        authorOf(git),
        remoteOf(git),
      ]);
      return { versions, changes, author, remote };
    },
    async version(input) {
      const { file, hash } = parsed(reading, input);
      pathOf(root, file);
      try {
        return { text: await textOfVersion(await repository(), { hash, file }) };
      } catch (error) {
        if (error instanceof ActionError) throw error;
        throw new ActionError(404, "There is no such version.");
      }
    },
    async "hand-in"(input) {
      const { file, version, message, push: sends } = parsed(handing, input);
      if (versionOf(readIfAny(pathOf(root, file))) !== version)
        throw new ActionError(409, "The file was changed elsewhere. Nothing was handed in.");
      const git = await repository();
      await commitFiles(
        git,
        root,
        await ownChanges(git, root, file, readRegistries(root)),
        message,
      );
      if (sends) await push(git);
      return {};
    },
    async send() {
      await push(await repository());
      return {};
    },
    async "catch-up"() {
      await catchUp(await repository(), root);
      return {};
    },
  };
}
