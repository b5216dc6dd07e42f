/** Tells which addresses are lost: readers would find nothing there. */
import { encodedAddress } from "#newsroom/address-form.ts";
import { entityKinds, referredTo, type EntityKind } from "#newsroom/public-pages.ts";
import { isInKnownSection, publicAddresses, publicAt } from "./address-record.ts";
import type { Content, Reading } from "./reader.ts";

const lostIn = new WeakMap<Content, { at: number; isLost: (address: string) => boolean }>();

/** Tells whether an address is lost at the instant `now`. */
export function lostAt(content: Content, now: Date): (address: string) => boolean {
  const known = lostIn.get(content);
  if (known?.at === now.getTime()) return known.isLost;
  const isLost = findLost(content, now);
  lostIn.set(content, { at: now.getTime(), isLost });
  return isLost;
}

function findLost(content: Content, now: Date): (address: string) => boolean {
  const alive = publicAddresses(content, now);
  const withdrawn = withdrawnEntities(content, now);
  const invalid = invalidArticles(content);
  return (address) => {
    const encoded = encodedAddress(address);
    if (alive.has(encoded) || withdrawn.has(encoded)) return false;
    const { kind, id } = entityParts(address);
    // It may have a page again once all articles are valid.
    if (kind) return invalid.size === 0 && (!content.ids[kind].has(id) || content[kind].has(id));
    const page = /^\/([^/]+)\/$/.exec(address)?.[1];
    if (page !== undefined) return !content.files.has(`pages/${page}.md`);
    return !invalid.has(articleParts(address).id);
  };
}

/** The ids of articles whose files or sections are invalid, which stops a build by itself. */
function invalidArticles(content: Content): ReadonlySet<string> {
  const isValid = ({ article: read }: Reading) => read && isInKnownSection(read.article, content);
  return new Set(
    [...content.parts.readings]
      .filter(([path, reading]) => !isValid(reading) && !content.unpublished.has(`content/${path}`))
      .map(([path]) => path.replace(/^articles\/|\.mdx?$/g, "")),
  );
}

/** The addresses of entities that only withdrawn articles refer to: their pages were withdrawn with the articles. */
export function withdrawnEntities(content: Content, now: Date): ReadonlySet<string> {
  const { articles } = publicAt(content, now);
  const withdrawn = articles.filter(({ status }) => status === "withdrawn");
  const listed = articles.filter(({ status }) => status !== "withdrawn");
  return new Set(
    entityKinds
      .filter((kind) => kind !== "people")
      .flatMap((kind) =>
        [...referredTo(kind, withdrawn).difference(referredTo(kind, listed))].map(
          (id) => `/${kind}/${id}/`,
        ),
      ),
  );
}

/** `/people/ines-falk/` → kind and id; no kind for other addresses. */
export function entityParts(address: string): { kind?: EntityKind; id: string } {
  const [, kind = "", id = "", ...rest] = address.split("/");
  const isEntity = entityKinds.includes(kind as EntityKind) && rest.join("") === "";
  return isEntity ? { kind: kind as EntityKind, id } : { id };
}

/** `/daily-roundup/2015/05/18/slug/` → section and article id; empty for other addresses. */
export function articleParts(address: string): { section: string; id: string } {
  const [, section = "", id = ""] =
    /^\/([^/]+)\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/$/.exec(address) ?? [];
  return { section, id };
}
