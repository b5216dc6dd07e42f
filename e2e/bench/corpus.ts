/**
 * Generates the content of a paper of any size. The same seed and size give the same files. All text is invented
 * and valid.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { stringify } from "yaml";
import { textOf, type Draft } from "./corpus-text.ts";
import { capital, chanceOf, clause, idOf, phrase, properName, type Chance } from "./words.ts";

export interface Corpus {
  /** The clock for builds. The last articles are scheduled for later. */
  now: string;
  /** The file of a published article from the middle, relative to the project's root. */
  example: string;
  /** The size of all article files in bytes. */
  bytes: number;
}

/**
 * Writes `content/` with `size` articles: three or four a day from 2015 on. 2 % are .mdx and 1 % are drafts; the last
 * three are scheduled; six have a picture.
 * @param root an absolute path
 */
export async function writeCorpus(root: string, size: number, seed: number): Promise<Corpus> {
  const chance = chanceOf(seed);
  const content = join(root, "content");
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  const ids = writeRegistries(chance, (file, fields) => write(file, yaml(fields)));
  write(
    "pages/about.md",
    `---\n${yaml({ title: "About", deck: "What this is." })}---\n\nMade up.\n`,
  );
  const picture = await pictureOf(chance);

  const stories: Thread[] = [];
  let bytes = 0;
  let day = new Date("2015-01-01T00:00:00Z");
  let today = 0;
  let now = "";
  let example = "";
  for (let index = 0; index < size; index++) {
    if (today === 0) {
      today = chance.between(3, 4);
      day = new Date(day.getTime() + 86_400_000);
    }
    today -= 1;
    const folder = `articles/${day.toISOString().slice(0, 10).replaceAll("-", "/")}`;
    const slug = `${idOf(phrase(chance))}-${index}`;
    const isExample = index === Math.floor(size / 2);
    const draft: Draft = {
      format: !isExample && chance.happens(0.02) ? "mdx" : "md",
      picture: index % Math.ceil(size / 6) === 1 ? `./${slug}.jpg` : undefined,
    };
    // New York's offset in winter. At these hours the day is the same with the offset of summer.
    const at = (hour: number) => `${day.toISOString().slice(0, 10)}T${hour}:30:00-05:00`;
    const fields = {
      ...fieldsOf(chance, ids, at, threadOf(chance, stories)),
      status: !isExample && chance.happens(0.01) ? "draft" : "published",
    };
    const text = `---\n${yaml(fields)}---\n\n${textOf(chance, fields, ids.places, draft)}`;
    write(`${folder}/${slug}.${draft.format}`, text);
    if (draft.picture) write(`${folder}/${draft.picture}`, picture);
    bytes += Buffer.byteLength(text);
    if (isExample) example = `content/${folder}/${slug}.md`;
    if (index === size - 4) now = at(23);
  }
  for (const { id, name, deck } of stories) write(`stories/${id}.yaml`, yaml({ name, deck }));
  return { now, example, bytes };
}

/** YAML with every text in quotes, because an unquoted date is an error. */
function yaml(fields: object): string {
  return stringify(fields, {
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    lineWidth: 0,
  });
}

type Ids = Record<"people" | "outlets" | "places" | "topics", string[]>;

function writeRegistries(chance: Chance, write: (file: string, fields: object) => void): Ids {
  write("site.yaml", {
    name: "The Made-up Post",
    description: "A newspaper that was made up to be large.",
    address: "https://post.example",
    language: "en-US",
    timeZone: "America/New_York",
    email: "desk@post.example",
    corrections: "corrections@post.example",
    articlesPerPage: 20,
    policies: {
      citing: "/about/#citing",
      corrections: "/about/#corrections",
      ethics: "/about/#ethics",
      masthead: "/about/#people",
    },
  });
  write("sections/daily-roundup.yaml", { name: "daily roundup", tagline: "A roundup a day" });
  const registry = (folder: keyof Ids, count: number, make: (name: string) => object): string[] => {
    const names = new Set<string>();
    while (names.size < count) names.add(properName(chance));
    for (const name of names) write(`${folder}/${idOf(name)}.yaml`, make(name));
    return [...names].map(idOf);
  };
  return {
    people: registry("people", 20, (name) => ({
      name: `${name} ${properName(chance)}`,
      role: "Correspondent",
      about: `Writes about ${clause(chance)}.`,
    })),
    outlets: registry("outlets", 150, (name) => ({
      name: `${name} ${chance.pick(["Courier", "Herald", "Times", "Radio"])}`,
      address: `https://${idOf(name)}.example/`,
      country: properName(chance),
      about: `A paper read by ${clause(chance)}.`,
    })),
    places: registry("places", 100, (name) => ({
      name,
      country: properName(chance),
      latitude: chance.between(-60, 70),
      longitude: chance.between(-180, 180),
      standsAlone: chance.happens(0.2),
    })),
    topics: registry("topics", 40, (name) => ({ name, about: `All about ${clause(chance)}.` })),
  };
}

interface Thread {
  id: string;
  name: string;
  deck: string;
  /** The number of articles still to come. */
  left: number;
}

/** A story for four articles in ten. Four stories run at a time, each with 5 to 30 articles. */
function threadOf(chance: Chance, stories: Thread[]): string | undefined {
  if (!chance.happens(0.4)) return undefined;
  const running = stories.filter(({ left }) => left > 0);
  let story = chance.pick(running);
  if (running.length < 4) {
    const name = `The ${phrase(chance)} at ${properName(chance)}`;
    const id = `story-${stories.length + 1}`;
    story = { id, name, deck: capital(clause(chance)), left: chance.between(5, 30) };
    stories.push(story);
  }
  story.left -= 1;
  return story.id;
}

/** The frontmatter of an article. `at` returns an instant on the article's day. */
function fieldsOf(
  chance: Chance,
  { people, outlets, places, topics }: Ids,
  at: (hour: number) => string,
  story: string | undefined,
) {
  const sources = chance.some(outlets, chance.between(5, 7)).map((outlet, index, all) => ({
    id: outlet,
    outlet,
    title: capital(clause(chance)),
    url: `https://${outlet}.example/${at(10).slice(0, 10).replaceAll("-", "/")}/${idOf(phrase(chance))}-${chance.between(1000, 9999)}.html`,
    ...(chance.happens(0.5) ? { authors: [`${properName(chance)} ${properName(chance)}`] } : {}),
    publishedAt: at(10).slice(0, 10),
    kind: chance.pick(["news", "wire", "analysis", "official", "broadcast"]),
    says: `${capital(clause(chance))}.`,
    ...(index > 0 && chance.happens(0.3) ? { citing: [all[0] as string] } : {}),
  }));
  const disputes = Array.from(
    { length: chance.happens(0.3) ? chance.between(1, 2) : 0 },
    (_, i) => ({
      id: `which-${i + 1}`,
      question: `Which ${phrase(chance)} was it?`,
      accounts: chance
        .some(sources, 2)
        .map(({ id }) => ({ source: id, says: `the ${phrase(chance)}`, note: "on the day" })),
    }),
  );
  const change = () => ({ at: at(18), note: `${capital(clause(chance))}.` });
  return {
    headline: capital(clause(chance)),
    // Typographic quotation marks double the memory that a string takes.
    deck: `“${capital(clause(chance))},” and ${clause(chance)}.`,
    section: "daily roundup",
    byline: chance.some(people, chance.happens(0.2) ? 2 : 1),
    dateline: chance.pick(places),
    publishedAt: at(chance.between(10, 17)),
    ...(chance.happens(0.05) ? { updates: [change()] } : {}),
    ...(chance.happens(0.03) ? { corrections: [change()] } : {}),
    topics: chance.some(topics, chance.between(1, 3)),
    ...(story ? { story, development: capital(clause(chance)) } : {}),
    sources,
    ...(disputes.length > 0 ? { disputes } : {}),
  };
}

export type Fields = ReturnType<typeof fieldsOf>;

/** A picture that compresses like a photograph: a gradient with noise, 1200 × 800 pixels. */
function pictureOf(chance: Chance): Promise<Uint8Array> {
  const [width, height] = [1200, 800];
  const pixels = new Uint8Array(width * height * 3);
  for (let i = 0; i < pixels.length; i++) {
    const [x, y] = [(i / 3) % width, i / 3 / width];
    pixels[i] = (x / width) * 90 + (y / height) * 90 + (i % 3) * 20 + chance.next() * 12;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
}
