/**
 * Fills the caches of articles on all processors before the content is read, when many articles are not in them: in a
 * fresh clone, and after a change of the registries or of the code. What reads the content then finds everything there.
 */
import { noProgress, type Progress } from "#files/progress.ts";
import { inThreads } from "#files/threads.ts";
import { registryNames } from "#newsroom/registry.ts";
import { articleFile } from "#ingest/content-files.ts";
import type { ReadingCache } from "#ingest/reading-cache.ts";
import type { Registries } from "#ingest/registries.ts";
import type { FindingsCache } from "./findings-cache.ts";
import { answerFrom } from "./observed-desk.ts";
import type { Given, Prepared } from "./prepare-worker.ts";

/** With fewer articles, starting threads takes longer than they save. */
const fewest = 100;

/**
 * Reads the articles that are not cached; for a build, also applies the rules that stop one, and renders their texts.
 * @param root the project's root, an absolute path
 * @param findings of these rules; undefined if articles are only read
 */
export async function prepareArticles(
  root: string,
  registries: Registries,
  readings: ReadingCache,
  findings: FindingsCache | undefined,
  progress: Progress = noProgress,
): Promise<void> {
  const answers = new Map(
    (["site", "content"] as const).map((what) => [what, answerFrom(registries, what)]),
  );
  const paths = [...registries.files].filter(
    (path) =>
      articleFile.test(path) &&
      (!readings.has(path) || findings?.isOutdated(`content/${path}`, answers)),
  );
  if (paths.length < fewest) return;
  const work = {
    module: new URL("prepare-worker.ts", import.meta.url),
    data: given(root, registries, findings !== undefined),
  };
  const step = progress.phase("Reading articles", paths.length);
  await inThreads<string, Prepared>(work, paths, ({ prepared, count }) => {
    step(count);
    for (const { path, article, findings: found, ...source } of prepared) {
      readings.add(path, source, article);
      if (found) findings?.add(`content/${path}`, found);
    }
  });
}

/** What the rules read of the registries, which is copied to each thread. */
function given(root: string, registries: Registries, deep: boolean): Given {
  const { site } = registries;
  const named = Object.fromEntries(registryNames.map((name) => [name, registries[name]]));
  return { root, deep, content: { site, ...named } as Given["content"] };
}
