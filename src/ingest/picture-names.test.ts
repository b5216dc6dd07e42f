import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { article } from "#testing/newsroom.ts";
import type { Article } from "#newsroom/article.ts";
import { namedPictures, Pictures } from "./picture-names.ts";

const now = new Date("2016-01-01T00:00:00Z");

/** An article with pictures, the first of which opens it. */
function withPictures(id: string, [lead = "", ...pictures]: string[], more = {}) {
  const { file, ...rest } = article(id, more);
  const src = { src: lead, alt: "A.", caption: "C.", credit: "D" };
  const written = { ...rest, lead: src, body: { ...rest.body, pictures } } as unknown as Article;
  return { article: written, digest: "", file };
}

const namesIn = (articles: ReturnType<typeof withPictures>[]) =>
  namedPictures({ articles }, now).map(({ path, name }) => `${path} → ${name}`);

test("pictures are named after their article and numbered as they appear", () => {
  const one = withPictures("2015/05/18/fall", ["./home.jpg", "./map.png", "./home.jpg"]);
  const other = withPictures("2015/05/17/siege", ["./home.jpg"]);
  assert.deepEqual(namesIn([one, other]), [
    "content/articles/2015/05/17/home.jpg → siege-1",
    "content/articles/2015/05/18/home.jpg → fall-1",
    "content/articles/2015/05/18/map.png → fall-2",
  ]);
});

test("no picture is named after a draft, a scheduled or a withdrawn article", () => {
  const shared = ["./shared.jpg"];
  const articles = [
    withPictures("2015/05/18/a-draft", shared, { status: "draft" }),
    withPictures("2015/05/18/b-later", shared, { publishedAt: "2099-01-01T00:00:00Z" }),
    withPictures("2015/05/18/c-withdrawn", shared, { status: "withdrawn" }),
    withPictures("2015/05/18/published", shared),
  ];
  assert.deepEqual(namesIn(articles), ["content/articles/2015/05/18/shared.jpg → published-1"]);
});

test("a picture is recognized by its bytes, and several articles with it give it the first name", () => {
  const root = mkdtempSync(join(tmpdir(), "pictures-"));
  after(() => rmSync(root, { recursive: true }));
  for (const [path, text] of [
    ["a.jpg", "same"],
    ["b.jpg", "same"],
    ["c.jpg", "size"],
    ["d.jpg", "longer"],
  ] as const)
    writeFileSync(join(root, path), text);
  const names = ["c", "a", "b", "d", "missing"];
  const pictures = new Pictures(
    root,
    names.map((name) => ({ path: `${name}.jpg`, name })),
  );
  const nameOf = (text: string) => pictures.nameOf(Buffer.from(text));
  assert.deepEqual(["same", "size", "longer", "else", "of another size"].map(nameOf), [
    "a",
    "c",
    "d",
    undefined,
    undefined,
  ]);
  assert.deepEqual(
    names.map((name) => pictures.firstLike(`${name}.jpg`)),
    ["c.jpg", "a.jpg", "a.jpg", "d.jpg", "missing.jpg"],
  );
});
