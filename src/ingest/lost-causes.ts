/** Explains why addresses are lost, and what an editor can do about each. */
import { encodedAddress } from "#newsroom/address-form.ts";
import { stateOf, type Article } from "#newsroom/article.ts";
import { isDraft } from "#newsroom/draft-status.ts";
import { nearest } from "#newsroom/nearest.ts";
import { plural } from "#newsroom/plural.ts";
import { problemIn, type Problem } from "#newsroom/problem.ts";
import {
  publicPages,
  referredTo,
  type EntityKind,
  type PublicPage,
} from "#newsroom/public-pages.ts";
import { articleAddress, publicAt, recordFile } from "./address-record.ts";
import { articleParts, entityParts } from "./lost-at.ts";
import type { ArticleFile, Content } from "./reader.ts";

const nouns: Record<EntityKind, string> = {
  people: "person",
  outlets: "outlet",
  places: "place",
  topics: "topic",
  stories: "story",
};

/** Explains why addresses are lost. */
export class LostCauses {
  readonly #content: Content;
  readonly #record: ReadonlySet<string>;
  readonly #now: Date;
  readonly #pages: readonly PublicPage[];
  /** The files of articles by address. */
  readonly #articles: ReadonlyMap<string, ArticleFile>;
  readonly #byId: ReadonlyMap<string, ArticleFile>;

  constructor(content: Content, record: ReadonlySet<string>, now: Date) {
    this.#content = content;
    this.#record = record;
    this.#now = now;
    this.#pages = publicPages(publicAt(content, now));
    this.#articles = new Map(content.articles.map((file) => [articleAddress(file, content), file]));
    this.#byId = new Map(content.articles.map((file) => [file.article.id, file]));
  }

  /** @param lineOf the line of an address in the record */
  problems(lost: readonly string[], lineOf: (address: string) => number): Problem[] {
    const renamed = this.#renamedSections(lost);
    const explained = new Set<string>();
    const found: Problem[] = [];
    for (const [old, { to, addresses }] of renamed) {
      for (const address of addresses) explained.add(address);
      found.push(
        problemIn(recordFile, {
          line: lineOf(addresses[0] ?? ""),
          wrong: `/${old}/ and what is below it was published before (${plural(addresses.length, "recorded address", "recorded addresses")}), but there is no content/sections/${old}.yaml.`,
          right: `If the section was renamed, add “formerly: [/${old}/]” to ${to}, which also redirects its articles. Otherwise restore content/sections/${old}.yaml.`,
        }),
      );
    }
    for (const address of lost)
      if (!explained.has(address)) found.push(this.#explain(address, lineOf(address)));
    return found;
  }

  /** Sections without a file whose articles are in another section now, with the lost addresses of each. */
  #renamedSections(lost: readonly string[]): Map<string, { to: string; addresses: string[] }> {
    const found = new Map<string, { to: string; addresses: string[] }>();
    const { sections, pages } = this.#content;
    for (const address of lost) {
      const { section, id } = articleParts(address);
      const moved = this.#byId.get(id);
      if (!moved || sections.has(section) || pages.has(section)) continue;
      const [, now] = articleAddress(moved, this.#content).split("/");
      const known = found.get(section) ?? { to: `content/sections/${now}.yaml`, addresses: [] };
      known.addresses.push(address);
      found.set(section, known);
    }
    for (const [section, { addresses }] of found)
      if (lost.includes(`/${section}/`)) addresses.unshift(`/${section}/`);
    return found;
  }

  #explain(address: string, line: number): Problem {
    const owner = this.#holder(address);
    const notPublic = owner && this.#notPublic(address, owner);
    if (notPublic) return notPublic;
    const published = `${address} was published before, but`;
    const { kind, id } = entityParts(address);
    if (kind) return this.#lostEntity(published, address, line, kind, id);
    const { id: articleId } = articleParts(address);
    const moved = this.#byId.get(articleId);
    if (moved)
      return (
        this.#notPublic(address, { file: moved, isFormer: false }) ??
        problemIn(moved.file, {
          field: "section",
          wrong: `${published} the article is at ${articleAddress(moved, this.#content)} now.`,
          right: `Add “formerly: [${address}]” to ${moved.file}, or change the section back.`,
        })
      );
    const successor = articleId ? this.#articleAfter(address) : this.#pageAfter(address);
    const restore = articleId
      ? `restore the file in content/articles/${articleId.slice(0, 10)} with status withdrawn`
      : /^\/[^/]+\/$/.test(address)
        ? this.#formerFile(address)
        : "restore the “formerly” that listed it";
    return problemIn(recordFile, {
      line,
      wrong: `${published} no longer exists.`,
      right: `Add “formerly: [${address}]” to ${successor ?? "the file of the page that replaces it"}, or ${restore}.`,
    });
  }

  /** How to restore the page or section at `/about/`. */
  #formerFile(address: string): string {
    const id = address.slice(1, -1);
    const isSection = [...this.#record].some((one) => articleParts(one).section === id);
    return isSection
      ? `restore content/sections/${id}.yaml`
      : `restore content/pages/${id}.md or the “formerly” that listed it`;
  }

  /** The article that an address belongs or redirects to. */
  #holder(address: string): { file: ArticleFile; isFormer: boolean } | undefined {
    const own = this.#articles.get(address);
    if (own) return { file: own, isFormer: false };
    const encoded = encodedAddress(address);
    const file = this.#content.articles.find(({ article }) =>
      article.formerly?.some((former) => encodedAddress(former) === encoded),
    );
    return file && { file, isFormer: true };
  }

  /** The problem of an article that exists but is a draft or goes out later. */
  #notPublic(
    address: string,
    { file: { article, file }, isFormer }: { file: ArticleFile; isFormer: boolean },
  ): Problem | undefined {
    const was = `${address} ${isFormer ? "redirected to this article" : "was published before"}`;
    const state = stateOf(article, this.#now);
    if (state === "draft")
      return problemIn(file, {
        field: "status",
        wrong: `${was}, but a draft has no address.`,
        right: "Set the status to published, or to withdrawn with a time and a reason.",
      });
    if (state !== "scheduled") return undefined;
    return problemIn(file, {
      field: "publishedAt",
      wrong: `${was}, but the article does not go out until ${article.publishedAt}.`,
      right:
        "Set publishedAt back to when it was published, and add news as an update; or withdraw it.",
    });
  }

  #lostEntity(
    published: string,
    address: string,
    line: number,
    kind: EntityKind,
    id: string,
  ): Problem {
    const folder = `content/${kind}`;
    const successor = this.#entityAfter(kind, id, address);
    const add = `Add “formerly: [${address}]” to ${successor ?? `the file in ${folder} that replaces it`}`;
    if (!this.#content.ids[kind].has(id))
      return problemIn(recordFile, {
        line,
        wrong: `${published} there is no ${folder}/${id}.yaml.`,
        right: `${add}, or restore ${folder}/${id}.yaml.`,
      });
    const waiting = this.#waitingFor(kind, id);
    return problemIn(`${folder}/${id}.yaml`, {
      wrong: `${published} no public article refers to this ${nouns[kind]}, so it has no page${waiting ? ` until ${waiting.file} goes out` : ""}.`,
      right: `Refer to it in a public article, or replace it: delete this file and add “formerly: [${address}]” to ${successor ?? `another file in ${folder}`}.`,
    });
  }

  #waitingFor(kind: EntityKind, id: string): ArticleFile | undefined {
    return this.#content.articles.find(
      ({ article }) =>
        stateOf(article, this.#now) === "scheduled" && referredTo(kind, [article]).has(id),
    );
  }

  /** The file of the entity that most likely replaces one: a new one, or else one with a similar id. */
  #entityAfter(kind: EntityKind, id: string, address: string): string | undefined {
    const all = this.#pages.filter((page) => page.kind === kind && page.path !== address);
    const fresh = all.filter(({ path }) => !this.#record.has(path));
    const found = likeliest(id, fresh) ?? nearestPage(id, all);
    return found && `content/${kind}/${found.id}.yaml`;
  }

  /** The file of the page or section that most likely replaces one. */
  #pageAfter(address: string): string | undefined {
    const id = address.replace(/^\/|\/$/g, "");
    const all = this.#pages.filter(({ kind }) => kind === "pages" || kind === "sections");
    const fresh = all.filter(({ path }) => !this.#record.has(path));
    const found = likeliest(id, fresh) ?? nearestPage(id, all);
    return found && `content/${found.kind}/${found.id}.${found.kind === "pages" ? "md" : "yaml"}`;
  }

  /** The file of the article that most likely replaces one, preferably one of the same day. */
  #articleAfter(address: string): string | undefined {
    const fresh = [...this.#articles]
      .filter(([path, { article }]) => isNew(path, article, this.#record))
      .map(([path]) => path);
    const day = address.replace(/[^/]*\/$/, "");
    const ofDay = fresh.filter((one) => one.startsWith(day));
    const found = nearest(address, ofDay) ?? ofDay[0] ?? nearest(address, fresh);
    return found && this.#articles.get(found)?.file;
  }
}

function isNew(path: string, { status }: Article, record: ReadonlySet<string>): boolean {
  return !isDraft(status) && !record.has(path);
}

/** The only new page, or else the one with the most similar id. */
function likeliest(id: string, fresh: readonly PublicPage[]): PublicPage | undefined {
  return fresh.length === 1 ? fresh[0] : nearestPage(id, fresh);
}

function nearestPage(id: string, pages: readonly PublicPage[]): PublicPage | undefined {
  const found = nearest(
    id,
    pages.map((page) => page.id),
  );
  return pages.find((page) => page.id === found);
}
