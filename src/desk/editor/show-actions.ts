/** The actions that read a text while it is being written. */
import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "#newsroom/problem.ts";
import { kindOfFile } from "../fields/kinds.ts";
import { readFields, split } from "#ingest/document.ts";
import { liveContent } from "#ingest/live-content.ts";
import { keepUnsavedText } from "#ingest/unsaved-texts.ts";
import type { Content } from "#ingest/reader.ts";
import { deskFor, findingsIn } from "#check/inspect.ts";
import { manuscriptFrom } from "#check/manuscript.ts";
import type { Desk } from "#check/rule.ts";
import { parsed } from "../write/file-actions.ts";
import type { Action } from "../write/serve-api.ts";
import { currentContent } from "./live.ts";
import { keepUnsaved, readUnsaved } from "./unsaved.ts";

const showing = z.strictObject({ file: z.string(), text: z.string() });

/**
 * `show` makes a text the one that the page of its article shows, and answers with what is wrong with it; `check`
 * answers with what the editorial rules say about it.
 * @param root the project's root, an absolute path
 * @param recompile called with a module that has to be compiled again
 */
export function showActions(
  root: string,
  recompile: (module: string) => void,
): Record<"show" | "check", Action> {
  const deskOf = remembering((content) => deskFor(root, content));
  return {
    show(input) {
      const { file, text } = parsed(showing, input);
      const read = readUnsaved(file, text, currentContent());
      if (!read) return { problems: problemsOfEntry(file, text) };
      keepUnsaved(read, liveContent.articles.get(read.id)?.article, text);
      if (file.endsWith(".mdx")) recompile(keepUnsavedText(join(root, file), text));
      return { problems: read.problems };
    },
    check(input) {
      const { file, text } = parsed(showing, input);
      const content = currentContent();
      const article = readUnsaved(file, text, content)?.article;
      if (!article) return { findings: [] };
      return { findings: findingsIn(manuscriptFrom(text, file, article), deskOf(content)) };
    },
  };
}

function problemsOfEntry(file: string, text: string): Problem[] {
  const kind = kindOfFile(file);
  if (!kind) return [];
  if (file.endsWith(".yaml")) return readFields(file, text, 1, kind.schema).problems;
  const { yaml, yamlLine, problems } = split(file, text);
  return problems.length > 0 ? problems : readFields(file, yaml, yamlLine, kind.schema).problems;
}

/** Computes something once for the same content. */
function remembering(make: (content: Content) => Desk): (content: Content) => Desk {
  let last: { content: Content; made: Desk } | undefined;
  return (content) => {
    if (last?.content !== content) last = { content, made: make(content) };
    return last.made;
  };
}
