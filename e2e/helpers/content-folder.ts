import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { filesIn } from "./built-files.ts";

/** An article as its file has it. */
export interface WrittenArticle {
  slug: string;
  /** `/daily-roundup/2024/05/30/bridge-opens/` */
  path: string;
  /** The Markdown below the frontmatter. */
  body: string;
  headline: string;
  deck: string;
  section: string;
  status: string;
  publishedAt: string;
  byline: string[];
  dateline: string;
  topics: string[];
  story?: string;
  sources: { outlet: string; says: string; title?: string }[];
  disputes?: {
    question: string;
    accounts: { says: string; note?: string }[];
    settled?: string;
  }[];
  updates?: Change[];
  corrections?: Change[];
  lead?: { src: string; alt: string; caption: string; credit: string };
}

/** An update or a correction. */
interface Change {
  at: string;
  note: string;
}

type Entry = Record<string, string | undefined>;

/** A `content/` folder, read without the code that is being tested. */
export class ContentFolder {
  readonly #folder: string;
  readonly #now: string;
  #articles: WrittenArticle[] | undefined;

  /** @param now the clock of the paper's build */
  constructor(folder: string, now: string) {
    this.#folder = folder;
    this.#now = now;
  }

  get site() {
    return this.entry("site") as Record<
      "name" | "description" | "address" | "language" | "timeZone" | "corrections",
      string
    > & { notice?: string };
  }

  /** An entry of a registry, such as `people/ada-quill`. */
  entry(path: string): Entry {
    return parse(readFileSync(join(this.#folder, `${path}.yaml`), "utf8")) as Entry;
  }

  /** The ids of a registry, sorted. */
  ids(registry: string): string[] {
    const folder = join(this.#folder, registry);
    return existsSync(folder) ? filesIn(folder).map((file) => basename(file, ".yaml")) : [];
  }

  get articles(): WrittenArticle[] {
    this.#articles ??= this.#readArticles();
    return this.#articles;
  }

  #readArticles(): WrittenArticle[] {
    const sections = new Map(
      this.ids("sections").map((id) => [this.entry(`sections/${id}`)["name"], id]),
    );
    const folder = join(this.#folder, "articles");
    const files = existsSync(folder) ? filesIn(folder) : [];
    return files
      .filter((file) => /\.mdx?$/.test(file))
      .map((file) => {
        const [, yaml = "", ...rest] = readFileSync(join(folder, file), "utf8").split(/^---$/m);
        const fields = parse(yaml) as WrittenArticle;
        const id = file.replace(/\.mdx?$/, "");
        return {
          ...fields,
          slug: basename(id),
          path: `/${sections.get(fields.section)}/${id}/`,
          body: rest.join("---").trim(),
        };
      });
  }

  /** The articles that readers see, newest first. */
  get published(): WrittenArticle[] {
    return this.articles
      .filter(({ status, publishedAt }) => status === "published" && this.isOver(publishedAt))
      .sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt));
  }

  /** Whether an instant is not after the paper's clock. */
  isOver(instant: string): boolean {
    return Date.parse(instant) <= Date.parse(this.#now);
  }
}

/** When the last article goes out: ISO 8601. Drafts do not count. */
export function latestPublication(folder: string): string {
  const times = new ContentFolder(folder, "").articles
    .filter(({ status }) => status !== "draft")
    .map(({ publishedAt }) => Date.parse(publishedAt));
  return new Date(Math.max(0, ...times)).toISOString();
}
