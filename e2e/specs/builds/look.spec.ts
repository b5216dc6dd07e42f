/** The README promises that a newsroom can change colors and typefaces in a few files. */
import { copyFileSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import sharp from "sharp";
import { palette, type Colors } from "#look/palette.ts";
import { sans, serif } from "#look/typefaces.ts";
import { filesIn, findInOutput } from "../../helpers/built-files.ts";
import type { Project } from "../../helpers/project.ts";
import { expect, test } from "../../helpers/paper-test.ts";

const { resolve } = createRequire(import.meta.url);

const look: { light: Colors; dark: Colors } = {
  light: {
    paper: "#ffe9d2",
    ink: "#3b0a1e",
    soft: "#5f2f42",
    line: "#dcb9a1",
    land: "#f1d3b9",
    pencil: "#c8102e",
  },
  dark: {
    paper: "#1e0812",
    ink: "#ffeedd",
    soft: "#cfa9a0",
    line: "#55303f",
    land: "#33131f",
    pencil: "#ff99a6",
  },
};

/** An article with a map on its card, not a photograph. */
const itsPath = "daily-roundup/2024/05/28/ferry-stops";

function changeColors(project: Project): void {
  let tokens = project.read("src/styles/tokens.css");
  for (const scheme of ["light", "dark"] as const) {
    for (const [name, color] of Object.entries(palette[scheme])) {
      tokens = tokens.replaceAll(color, look[scheme][name as keyof Colors]);
    }
  }
  project.write("src/styles/tokens.css", tokens);
}

/** Follows the README with two typefaces that look different: an italic for text, and a serif for labels. */
async function changeTypefaces(project: Project): Promise<void> {
  const fonts = "@fontsource-variable/piazzolla/files/piazzolla-latin-wght";
  project.remove("src/assets/fonts");
  project.write("src/assets/fonts/LICENSE.txt", "");
  copyFileSync(resolve(`${fonts}-italic.woff2`), project.path("src/assets/fonts/slanted.woff2"));
  copyFileSync(resolve(`${fonts}-normal.woff2`), project.path("src/assets/fonts/plain.woff2"));

  const tokens = project
    .read("src/styles/tokens.css")
    .replace(/--serif: [^,]+/, '--serif: "Slanted Text"')
    .replace(/--sans: [^,]+/, "--sans: Plain");
  project.write("src/styles/tokens.css", tokens);

  const faces = [
    ["Slanted Text", "slanted"],
    ["Plain", "plain"],
  ].map(
    ([family, file]) =>
      `@font-face {\n  font-family: "${family}";\n  src: url("../assets/fonts/${file}.woff2") format("woff2");\n  font-weight: 100 900;\n}\n`,
  );
  const css = project.read("src/styles/fonts.css");
  const local = css.split(/(?=@font-face)/).filter((rule) => rule.includes("local("));
  project.write("src/styles/fonts.css", [...faces, ...local].join(""));

  const module = project.read("src/look/typefaces.ts");
  project.write(
    "src/look/typefaces.ts",
    module.replaceAll(/"@fontsource[^"]+"/g, '"#styles/fonts.css"'),
  );
  const measured = await project.start(process.execPath, ["--run", "typefaces"]).ended;
  expect(measured.output).not.toContain("Error");
  expect(measured.code).toBe(0);
}

test(
  "with other colors and typefaces, nothing of the old ones is left",
  { tag: "@nightly" },
  async ({ page, project, papers }) => {
    test.setTimeout(600_000);
    changeColors(project);
    await changeTypefaces(project);
    await project.mustBuild();
    const { light, dark } = look;

    await test.step("not in pages, styles, feeds, the manifest, or the icon", () => {
      const colors = [palette.light, palette.dark].flatMap((scheme) => Object.values(scheme));
      const families = [serif, sans].flatMap((name) => [name, name.replaceAll(" ", "-")]);
      expect(findInOutput(project.dist, [...colors, ...families, "Blue marks"])).toEqual([]);

      const html = project.read(`dist/${itsPath}/index.html`);
      expect(html).toContain(`<meta name="theme-color" content="${light.paper}"`);
      expect(html).toContain(`<meta name="theme-color" content="${dark.paper}"`);
      expect(html).toContain("Red marks what belongs to an outlet.");
      expect(html).toMatch(/<link rel="preload" href="\/_astro\/plain\.[\w-]+\.woff2"/);
      expect(html).toMatch(
        /<svg [^>]*font-family="Plain, [^>]*>.*?<path class="land" fill="#f1d3b9"/,
      );
      expect(JSON.parse(project.read("dist/site.webmanifest"))).toMatchObject({
        background_color: light.paper,
        theme_color: light.paper,
      });
      for (const color of [light.paper, light.ink, dark.pencil]) {
        expect(project.read("dist/favicon.svg")).toContain(color);
      }
      const feed = project.read("dist/feed.css");
      expect(feed).toMatch(/font-family: "Slanted Text"; src: url\("\/_astro\/slanted\./);
      expect(feed).toContain(light.pencil);
    });

    await test.step("not on cards or icons", async () => {
      const drawings = filesIn(project.dist).filter((file) => /card\.png$|icon.*\.png$/.test(file));
      expect(drawings.length).toBeGreaterThan(6);
      for (const file of drawings.filter((name) => !name.includes("bridge-opens"))) {
        const colors = await colorsOf(join(project.dist, file));
        expect(colors, file).toContain(light.paper);
        for (const old of [palette.light.paper, palette.light.ink, palette.light.pencil]) {
          expect(colors, file).not.toContain(old);
        }
      }
      const card = `${itsPath}/card.png`;
      const colors = await colorsOf(join(project.dist, card));
      expect(colors).toEqual(expect.arrayContaining(Object.values(light)));
      const old = await inkOf(join(papers.proof.dist, card), palette.light.paper);
      const ink = await inkOf(join(project.dist, card), light.paper);
      const both = ink.filter((is, i) => is && old[i]).length;
      const either = ink.filter((is, i) => is || old[i]).length;
      // The same letters in another color would overlap completely.
      expect(both / either).toBeLessThan(0.75);
    });

    await test.step("maps have room for wider names", () => {
      expect(project.read("src/look/letter-widths.json")).not.toBe(
        readFileSync(resolve("#look/letter-widths.json"), "utf8"),
      );
    });

    await test.step("a browser sets the page in the new ones", async () => {
      await page.goto(`${await project.serve()}/${itsPath}/`);
      const loaded = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts]
          .filter((face) => face.status === "loaded")
          .map((face) => face.family);
      });
      expect(loaded.map((family) => family.replaceAll('"', ""))).toEqual(
        expect.arrayContaining(["Slanted Text", "Plain"]),
      );
      await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 233, 210)");
    });
  },
);

/** The colors of a picture's pixels, as `#rrggbb`. */
async function colorsOf(file: string): Promise<string[]> {
  const data = await sharp(file).removeAlpha().raw().toBuffer();
  const found = new Set<number>();
  for (let i = 0; i < data.length; i += 3) found.add(data.readUIntBE(i, 3));
  return Array.from(found, (color) => `#${color.toString(16).padStart(6, "0")}`);
}

/** Whether each pixel in the headline column of a card differs from the paper. */
async function inkOf(file: string, paper: string): Promise<boolean[]> {
  const column = { left: 56, top: 110, width: 680, height: 400 };
  const data = await sharp(file).removeAlpha().extract(column).raw().toBuffer();
  const background = Buffer.from(paper.slice(1), "hex");
  return Array.from({ length: data.length / 3 }, (_, pixel) =>
    [0, 1, 2].some((i) => Math.abs((data[3 * pixel + i] ?? 0) - (background[i] ?? 0)) > 64),
  );
}
