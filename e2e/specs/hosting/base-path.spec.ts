/** A paper that is not at the top of its host, as project pages and previews of branches are. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LinkChecker, LinkState } from "linkinator";
import { changedBetween, filesIn, hashesOf } from "../../helpers/built-files.ts";
import { recordErrors } from "../../helpers/page-errors.ts";
import { firstOfEachKind, htmlFile, isIndexable, pagePaths } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import type { Project } from "../../helpers/project.ts";
import { differences, pathsToAsk } from "../../helpers/same-answers.ts";
import { startServer } from "../../helpers/web-server.ts";
import { findServer } from "../../servers.ts";
import { SearchPage } from "../../pages/search.ts";
import { visit } from "../../helpers/visit.ts";

/** Texts with links of every form that editors write. */
const texts = [
  "content/articles/2024/05/18/who-pays-for-the-bridge.md",
  "content/articles/2024/05/30/how-it-was-built.mdx",
  "content/pages/about.md",
];

/** Links the texts to pages of the paper, one of which is that of a section. */
function addLinks(project: Project): void {
  for (const file of texts) {
    const links = "[The notes](/river-notes/) and [the rules][rules].\n\n[rules]: /about/#citing\n";
    project.write(file, `${project.read(file)}\n${links}`);
  }
}

/** Gives an article former addresses of every form. */
function addFormerAddresses(project: Project): void {
  const former = "/daily-roundup/2024/06/06/cars-cross/";
  const long = `/${"long-".repeat(30)}address/`;
  project.edit(
    "content/articles/2024/06/06/cars-cross-at-last.md",
    `formerly: [${former}]`,
    `formerly: ["${former}", "/café/a $b;c/", "/old.html", "${long}"]`,
  );
}

/** Follows every link of a paper that is served at `url`; returns those that lead nowhere or out of it. */
async function badLinks(url: string, address: string): Promise<string[]> {
  const { origin } = new URL(url);
  const { links } = await new LinkChecker().check({
    path: `${url}/`,
    recurse: true,
    checkFragments: true,
    urlRewriteExpressions: [
      { pattern: new RegExp(`^${new URL(address).origin}`), replacement: origin },
    ],
    linksToSkip: (link) => Promise.resolve(!link.startsWith(origin)),
    concurrency: 8,
  });
  const own = links.filter(({ state }) => state !== LinkState.SKIPPED);
  expect(own.length).toBeGreaterThan(100);
  return own
    .filter((link) => link.state !== LinkState.OK || !link.url.startsWith(`${url}/`))
    .map((link) => `${link.url} in ${link.parent}`);
}

/** The addresses on the paper's host in all that was built, by people or machines, and where they are. */
function ownAddresses(dist: string, address: string): Map<string, string> {
  const own = new RegExp(`${new URL(address).origin}[^\\s"'<>(){}&\\\\]*`, "g");
  return new Map(
    filesIn(dist)
      .filter((file) => /\.(html|xml|json|txt|bib|webmanifest)$/.test(file))
      .flatMap((file) =>
        [...readFileSync(join(dist, file), "utf8").matchAll(own)].map(([found]) => [found, file]),
      ),
  );
}

test(
  "a paper in a folder of its host is whole there, and leads nowhere else",
  { tag: "@nightly" },
  async ({ page, project }) => {
    test.setTimeout(600_000);
    const base = "/river-notes";
    const address = `https://proof.example${base}`;
    expect(
      existsSync(project.path("content/sections/river-notes.yaml")),
      "it is a section, too",
    ).toBe(true);
    project.edit("content/site.yaml", "https://proof.example", `${address}/`);
    addLinks(project);
    addFormerAddresses(project);
    await project.mustBuild();
    const { dist } = project;
    const origin = await project.serve();
    const url = `${origin}${base}`;

    await test.step("the top of the server leads to it", async () => {
      for (const path of ["/", base]) {
        const { headers } = await fetch(`${origin}${path}`, { redirect: "manual" });
        expect(headers.get("location"), path).toBe(`${base}/`);
      }
      expect((await fetch(`${origin}/about/`)).status).toBe(404);
    });

    await test.step("every link leads to a page below it", async () => {
      expect(await badLinks(url, address)).toEqual([]);
    });

    await test.step("every absolute address, for machines too, is that of a file below it", () => {
      const found = ownAddresses(dist, address);
      expect(found.size).toBeGreaterThan(100);
      const bad = [...found].filter(([one]) => {
        const path = decodeURI(one.slice(address.length).replace(/[?#].*/, ""));
        return !one.startsWith(`${address}/`) || !existsSync(join(dist, htmlFile(path)));
      });
      expect(bad).toEqual([]);
      for (const file of ["robots.txt", "sitemap-0.xml", "feed.xml", "atom.xml", "feed.json"])
        expect(readFileSync(join(dist, file), "utf8"), file).toContain(`${address}/`);
    });

    await test.step("former addresses redirect, and withdrawn ones are gone", async () => {
      const moved = [...project.read("dist/_redirects").matchAll(/^(\S+) (\S+) 301$/gm)];
      expect(moved.length).toBeGreaterThan(0);
      for (const [, from = "", to = ""] of moved) {
        const response = await fetch(`${origin}${from}`);
        expect(response.status, from).toBe(200);
        expect(new URL(response.url).pathname, from).toBe(to);
        // For hosts that do not read _redirects.
        const page = project.read(join("dist", htmlFile(decodeURI(from.slice(base.length)))));
        expect(page, from).toContain(`content="0; url=${to}"`);
        expect(to.startsWith(`${base}/`), to).toBe(true);
      }
      const [gone = ""] = project.read("dist/_gone").split("\n");
      expect(gone.startsWith(`${base}/`)).toBe(true);
      expect((await fetch(`${origin}${gone}`)).status).toBe(410);
    });

    await test.step("pages load everything from below it, with its headers", async () => {
      const errors = recordErrors(page, url);
      for (const path of firstOfEachKind(pagePaths(dist))) {
        const response = await page.goto(`${url}${path}`, { waitUntil: "networkidle" });
        expect(response?.headers()["content-security-policy"], path).toContain(
          "frame-ancestors 'none'",
        );
      }
      const manifest = await (await fetch(`${url}/site.webmanifest`)).json();
      expect(manifest).toMatchObject({ id: `${base}/`, scope: `${base}/`, start_url: `${base}/` });
      for (const { src } of manifest.icons)
        expect((await fetch(`${origin}${src}`)).status).toBe(200);
      await page.goto(`${url}/search/?q=letter`);
      const search = new SearchPage(page);
      const results = search.results.getByRole("link");
      await results
        .filter({ hasText: /letter/i })
        .first()
        .click();
      expect(new URL(page.url()).pathname).toMatch(/^\/river-notes\/river-notes\/\d{4}\/.*letter/);
      await expect(search.title).toHaveText(/letter/i);
      expect(errors).toEqual([]);
      page.removeAllListeners();
      // Its style sheet explains the feed.
      await page.goto(`${url}/feed.xml`);
      const explained = () => getComputedStyle(document.documentElement, "::before").content;
      await expect.poll(() => page.evaluate(explained)).toContain(`${address}/feeds/`);
    });

    for (const name of ["nginx", "caddy"] as const) {
      const program = findServer(name);
      if (!program) continue;
      await test.step(`${name} answers for it as npm start does`, async () => {
        const server = await startServer(name, program, project, base);
        expect(await differences(url, server, pathsToAsk(dist, base))).toEqual([]);
        const { headers } = await fetch(server, { redirect: "manual" });
        expect(headers.get("location")).toBe(`${base}/`);
      });
    }

    await test.step("the preview and the desk are there, too", async () => {
      const preview = project.start("npm", ["run", "dev", "--", "--port", "0"]);
      const [, server = ""] = await preview.until(/(http:\/\/localhost:\d+)\//);
      await visit(page, `${server}${base}/`);
      await expect(page.getByRole("link", { name: "Canary draft headline" })).toBeVisible();
      const errors = recordErrors(page, `${server}${base}`);
      await page.getByRole("contentinfo").getByRole("link", { name: "The desk" }).click();
      await expect(page).toHaveURL(`${server}${base}/desk/`);
      await expect(page.locator("body[data-running]")).toHaveCount(0);
      await page.getByRole("link", { name: "Canary draft headline" }).first().click();
      await expect(page).toHaveURL(`${server}${base}/desk/2024/05/31/canary-draft/`);
      await expect(page.locator("iframe[data-ready]").first()).toBeAttached();
      await visit(page, `${server}${base}/favicon.svg`);
      // In a preview, modules come from the top of the server.
      const module = /^request to http:\/\/[^/]+\/(?:src|node_modules|@fs|@id|@vite)\//;
      expect(errors.filter((error) => !module.test(error))).toEqual([]);
    });
  },
);

test(
  "SITE_ADDRESS puts a build elsewhere, closed to search engines, and leaves nothing behind",
  { tag: "@nightly" },
  async ({ papers: { proof }, project }) => {
    test.setTimeout(600_000);
    const address = "https://pull-12.example/paper";
    await project.mustBuild({ SITE_ADDRESS: `${address}/` });
    const { dist } = project;
    const files = filesIn(dist);
    const read = (file: string) => readFileSync(join(dist, file), "utf8");

    await test.step("no page may be indexed, and there is no sitemap", async () => {
      const pages = files.filter((file) => file.endsWith(".html"));
      expect(pages.length).toBeGreaterThan(20);
      expect(pages.filter((file) => isIndexable(read(file)))).toEqual([]);
      expect(read("robots.txt")).toBe("User-agent: *\nDisallow: /\n");
      expect(files.filter((file) => /sitemap/.test(file))).toEqual([]);
      const url = `${await project.serve()}/paper`;
      for (const path of ["/", "/about/", "/feed.xml", "/card.png", "/nothing/"]) {
        const { headers } = await fetch(`${url}${path}`);
        expect(headers.get("x-robots-tag"), path).toBe("noindex");
      }
      expect(await badLinks(url, address)).toEqual([]);
    });

    await test.step("it shows what readers see, at its own address", () => {
      expect([...ownAddresses(dist, "https://proof.example").keys()]).toEqual([]);
      expect(read("index.html")).toContain(`<link rel="canonical" href="${address}/">`);
      expect(read("index.html")).not.toContain("Canary draft headline");
    });

    await test.step("the next build is as if there had been none", async () => {
      await project.mustBuild();
      expect(changedBetween(hashesOf(proof.dist), hashesOf(dist))).toEqual([]);
    });
  },
);
