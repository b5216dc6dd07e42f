/**
 * What an address of this site may look like: the names of files and ids that become part of one, and former
 * addresses, also those of other systems. What is allowed here works as a file on every common file system and static
 * host, in `_redirects`, in nginx, and in Caddy.
 */

/** Lowercase ASCII letters, digits and single hyphens: safe in URLs and on every file system. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const longestSlug = 100;

/**
 * Names of devices, which Windows does not allow for files:
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a name can be part of an address of this site. */
export function isSlug(name: string): boolean {
  return slugPattern.test(name) && name.length <= longestSlug && !deviceName.test(name);
}

/** What an editor should do about a name that is not a slug. */
export function slugAdvice(name: string): string {
  if (deviceName.test(name)) return "Windows reserves this name. Use a longer one.";
  const better = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, "");
  return `Use lowercase a-z, digits and single hyphens, at most ${longestSlug} characters${better ? `, such as ${better}` : ""}.`;
}

/** First parts of addresses that the site itself uses. No section or page may have one of them as its id. */
export const reservedIds: readonly string[] = [
  ..."people outlets places topics stories differ corrections search search-records pagefind caddyfile".split(
    " ",
  ),
  ..."feeds desk page index 404 500".split(" "),
];

/**
 * An address with its percent-encoding removed; unchanged if the encoding is invalid. This is what files are named
 * after, and what nginx matches.
 */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** An address as browsers send it: percent-encoded where necessary. */
export function encodedAddress(address: string): string {
  return encodeURI(decodedAddress(address));
}

/**
 * The file that an address is built into, in a form that is equal for addresses that some file systems and hosts
 * consider the same: `/Old/` and `/old/index.html` → `old/index.html`.
 */
export function addressKey(address: string): string {
  return decodedAddress(address)
    .replace(/\/$/, "/index.html")
    .replace(/^\//, "")
    .normalize("NFC")
    .toLowerCase();
}

/** Whether an address is that of a page in a file of its own, `/old.html`, instead of a folder. */
export function isPageFile(address: string): boolean {
  return /\.html?$/.test(address);
}

/** Letters of any script and the punctuation that neither file systems nor configuration files interpret. */
const allowedCharacters = /^[\p{L}\p{M}\p{Nd}\-._~!$&'()+,;=@ ]$/u;

/** Name extensions of what a site serves. A folder with such a name could be in the place of a file. */
const fileName =
  /\.(html?|xml|jsonl?|txt|css|m?js|map|png|jpe?g|webp|avif|svg|gif|ico|pdf|bib|webmanifest|woff2?|wasm|conf)$/i;

/** In UTF-8. File systems allow 255 bytes; some hosts and archives add to the name. */
const longestPart = 200;
/** Percent-encoded. Hosts read rules of up to 1,000 characters, which contain two addresses. */
const longestAddress = 500;

const hostSettings = "Redirect it in the settings of your host instead.";

/**
 * Why a former address cannot be redirected, in a sentence, with a remedy; undefined if it can.
 * @param address as written by an editor, percent-encoded or not
 */
export function problemWithFormerAddress(address: string): string | undefined {
  const name = `“${address.length > 80 ? `${address.slice(0, 79)}…` : address}”`;
  if (!/^\/(?!\/)/.test(address)) return `${name} is not a path on this site.`;
  if (/%2f/i.test(address))
    return `${name} has an encoded slash (%2F), which hosts treat differently. ${hostSettings}`;
  if (address.includes("#"))
    return `${name} has a fragment, which browsers do not send. Remove it.`;
  if (address.includes("?"))
    return `${name} has a query, and static hosts serve the same file for every query. ${hostSettings}`;
  if (/%(?![0-9a-f]{2})/i.test(address))
    return `${name} has a % without two hexadecimal digits. A literal % cannot be part of an address.`;
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return `${name} is not percent-encoded UTF-8. ${hostSettings}`;
  }
  return problemWithPath(name, path) ?? problemWithParts(name, path);
}

function problemWithPath(name: string, path: string): string | undefined {
  const other = [...path].find((one) => one !== "/" && !allowedCharacters.test(one));
  if (other !== undefined) {
    const code = other.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(other) ? `“${other}”` : `the character U+${code}`;
    return `${name} contains ${shown}, which file systems or hosts do not allow in addresses. ${hostSettings}`;
  }
  if (path === "/") return `${name} is the front page.`;
  if (path.endsWith("/") || isPageFile(path)) return undefined;
  if (/\.[^/.]+$/.test(path))
    return `${name} is the address of a file, and static hosts show only .html files as pages. ${hostSettings}`;
  return `${name} does not end with /.`;
}

function problemWithParts(name: string, path: string): string | undefined {
  const parts = path.replace(/^\/|\/$/g, "").split("/");
  const [first = ""] = parts;
  if (/^[_.@]/.test(first))
    return `${name} begins with “${first}”. Such addresses belong to the site's own files, to hosts and to tools.`;
  if (parts.includes("")) return `${name} has two slashes in a row. Write one: hosts merge them.`;
  if (parts.some((part) => /^[. ]|[. ]$/.test(part)))
    return `${name} has a part that begins or ends with a period or a space, which not every file system allows. ${hostSettings}`;
  const folders = isPageFile(path) ? parts.slice(0, -1) : parts;
  const file = folders.find((part) => fileName.test(part));
  if (file !== undefined) {
    const better = path.endsWith(".html/") || path.endsWith(".htm/");
    return `${name} has “${file}” as a folder, but that is the name of a file.${better ? " Remove the last slash if the page was at that address." : ""}`;
  }
  if (parts.some((part) => new TextEncoder().encode(part).length > longestPart))
    return `${name} has a part that is longer than ${longestPart} bytes, too long for a file name. ${hostSettings}`;
  if (encodeURI(path).length > longestAddress)
    return `${name} is longer than ${longestAddress} characters when encoded, too long for the rules of hosts. ${hostSettings}`;
  return undefined;
}
