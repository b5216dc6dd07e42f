import { readFileSync, statSync, writeFileSync } from "node:fs";
import { changedBetween, filesIn, hashesOf } from "../../helpers/built-files.ts";
import type { Project } from "../../helpers/project.ts";
import { expect, test } from "../../helpers/paper-test.ts";

const cache = "node_modules/.astro";

/** The files that decide whether a build uses other files of the cache. */
const list = "site.json";
const seals = ["pictures-seal.json"];

const damages: Record<string, (file: Buffer) => Uint8Array> = {
  truncated: (file) => file.subarray(0, file.length / 2),
  altered: (file) => {
    const altered = Buffer.from(file);
    const middle = Math.floor(file.length * 0.6);
    altered[middle] = (altered[middle] ?? 0) ^ 1;
    return altered;
  },
  emptied: () => Buffer.alloc(0),
  replaced: (file) => Buffer.alloc(file.length, "garbage "),
};

interface Trial {
  damage: string;
  /** The files of the cache to damage. */
  files: (all: readonly string[]) => string[];
  name: string;
}

/**
 * Every kind of damage to all files at once, except those that decide about the others, which are damaged separately.
 * With CACHE_SWEEP set, every kind of damage to one file of every kind, each in a build of its own.
 */
function trials(all: readonly string[]): Trial[] {
  if (process.env["CACHE_SWEEP"]) {
    const kinds = Map.groupBy(all, (file) => file.replace(/(?<=\/).*(?=\.)/, "*"));
    return Object.keys(damages).flatMap((damage) =>
      [...kinds].map(([kind, [file = ""]]) => ({
        damage,
        files: () => [file],
        name: `${kind} ${damage}`,
      })),
    );
  }
  const others = (files: readonly string[]) =>
    files.filter((file) => ![list, ...seals].includes(file));
  return [
    ...Object.keys(damages).map((damage) => ({
      damage,
      files: others,
      name: `everything but the record of the site and the seal ${damage}`,
    })),
    {
      damage: "truncated",
      files: (files) => files.filter((file) => file.startsWith("assets/")),
      name: "only the pictures truncated",
    },
    { damage: "altered", files: () => [list], name: "the record of the site altered" },
    { damage: "truncated", files: () => seals, name: "the seal truncated" },
  ];
}

test(
  "a damaged cache is not published: the site does not change",
  { tag: "@nightly" },
  async ({ papers: { proof }, project }) => {
    test.setTimeout(3_600_000);
    const clean = hashesOf(proof.dist);
    await project.mustBuild();
    for (const { name, damage, files } of trials(filesIn(project.path(cache)))) {
      await test.step(name, async () => {
        for (const file of files(filesIn(project.path(cache)))) {
          const path = project.path(cache, file);
          writeFileSync(path, damages[damage]?.(readFileSync(path)) ?? "");
        }
        const { code, output } = await project.build();
        expect({ name, code }, output).toEqual({ name, code: 0 });
        expect(output, "no stack trace").not.toMatch(/^\s+at /m);
        expect(changedBetween(clean, hashesOf(project.dist)), name).toEqual([]);
      });
    }
  },
);

const edited = "content/articles/2024/05/28/ferry-stops.md";
const editedPage = ".dist-next/daily-roundup/2024/05/28/ferry-stops/index.html";

/** Astro renders the pages of such a route after all others. This one never finishes. */
const stuck = "src/pages/[...stuck].astro";
const stuckPage = `---
export const getStaticPaths = () => [{ params: { stuck: "page" } }];
await new Promise(() => setInterval(() => {}, 1000));
---
`;

test(
  "a reverted edit never comes back, even when only the cache of a killed build remains",
  { tag: "@nightly" },
  async ({ papers: { proof }, project }) => {
    test.setTimeout(1_800_000);
    const clean = hashesOf(proof.dist);
    await project.mustBuild();
    project.edit(edited, "left at six", "left at seven");
    project.write(stuck, stuckPage);
    const build = project.startBuild();
    await expect
      .poll(() => !build.alive || showsEdit(project), { intervals: [20], timeout: 120_000 })
      .toBe(true);
    const { signal, output } = await build.kill();
    expect(signal, `the build ended by itself: ${output}`).toBe("SIGKILL");

    project.remove(stuck);
    project.edit(edited, "left at seven", "left at six");
    for (const folder of ["dist", ".dist-next", ".dist-last", ".astro"]) project.remove(folder);
    for (const build of ["the first", "the second"]) {
      await project.mustBuild();
      expect(changedBetween(clean, hashesOf(project.dist)), `${build} build after it`).toEqual([]);
    }
  },
);

function showsEdit(project: Project): boolean {
  return project.has(editedPage) && project.read(editedPage).includes("left at seven");
}

test(
  "a change of code renders only the affected pages again",
  { tag: "@nightly" },
  async ({ project }) => {
    test.setTimeout(1_800_000);
    await project.mustBuild();
    const pages = `${cache}/site`;
    const timesOf = () =>
      Object.fromEntries(
        filesIn(project.path(pages)).map((file) => [
          file,
          String(statSync(project.path(pages, file)).mtimeMs),
        ]),
      );
    const first = timesOf();

    await test.step("no page, after a change of code that no page imports", async () => {
      project.edit("src/build/verify.ts", "import", "// A comment.\nimport");
      project.edit("src/build/headers.ts", "import", "const unused = 1;\nimport");
      await project.mustBuild();
      expect(changedBetween(first, timesOf())).toEqual([]);
    });

    await test.step("pages with maps, after a change of the code that draws maps", async () => {
      project.edit("src/map/svg.ts", "circle(map.dot, 5)", "circle(map.dot, 6)");
      await project.mustBuild();
      const changed = changedBetween(first, timesOf());
      expect(changed.filter((file) => file.startsWith("places/"))).not.toEqual([]);
      expect(changed.filter((file) => /^outlets\/|\/feed\.xml$/.test(file))).toEqual([]);
    });

    // This changes the order of styles in all pages.
    const styles = ["text", "lists", "map", "frame"].map(
      (name) => `import "#styles/${name}.css";\n`,
    );
    project.edit("src/pages/404.astro", "---\n", `---\n${styles.join("")}`);
    await project.mustBuild();
    const incremental = hashesOf(project.dist);
    project.remove(cache);
    await project.mustBuild();
    expect(changedBetween(hashesOf(project.dist), incremental)).toEqual([]);
  },
);
