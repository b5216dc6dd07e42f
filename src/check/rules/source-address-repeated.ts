import type { Rule } from "../rule.ts";

export const sourceAddressRepeated: Rule = {
  id: "source-address-repeated",
  reason: "A piece with two ids counts as two sources, in the tally and for the reader.",
  check({ article, fieldAt }) {
    const seen = new Map<string, string>();
    return (article?.sources ?? []).flatMap(({ id, url }, index) => {
      if (url === undefined) return [];
      const address = plain(url);
      const other = seen.get(address);
      seen.set(address, other ?? id);
      if (other === undefined) return [];
      return [
        {
          ...fieldAt(["sources", index, "url"]),
          wrong: `“${id}” has the same address as “${other}”.`,
          right: `Cite “${other}” in both places and remove this entry, or correct one of the addresses.`,
        },
      ];
    });
  },
};

/** The address without the parts that do not change which page it opens. */
function plain(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return `${hostname.replace(/^(?:www|m|amp)\./, "")}${pathname.replace(/\/$/, "")}${search}`;
}
