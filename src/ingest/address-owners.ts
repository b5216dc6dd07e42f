/** Checks that each address has one owner: if two files had the same address, one page would silently disappear. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDraft } from "#newsroom/draft-status.ts";
import {
  addressKey,
  decodedAddress,
  isSlug,
  reservedIds,
  slugAdvice,
} from "#newsroom/address-form.ts";
import { fieldName, problemIn, suggest, type Problem } from "#newsroom/problem.ts";
import { entityKinds, type EntityKind } from "#newsroom/public-pages.ts";
import { filesBelow } from "#files/list.ts";
import { articleAddress } from "./address-record.ts";
import { lineOfField } from "./line-of-field.ts";
import type { Content } from "./reader.ts";
import type { Registries } from "./registries.ts";

/** Problems with a file name that becomes part of an address. */
export function wrongName(id: string, file: string): Problem[] {
  if (isSlug(id)) return [];
  const wrong = `“${id}” cannot be part of an address.`;
  return [problemIn(file, { wrong, right: `Rename the file. ${slugAdvice(id)}` })];
}

/** Sections and pages whose address is taken. They share the first part of addresses with the site's own pages. */
export function takenAddresses(root: string, { sections, pages }: Registries): Problem[] {
  const copied = new Map(publicFiles(root).map((file) => [addressKey(file), `public${file}`]));
  const taken = new Map<string, string>(reservedIds.map((id) => [id, "the site itself"]));
  const files = [
    ...[...sections.keys()].map((id) => ({ id, file: `content/sections/${id}.yaml` })),
    ...[...pages.values()].map(({ id, file }) => ({ id, file })),
  ];
  return files.flatMap(({ id, file }) => {
    const owner = taken.get(id) ?? copied.get(id) ?? copied.get(`${id}/index.html`);
    taken.set(id, owner ?? file);
    if (owner === undefined) return [];
    const wrong = `The address /${id}/ is already used by ${owner}.`;
    return [problemIn(file, { wrong, right: "Rename the file." })];
  });
}

/** The files that are copied into the site unchanged, by their addresses. */
function publicFiles(root: string): string[] {
  const folder = join(root, "public");
  return existsSync(folder) ? filesBelow(folder).map((file) => `/${file}`) : [];
}

/**
 * The owner of an address that is not an article's: the site itself, an entry of a registry with the pages below it,
 * a section with its archive, or a page.
 */
function ownerOf(address: string, { ids, pages }: Registries): string | undefined {
  const parts = addressKey(address).split("/");
  const [first = "", id = "", ...below] = parts;
  if (parts.length === 1 && /^(index|404|500)\.html$/.test(first)) return "the site itself";
  if (entityKinds.includes(first as EntityKind)) {
    const isIndex = below.length === 0 && id === "index.html";
    if (isIndex) return "the site itself";
    return ids[first as EntityKind].has(id) ? `content/${first}/${id}.yaml` : undefined;
  }
  if (reservedIds.includes(first)) return "the site itself";
  const rest = parts.slice(1).join("/");
  const archive = /^(page\/\d+\/|\d{4}\/(\d{2}\/){0,2})?index\.html$/;
  if (ids.sections.has(first) && archive.test(rest)) return `content/sections/${first}.yaml`;
  return rest === "index.html" ? pages.get(first)?.file : undefined;
}

/** Problems with former addresses that are in use elsewhere. Drafts come last, so that they take no address. */
export function sharedAddresses(root: string, content: Content): Problem[] {
  const { articles } = content;
  const drafts = articles.filter(({ article }) => isDraft(article.status));
  const others = articles.filter(({ article }) => !isDraft(article.status));
  const owners: Owners = new Map(
    others.map((one) => {
      const address = articleAddress(one, content);
      return [addressKey(address), { address, owner: one.file }];
    }),
  );
  return [
    ...sharedFormer(root, content, withFormerAddresses({ ...content, articles: others }), owners),
    ...drafts.flatMap((draft) => takenByDraft(articleAddress(draft, content), draft.file, owners)),
    ...sharedFormer(root, content, formerOfArticles(drafts), owners),
  ];
}

/** Who owns an address, by its key. */
type Owners = Map<string, { address: string; owner: string }>;

function takenByDraft(address: string, file: string, owners: Owners): Problem[] {
  const key = addressKey(address);
  const taken = owners.get(key);
  owners.set(key, taken ?? { address, owner: file });
  if (!taken) return [];
  const wrong = `Its address ${address} is a former address of ${taken.owner}.`;
  return [problemIn(file, { wrong, right: "Rename this file, or remove the address there." })];
}

function sharedFormer(
  root: string,
  content: Content,
  listed: readonly FormerAddresses[],
  owners: Owners,
): Problem[] {
  const files = publicFiles(root);
  return listed.flatMap(({ file, formerly }) =>
    formerly.flatMap((former, index) => {
      const key = addressKey(former);
      const own = ownerOf(former, content);
      const copied = files.find((one) => isInPlaceOf(addressKey(one), key));
      const taken =
        owners.get(key) ??
        (own ? { address: decodedAddress(former).toLowerCase(), owner: own } : undefined) ??
        (copied ? { address: former, owner: `public${copied}` } : undefined);
      owners.set(key, taken ?? { address: former, owner: file });
      return taken ? [shared(root, file, index, former, taken)] : [];
    }),
  );
}

function shared(
  root: string,
  file: string,
  index: number,
  former: string,
  { address, owner }: { address: string; owner: string },
): Problem {
  const which = owner === file ? "this file" : owner;
  const isSame = decodedAddress(former) === decodedAddress(address);
  const difference = isSame
    ? ""
    : ` It differs from ${address} only in a way that some hosts and file systems ignore.`;
  return problemIn(file, {
    line: lineOfField(root, file, ["formerly", index]),
    field: fieldName(["formerly", index]),
    wrong: `${former} is already an address of ${which}.${difference}`,
    right: "An address can belong to only one page. Remove it here or there.",
  });
}

/** Problems with the addresses of the policies in `content/site.yaml`, to which every page links. */
export function deadPolicies(root: string, content: Content): Problem[] {
  const others = () => [
    ...content.articles.map((one) => articleAddress(one, content)),
    ...withFormerAddresses(content).flatMap(({ formerly }) => formerly),
    ...publicFiles(root),
  ];
  const isDead = (path: string) =>
    ownerOf(path, content) === undefined &&
    !content.files.has(`pages${path.slice(0, -1)}.md`) &&
    !others().some((other) => addressKey(other) === addressKey(path));
  const file = "content/site.yaml";
  return Object.entries(content.site?.policies ?? {}).flatMap(([name, address]) => {
    const path = address.replace(/#.*/, "");
    if (!isDead(path)) return [];
    const field = ["policies", name];
    const pages = [...content.pages.keys()].map((id) => `/${id}/`);
    return [
      problemIn(file, {
        line: lineOfField(root, file, field),
        field: fieldName(field),
        wrong: `There is no page at ${path}, to which pages link as a policy.`,
        right: suggest(path, pages, "content/pages"),
      }),
    ];
  });
}

/** Whether two files cannot both exist: they are the same, or one would have to be the folder of the other. */
function isInPlaceOf(one: string, other: string): boolean {
  return one === other || other.startsWith(`${one}/`) || one.startsWith(`${other}/`);
}

/** A file that lists former addresses. */
interface FormerAddresses {
  file: string;
  formerly: readonly string[];
}

function formerOfArticles(articles: Content["articles"]): FormerAddresses[] {
  return articles.flatMap(({ file, article: { formerly } }) =>
    formerly ? [{ file, formerly }] : [],
  );
}

/** Every file that lists former addresses. */
function withFormerAddresses(content: Content): FormerAddresses[] {
  const entries = (["sections", ...entityKinds] as const).flatMap((kind) =>
    [...content[kind].values()].map(({ id, formerly }) => ({
      file: `content/${kind}/${id}.yaml`,
      formerly,
    })),
  );
  return [
    ...formerOfArticles(content.articles),
    ...entries,
    ...[...content.pages.values()].map(({ file, formerly }) => ({ file, formerly })),
  ].flatMap(({ file, formerly }) => (formerly ? [{ file, formerly }] : []));
}
