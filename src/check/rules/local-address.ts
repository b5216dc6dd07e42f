import type { Manuscript } from "../manuscript.ts";
import type { Site } from "#newsroom/site.ts";
import type { Rule } from "../rule.ts";

export const localAddress: Rule = {
  id: "local-address",
  reason: "An address on your own machine or network leads readers nowhere.",
  stops: true,
  everywhere: true,
  check(manuscript, { site }) {
    // The paper of an intranet may have a private address, but no paper is on the reader's own machine.
    const own = site && hostOf(site.address);
    return [...writtenAddresses(manuscript), ...addressOfSite(manuscript, site)]
      .filter(({ url }) => isLocal(url) && (isLoopback(url) || hostOf(url) !== own))
      .map(({ url, line, field }) => ({
        line,
        field,
        wrong: `${url} is an address on your own machine or network.`,
        right: "Use the public address. For pages of this site, leave out the host: /about/.",
        ...(manuscript.article?.status === "draft" ? {} : { severity: "error" as const }),
      }));
  },
};

/** A closed site may well be on one's own machine, to be tried there. */
function addressOfSite({ file, fieldAt }: Manuscript, site: Site | undefined) {
  if (file !== "content/site.yaml" || !site || site.closed) return [];
  return [{ url: site.address, ...fieldAt(["address"]) }];
}

function writtenAddresses({ article, links, passages, fieldAt }: Manuscript) {
  const sources = (article?.sources ?? []).flatMap((source, index) =>
    (["url", "archiveUrl"] as const).map((name) => ({
      url: source[name] ?? "",
      ...fieldAt(["sources", index, name]),
    })),
  );
  // In plain text, an address becomes no link.
  const unlinked = passages.flatMap(({ text, field, lineAt }) =>
    [...text.matchAll(/\b(?:https?|file):\/\/[^\s“”"'<>()]+/gi)].map((match) => ({
      url: match[0],
      field,
      line: lineAt(match.index),
    })),
  );
  return [...sources, ...links, ...unlinked];
}

/** Whether an address leads to this machine (RFC 6761) or to a local or private network (RFC 6762, RFC 1918). */
function isLocal(url: string): boolean {
  if (isLoopback(url)) return true;
  return /(?:\.local|^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+)$/.test(hostOf(url));
}

function isLoopback(url: string): boolean {
  if (/^file:/i.test(url)) return true;
  return /^(?:(?:.+\.)?localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(hostOf(url));
}

/** The host of a web address as browsers read it; empty for other addresses. */
function hostOf(url: string): string {
  if (!/^(?:https?:)?\/\//i.test(url)) return "";
  return URL.parse(url, "https://example.org")?.hostname ?? "";
}
