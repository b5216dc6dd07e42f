import type { Rule } from "../rule.ts";

export const sourceAddressRepeated: Rule = {
  id: "source-address-repeated",
  reason: "One piece under two ids counts as two witnesses, in the tally and with the reader.",
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

/** The address without what makes no difference to where it leads. */
function plain(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return `${hostname.replace(/^(?:www|m|amp)\./, "")}${pathname.replace(/\/$/, "")}${search}`;
}
