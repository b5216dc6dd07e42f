import { nearest } from "#newsroom/nearest.ts";
import { anchorsOf } from "../link-targets.ts";
import type { Link, Manuscript } from "../manuscript.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import type { Desk, Rule } from "../rule.ts";

export const linkDeadInternal: Rule = {
  id: "link-dead-internal",
  reason:
    "A link within the paper that leads nowhere is a mistake of ours, and the first that readers see.",
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
  const origin = desk.content.site?.address;
  const url =
    origin && link.url.startsWith(`${origin}/`) ? link.url.slice(origin.length) : link.url;
  if (url.startsWith("#")) return anchorFault(url.slice(1), ownAnchors());
  if (!/^\/(?!\/)/.test(url)) return undefined;
  const [path = "", anchor] = url.split("#");
  // What stands on the second page of a list changes every day; the list is what counts.
  const address = path.replace(/\?.*$/, "").replace(/(?<=\/)page\/\d+\/$/, "");
  const from = desk.addresses.get(address);
  if (from === undefined) return deadFault(address, desk.addresses);
  return (
    tooEarly(address, from, manuscript, desk.now) ??
    (anchor ? anchorFault(anchor, desk.anchorsAt(address)) : undefined)
  );
}

function deadFault(address: string, known: Desk["addresses"]): Fault {
  const wrong = `There is no page ${address} in this paper.`;
  if (known.has(`${address}/`))
    return { wrong, right: `Write ${address}/ with the slash at the end.` };
  const meant = nearest(address, known.keys());
  return {
    wrong,
    right: meant
      ? `Did you mean ${meant}?`
      : "Articles are /daily-roundup/2015/05/18/slug/; sections, people, topics and stories have pages, too.",
  };
}

/** A link to what is not out yet is dead from the moment its own article is. */
function tooEarly(
  address: string,
  from: number,
  { article }: Manuscript,
  now: Date,
): Fault | undefined {
  if (article?.status === "draft") return undefined;
  const out = Math.max(now.getTime(), article ? Date.parse(article.publishedAt) : 0);
  if (from <= out) return undefined;
  const right = "Publish it first, or leave the link out until then.";
  if (from === Infinity) return { wrong: `${address} is a draft.`, right };
  return { wrong: `${address} is not out before ${new Date(from).toISOString()}.`, right };
}

function anchorFault(anchor: string, known: ReadonlySet<string> | undefined): Fault | undefined {
  if (!known || known.has(anchor)) return undefined;
  const meant = nearest(anchor, known);
  return {
    wrong: `Nothing on the page has the anchor #${anchor}.`,
    right: meant
      ? `Did you mean #${meant}?`
      : "A dispute's anchor is its id; a heading's is its words in lower case with hyphens.",
  };
}
