/** Runs `npm run new` in a temporary project. */
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import type { TestContext } from "node:test";
import { parse } from "yaml";
import { split } from "#ingest/document.ts";
import { inspect } from "#check/inspect.ts";
import { makeDraft } from "./new.ts";
import { project } from "#testing/project.ts";

/** Flags for every setting except the story. */
export const flags = [
  "--headline=The bridge is open",
  "--section=daily roundup",
  "--byline=ines-falk,tomas-reed",
  "--dateline=ramadi",
  "--topics=iraq, islamic-state",
];

/** A text as copied from a web page, with the clutter around it. */
export const pasted = `World

Bridge near Ramadi reopens after nine days

Traders cross with flour and fuel

By Jane Example

Trucks wait at the bridge on Sunday. (Ali Example/AFP)

RAMADI, Iraq (Reuters) — Engineers reopened the *old* bridge on Monday, a guard told the BBC.

The money for it has not been found in Iraq, The Hill reports.

Subscribe now for $1 a week
`;

/** A temporary project without articles, whose clock is set to `now`. */
export function draftingIn(test: TestContext, now = "2015-05-18T14:20:00Z") {
  const root = project({});
  const before = process.env["SITE_NOW"] ?? "";
  process.env["SITE_NOW"] = now;
  test.after(() => {
    process.env["SITE_NOW"] = before;
    rmSync(root, { recursive: true });
  });
  const fileOf = (slug: string) => `content/articles/2015/05/18/${slug}.md`;
  const read = (file: string) => {
    const source = readFileSync(join(root, file), "utf8");
    const { yaml, body } = split(file, source);
    return { fields: parse(yaml) as Record<string, unknown>, source, yaml, body };
  };
  return {
    root,
    /** Runs the command with these lines as answers; `printed` is its output during the run. */
    async run(args: string[], answers = "") {
      const output = new PassThrough();
      const result = await makeDraft(root, args, { input: Readable.from([answers]), output });
      return { ...result, printed: String(output.read() ?? "") };
    },
    pathOf: (slug: string) => join(root, fileOf(slug)),
    /** Whether any article exists. */
    wroteSomething: () => existsSync(join(root, "content/articles")),
    written: (slug: string) => read(fileOf(slug)),
    /** The draft with this slug, whatever its day. */
    drafted(slug: string) {
      const [file = fileOf(slug)] = globSync(`content/articles/*/*/*/${slug}.md`, { cwd: root });
      return read(file);
    },
    /** The findings of check: its errors, and the rules of its warnings. */
    async checked() {
      const { findings } = await inspect(root);
      const of = (severity: string) => findings.filter((finding) => finding.severity === severity);
      return { errors: of("error"), warnings: [...new Set(of("warning").map(({ rule }) => rule))] };
    },
  };
}
