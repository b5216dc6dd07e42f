import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { palette } from "#look/palette.ts";
import { pageOf, withOutlets } from "#testing/page.ts";
import type { ArticleCard, Card } from "./card.ts";
import { articleCard } from "./cards.ts";
import { drawCard } from "./draw.ts";

let folder = "";
before(() => void (folder = mkdtempSync(join(tmpdir(), "cards-"))));
after(() => rmSync(folder, { recursive: true }));

const plain = articleCard(pageOf());
const wide = "Wochenzeitung für Wissenschaft und Wirtschaft in Westfalen";
const crowded = articleCard(
  withOutlets(
    pageOf(),
    Array.from({ length: 14 }, () => wide),
  ),
);
const everything: Partial<ArticleCard> = {
  masthead: "The Weekly Messenger of the Widely Wandering Women of Wales!",
  kicker: "W".repeat(120),
  outlets: Array.from({ length: 6 }, (_, i) => ({ number: i + 9, name: wide, sources: 2 })),
  more: 8,
  map: plain.map && { ...plain.map, place: "Thiruvananthapuram, United Arab Emirates" },
  tally: { strokes: Array.from({ length: 14 }, (_, i) => i < 7), words: crowded.tally.words },
};

const cards: [what: string, card: Card][] = [
  ["an article", plain],
  ["one word", { ...plain, headline: "War" }],
  [
    "160 characters",
    { ...plain, headline: "Every word of a headline as long as may be. ".repeat(4) },
  ],
  ["160 wide letters", { ...plain, ...everything, headline: "W".repeat(160) }],
  [
    "a place of one long word",
    { ...plain, map: plain.map && { ...plain.map, place: "W".repeat(24) } },
  ],
  [
    "a place of wide letters",
    { ...plain, map: plain.map && { ...plain.map, place: "W".repeat(60) } },
  ],
  ["long words", { ...plain, headline: `${"Donaudampfschifffahrts".repeat(6)} sinkt` }],
  [
    "many scripts",
    { ...plain, headline: "Київ, Αθήνα, Łódź, Hà Nội, İzmir, Þórshöfn: “Größe” – 5 € …" },
  ],
  [
    "a person",
    {
      kind: "subject",
      masthead: "The Daily Roundup",
      label: "Chief correspondent for everything between two rivers",
      name: "Wilhelmina Wollstonecraft-Wordsworth van der Westhuizen the Younger of Warwickshire",
      deck: "She writes about what happens, who says so, and what is still not known of it. ".repeat(
        7,
      ),
      count: "1,200 articles",
      span: { ticks: [0, 0.5, 1], first: "18 May", last: "29 December 2015" },
    },
  ],
  ...["Ost", "W".repeat(60)].map((masthead): [string, Card] => [
    `the paper ${masthead.slice(0, 3)} and a long description`,
    {
      kind: "site",
      masthead,
      description: "Wir legen Berichte nebeneinander. ".repeat(6).slice(0, 200),
      host: "ost.example",
    },
  ]),
  ["a name of one word", { ...plain, masthead: "W".repeat(60) }],
  [
    "the paper",
    {
      kind: "site",
      masthead: "The Weekly Messenger of the Widely Wandering Women of Wales!",
      description: "A paper that lays reports side by side. ".repeat(5),
      host: "a-very-long-name-for-a-newspaper.example",
    },
  ],
];

/** Tells which pixels of a picture differ from the background. */
async function inkOf(png: Buffer): Promise<(x: number, y: number) => boolean> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const background = palette.light.paper;
  const paper = await sharp({ create: { width: 1, height: 1, channels: 3, background } })
    .raw()
    .toBuffer();
  const at = (x: number, y: number) => (y * info.width + x) * info.channels;
  const isPaper = (pixel: number) =>
    paper.every((value, i) => Math.abs((data[pixel + i] ?? 0) - value) < 12);
  return (x, y) => !isPaper(at(x, y));
}

function* pixels(left: number, top: number, right: number, bottom: number) {
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) yield [x, y] as const;
}

for (const [what, card] of cards) {
  test(`a card with ${what} is a PNG of 1200 × 630 pixels, small enough for messaging apps`, async () => {
    const png = await drawCard(card);
    const { format, width, height } = await sharp(png).metadata();
    assert.deepEqual({ format, width, height }, { format: "png", width: 1200, height: 630 });
    assert.ok(png.length < 300_000, `${png.length} bytes`);
  });

  test(`a card with ${what} has empty margins`, async () => {
    const ink = await inkOf(await drawCard(card));
    for (const [left, top, right, bottom] of [
      [0, 0, 1200, 40],
      [0, 590, 1200, 630],
      [0, 0, 54, 630],
      [1146, 0, 1200, 630],
    ] as const) {
      const found = [...pixels(left, top, right, bottom)].find(([x, y]) => ink(x, y));
      assert.equal(found, undefined, "the first pixel of ink in the margin");
    }
    if (card.kind !== "article") return;
    const gap = [...pixels(742, 112, 772, 590)].find(([x, y]) => ink(x, y));
    assert.equal(gap, undefined, "the first pixel of ink between headline and attribution line");
  });
}

for (const masthead of ["W".repeat(60), "Ww ".repeat(20).trim()]) {
  test(`the name ${masthead.slice(0, 5)}… does not touch the date beside it`, async () => {
    const ink = await inkOf(await drawCard({ ...plain, masthead }));
    const found = [...pixels(890, 41, 940, 96)].find(([x, y]) => ink(x, y));
    assert.equal(found, undefined, "the first pixel of ink between them");
  });
}

test("the same card gives the same bytes", async () => {
  const [first, second] = [await drawCard(plain), await drawCard(structuredClone(plain))];
  assert.equal(sha(first), sha(second));
});

const shown: [what: string, changes: Partial<ArticleCard>][] = [
  ["the paper's name", { masthead: "The Evening Roundup" }],
  ["the date", { date: "19 May 2015" }],
  ["the kicker", { kicker: "Analysis" }],
  ["the headline", { headline: "Another headline" }],
  ["the outlets", { outlets: [{ number: 1, name: "AFP", sources: 1 }] }],
  ["the number of further outlets", { more: 8 }],
  ["the tally", { tally: { strokes: [true, false], words: "2 sources, 1 first-hand" } }],
  ["the place", { map: plain.map && { ...plain.map, place: "Baghdad" } }],
];
for (const [what, changes] of shown) {
  test(`a card shows ${what}`, async () => {
    assert.notEqual(sha(await drawCard({ ...plain, ...changes })), sha(await drawCard(plain)));
  });
}

const missing: [what: string, changes: Partial<ArticleCard>, says: RegExp][] = [
  ["a headline", { headline: "北京 and Washington" }, /“北” in “北京 and Washington”/],
  ["an outlet", { outlets: [{ number: 1, name: "الجزيرة", sources: 1 }] }, /“ا” in “الجزيرة”/],
  ["a kicker", { kicker: "Good news 🎉" }, /“🎉” in “Good news 🎉”/],
];
for (const [what, changes, says] of missing) {
  test(`${what} with a character that the fonts lack is rejected`, async () => {
    await assert.rejects(drawCard({ ...plain, ...changes }), says);
  });
}

/** A photograph as from a camera, with more detail than any real one. */
async function photograph(name: string, orientation?: number) {
  const file = join(folder, name);
  const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
  await sharp({ create: { width: 900, height: 600, channels: 3, background: "red", noise } })
    .jpeg()
    .withMetadata(orientation ? { orientation } : {})
    .toFile(file);
  const src = { src: `/_astro/${name}`, width: 900, height: 600, format: "jpg" };
  return Object.defineProperty(src, "fsPath", { value: file });
}

test("a card with a very noisy photograph is small enough", async () => {
  const card = { ...plain, map: undefined, photograph: await photograph("noise.jpg"), more: 0 };
  const png = await drawCard({ ...card, outlets: card.outlets.slice(0, 2) });
  assert.ok(png.length < 300_000, `${png.length} bytes`);
  const ink = await inkOf(png);
  assert.ok(ink(976, 250), "the photograph is in the right column");
});

test("a photograph stays inside its column", async () => {
  const ink = await inkOf(
    await drawCard({ ...plain, map: undefined, photograph: await photograph("edge.jpg", 6) }),
  );
  assert.equal(ink(804, 250), false);
  assert.equal(ink(1148, 250), false);
});

function sha(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
