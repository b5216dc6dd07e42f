import { isDraft } from "#newsroom/draft-status.ts";
import { nearest } from "#newsroom/nearest.ts";
import { anchorsOf } from "../link-targets.ts";
import type { Link, Manuscript } from "../manuscript.ts";
import { baseOf } from "#newsroom/site.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import type { Desk, Rule } from "../rule.ts";

export const linkDeadInternal: Rule = {
  id: "link-dead-internal",
  reason: "A broken link within the site is the paper's own mistake, and readers notice it first.",
  check(manuscript, desk) {
    let anchors: ReadonlySet<string> | undefined;
    const own = () => (anchors ??= anchorsOf(manuscript.tree, manuscript.article));
    return manuscript.links.flatMap((link) => {
      const problem = whatIsWrong(link, manuscript, desk, own);
      return problem ? [{ line: link.line, field: link.field, ...problem }] : [];
    });
  },
};

type Fault = Pick<LineProblem, "wrong" | "right">;

function whatIsWrong(
  link: Link,
  manuscript: Manuscript,
  desk: Desk,
  ownAnchors: () => ReadonlySet<string>,
): Fault | undefined {
  const site = desk.site?.address;
  const url = site && link.url.startsWith(`${site}/`) ? link.url.slice(site.length) : link.url;
  if (url.startsWith("#")) return anchorFault(url.slice(1), ownAnchors());
  if (!/^\/(?!\/)/.test(url)) return undefined;
  const [path = "", anchor] = url.split("#");
  // The number of pages in a list changes, so only the list itself is checked.
  const address = decoded(path.replace(/\?.*$/, "").replace(/(?<=\/)page\/\d+\/$/, ""));
  const from = desk.addresses.get(address);
  if (from === undefined) return deadFault(address, desk.addresses, site && baseOf(site));
  return (
    tooEarly(address, from, manuscript, desk) ??
    (anchor ? anchorFault(anchor, desk.anchorsAt(address)) : undefined)
  );
}

function deadFault(address: string, known: Desk["addresses"], base = ""): Fault {
  const wrong = `The page ${address} does not exist.`;
  const below = address.startsWith(`${base}/`) ? address.slice(base.length) : address;
  if (known.has(below))
    return { wrong, right: `Leave out ${base}, where the paper is on its host: ${below}` };
  if (known.has(`${address}/`)) return { wrong, right: `Add a slash at the end: ${address}/` };
  const meant = nearest(address, known.keys());
  return {
    wrong,
    right: meant
      ? `Did you mean ${meant}?`
      : "Articles have addresses such as /daily-roundup/2015/05/18/slug/. Sections, people, topics and stories have pages, too.",
  };
}

/** A link is broken if its target is published later than the article that contains it. */
function tooEarly(
  address: string,
  from: number,
  { article }: Manuscript,
  desk: Desk,
): Fault | undefined {
  if (isDraft(article?.status)) return undefined;
  if (from <= (article ? Date.parse(article.publishedAt) : 0)) return undefined;
  // Findings that depend on the time are not cached, so it is read only where it matters.
  if (from <= desk.now.getTime()) return undefined;
  const right = "Publish it first, or remove the link until then.";
  if (from === Infinity) return { wrong: `${address} is a draft.`, right };
  return { wrong: `${address} is not published until ${new Date(from).toISOString()}.`, right };
}

function anchorFault(written: string, known: ReadonlySet<string> | undefined): Fault | undefined {
  const anchor = decoded(written);
  // Browsers look for the anchor as it is written first.
  if (!known || known.has(written) || known.has(anchor)) return undefined;
  const meant = nearest(anchor, known);
  return {
    wrong: `The page has no anchor #${anchor}.`,
    right: meant
      ? `Did you mean #${meant}?`
      : "The anchor of a dispute is its id; that of a heading is its text in lowercase with hyphens.",
  };
}

/** An address as browsers read it, `%C3%B6` as “ö”; unchanged if its escapes are not valid. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
