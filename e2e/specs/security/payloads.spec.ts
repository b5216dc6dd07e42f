/**
 * Papers whose every text is a payload, read in Chromium without a content security policy. A payload is held if it is
 * shown as text, or refused with a message that names the file.
 */
import { join } from "node:path";
import { expect, test as base, type Page } from "playwright/test";
import sharp from "sharp";
import { payloadPaper, payloadsToRefuse, type Files } from "../../fixtures/payloads/paper.ts";
import {
  payloadKinds,
  pictureNames,
  refusedPictureNames,
  secretName,
  texts,
} from "../../fixtures/payloads/payloads.ts";
import { filesIn, findInOutput } from "../../helpers/built-files.ts";
import { feedPaths, readFeed } from "../../helpers/feeds.ts";
import { pagePaths } from "../../helpers/page-paths.ts";
import { dangerousMarkup, watchPayloads, type PayloadWatch } from "../../helpers/payload-watch.ts";
import { contentFolders } from "../../helpers/papers.ts";
import { Project } from "../../helpers/project.ts";
import { rawResponse } from "../../helpers/raw-response.ts";
import { visit } from "../../helpers/visit.ts";

const test = base.extend<{ project: Project }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern
  project: async ({}, use) => {
    const project = Project.create(contentFolders.oneArticle, "payloads-");
    project.remove("content");
    await use(project);
    await project.stop();
  },
});

test.describe.configure({ timeout: 600_000 });

// oxlint-disable-next-line no-control-regex -- the pattern matches control characters
const color = /\u001b\[[\d;]*m/g;

/** Characters that a terminal obeys. */
// oxlint-disable-next-line no-control-regex -- the pattern matches control characters
const obeyed = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e]/;

async function write(project: Project, files: Files): Promise<void> {
  for (const [file, text] of Object.entries(files)) project.write(`content/${file}`, text);
  const folders = new Set(Object.keys(files).filter((file) => file.startsWith("articles/")));
  for (const folder of new Set([...folders].map((file) => join("content", file, ".."))))
    for (const [index, name] of [...pictureNames, ...refusedPictureNames, "picture"].entries())
      project.write(join(folder, `${name}.png`), await pictureOf(index));
}

/** A small picture, another one for each number. */
const pictureOf = (number: number) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: number, g: 0, b: 0 } } })
    .png()
    .toBuffer();

/** What is wrong with pages, a line each; the pages are opened in several windows at once. */
async function wrongWith(watch: PayloadWatch, paths: readonly string[]): Promise<string[]> {
  const waiting = [...paths];
  const wrong: string[] = [];
  const visitAll = async () => {
    const page = await watch.context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(path);
      wrong.push(...(await wrongInside(page)));
      if (new URL(page.url()).pathname !== path) wrong.push(`${path} led to ${page.url()}`);
    }
    await page.close();
  };
  await Promise.all([visitAll(), visitAll(), visitAll()]);
  return [...wrong, ...watch.ran()];
}

async function wrongInside(page: Page): Promise<string[]> {
  const found = await Promise.all(page.frames().map(dangerousMarkup));
  return found.flat().map((markup) => `${page.url()} has ${markup}`);
}

test("every payload runs in a page that does not escape it, and the tests notice", async ({
  browser,
}) => {
  const own = "https://unescaped.example";
  const watch = await watchPayloads(browser, own);
  const pages = payloadKinds.flatMap(({ name, payloads, unescaped, xml }) =>
    payloads.map((payload) => ({ name, payload, html: unescaped(payload), xml })),
  );
  const page = await watch.context.newPage();
  await page.route(`${own}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const frame = pages[Number(path)];
    if (path === "") {
      const frames = pages.map((_, index) => `<iframe name="${index}" src="/${index}"></iframe>`);
      return route.fulfill({ contentType: "text/html", body: frames.join("") });
    }
    if (!/^\d+$/.test(path) || !frame) return route.fulfill({ status: 404 });
    const contentType = `${frame.xml ? "application/xhtml+xml" : "text/html"}; charset=utf-8`;
    return route.fulfill({
      contentType,
      body: frame.xml ? frame.html : `<!doctype html>${frame.html}`,
    });
  });
  await page.goto(own);
  const ran: string[] = [];
  const unnoticed = async () => {
    ran.push(...watch.ran());
    const noticed = new Set(ran.map((line) => line.split(" ").at(-1)));
    const silent = pages.map(async ({ name, payload }, index) => {
      if (noticed.has(String(index))) return [];
      const found = await dangerousMarkup(page.frame(String(index)) ?? page.mainFrame());
      const own = found.filter((markup) => !markup.startsWith("<script>a.innerHTML"));
      return own.length > 0 ? [] : [`${name}: ${payload}`];
    });
    return (await Promise.all(silent)).flat();
  };
  await expect.poll(unnoticed).toEqual([]);
  await watch.context.close();
});

test(
  "no payload runs in a published page or feed",
  { tag: "@nightly" },
  async ({ browser, project }) => {
    const paper = payloadPaper(0, 24);
    const candidates = payloadsToRefuse(paper);
    await write(project, { ...paper, ...candidates });

    await test.step("payloads that are no texts are refused by file and field", async () => {
      const check = project.start(process.execPath, ["src/desk/check/check.ts", "--json"]);
      const { output } = await check.ended;
      const { findings } = JSON.parse(output) as { findings: Finding[] };
      const errors = findings.filter(({ severity }) => severity === "error");
      const refused = new Set(errors.map(({ file }) => file.replace(/^content\//, "")));
      expect([...refused].filter((file) => !(file in candidates))).toEqual([]);
      expect(refused.size).toBeGreaterThan(250);
      expect(errors.filter(({ line }) => !(line > 0))).toEqual([]);
      for (const file of refused) project.remove("content", file);
    });

    await project.mustBuild();
    const url = await project.serve();
    const watch = await watchPayloads(browser, url, "https://payloads.example");

    await test.step("pages", async () => {
      const paths = pagePaths(project.dist);
      expect(paths.length).toBeGreaterThan(90);
      expect(await wrongWith(watch, paths)).toEqual([]);
    });

    await test.step("what the search finds", async () => {
      const page = await watch.context.newPage();
      await page.goto("/search/?q=script");
      await expect(page.locator("main li h3, main li h2").first()).toBeVisible();
      expect(await wrongInside(page)).toEqual([]);
      expect(watch.ran()).toEqual([]);
      await page.close();
    });

    await test.step("feeds, as feed readers show them", async () => {
      const page = await watch.context.newPage();
      for (const path of feedPaths(project.dist)) {
        const { items } = await readFeed(project.dist, path);
        await page.setContent(items.map(({ html }) => html).join("\n"));
        expect(await wrongInside(page), path).toEqual([]);
      }
      expect(watch.ran()).toEqual([]);
      await page.close();
    });

    await test.step("files in XML", async () => {
      const page = await watch.context.newPage();
      const files = filesIn(project.dist).filter((file) => file.endsWith(".xml"));
      for (const file of files) {
        const text = project.read(join("dist", file));
        const found = await page.evaluate((xml) => {
          const document = new DOMParser().parseFromString(xml, "application/xml");
          const foreign = /xhtml|svg|MathML|^$/;
          return [...document.querySelectorAll("*")]
            .filter(({ namespaceURI, localName }) =>
              localName === "parsererror" ? true : foreign.test(namespaceURI ?? "x"),
            )
            .map(({ outerHTML }) => outerHTML.slice(0, 100));
        }, text);
        expect(found, file).toEqual([]);
      }
      await page.close();
    });

    await test.step("no name of an original picture is published", () => {
      expect(findInOutput(project.dist, ["Jane", secretName])).toEqual([]);
      expect(
        filesIn(project.dist).filter((file) => /_astro\/p-1-1\.[\w-]+\.avif$/.test(file)),
      ).toHaveLength(1);
    });
    await watch.context.close();
  },
);

interface Finding {
  file: string;
  line: number;
  severity: string;
}

test(
  "no payload runs in a static preview, and search engines leave all of it out",
  { tag: "@nightly" },
  async ({ browser, project }) => {
    await write(project, payloadPaper(Math.floor(texts.length / 3), 10, true));
    const { code, output } = await project.start(process.execPath, ["src/preview/build-preview.ts"])
      .ended;
    expect(code, output).toBe(0);
    const server = project.start(process.execPath, ["src/preview/serve-preview.ts", "--port", "0"]);
    const [, url = ""] = await server.until(/(http:\/\/localhost:\d+)\//);
    const watch = await watchPayloads(browser, url, "https://payloads.example");
    const folder = project.path("dist-preview");
    expect(await wrongWith(watch, pagePaths(folder))).toEqual([]);
    await watch.context.close();

    expect(findInOutput(folder, ["Jane", secretName])).toEqual([]);
    const kinds = Map.groupBy(filesIn(folder), (file) => file.split(".").at(-1) ?? "");
    expect([...kinds.keys()]).toEqual(
      expect.arrayContaining(["avif", "bib", "json", "png", "xml"]),
    );
    for (const [kind, [file = ""]] of kinds) {
      const { status, headers } = await rawResponse(`${url}/${encodeURI(file)}`);
      if (status === 200) expect(headers["x-robots-tag"], kind).toBe("noindex");
    }
  },
);

test(
  "no payload runs in the live preview, its messages, or the desk",
  { tag: "@nightly" },
  async ({ browser, project }) => {
    const paper = payloadPaper(Math.floor((2 * texts.length) / 3), 10, true);
    await write(project, { ...paper, ...payloadsToRefuse(paper) });
    const preview = project.start("npm", ["run", "dev", "--", "--port", "0"]);
    const [, url = ""] = await preview.until(/(http:\/\/localhost:\d+)\//);
    const watch = await watchPayloads(browser, url, "https://payloads.example");
    const page = await watch.context.newPage();

    await test.step("the messages", async () => {
      await visit(page, "/");
      const overlay = page.locator("vite-error-overlay");
      await expect(overlay).toContainText("is not a web address");
      expect(await wrongInside(page)).toEqual([]);
      await preview.until(/\d+ problems in \d+ files/);
    });

    await test.step("the message on the page of an article that was valid", async () => {
      const [file = "", text = ""] =
        Object.entries(paper).find(([name]) => name.endsWith("/p-1.mdx")) ?? [];
      const path = file.replace(/^articles(.*)\.mdx$/, "/sections-1$1/");
      await visit(page, path);
      project.write(`content/${file}`, `${text}\n\n{"\u202e[x](javascript:ran())"}\n`);
      await preview.until(/cannot run code/);
      await expect(async () => expect((await visit(page, path))?.status()).toBe(500)).toPass();
      await expect(page.locator("vite-error-overlay")).toContainText("cannot run code");
      expect(await wrongInside(page)).toEqual([]);
      project.write(`content/${file}`, text);
    });

    await test.step("pages and the desk", async () => {
      const articles = Object.keys(paper).filter((file) => file.startsWith("articles/"));
      const ids = articles.map((file) => file.replace(/^articles\/(.*)\.mdx?$/, "$1"));
      const paths = [
        "/",
        "/sections-1/",
        ...["people", "outlets", "places", "topics", "stories"].map(
          (kind) => `/${kind}/${kind}-1/`,
        ),
        "/about/",
        "/corrections/",
        ...ids.map((id) => `/sections-1/${id}/`),
      ];
      expect(await wrongWith(watch, paths)).toEqual([]);
      const desk = ["/desk/", ...ids.slice(0, 3).map((id) => `/desk/${id}/`)];
      for (const path of desk) {
        await visit(page, path);
        await expect(page.locator("body[data-running]")).toHaveCount(0);
        expect(await wrongInside(page), path).toEqual([]);
      }
      expect(watch.ran()).toEqual([]);
    });

    await test.step("the terminal", () => {
      const withoutColors = preview.output.replace(color, "");
      expect(withoutColors).not.toMatch(obeyed);
    });
    await watch.context.close();
  },
);
