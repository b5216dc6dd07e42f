/** Base for addresses without a host; no registry ever assigns this name (https://www.rfc-editor.org/rfc/rfc6761). */
const ownSite = "https://paper.invalid";

/**
 * Whether a link in a text may lead to an address: another site by http or https, an email address, a page of this
 * site by its path from the root, or an anchor. Browsers drop tabs and line breaks from addresses and take a
 * backslash for a slash (https://url.spec.whatwg.org/), so what looks like a path of this site may be another host.
 */
export function isLinkAddress(address: string): boolean {
  // oxlint-disable-next-line no-control-regex -- browsers drop these characters
  if (/[\u0000-\u0020\u007f\\]/.test(address)) return false;
  if (address.startsWith("#")) return address.length > 1;
  if (address.startsWith("/")) {
    return URL.canParse(address, ownSite) && new URL(address, ownSite).origin === ownSite;
  }
  if (!/^(?:https?:\/\/[^/]|mailto:.)/i.test(address)) return false;
  return URL.canParse(address);
}
