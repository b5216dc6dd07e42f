/** Gets a page of the web, so that an article can begin with its text. */
import { mostBytes, textIn } from "./recognize/bytes.ts";

/** In milliseconds. */
const patience = 20_000;

const remedy = "Copy the text of the page in your browser, and paste it here.";

/**
 * The HTML of the page at an address. It names the address that it has after all redirects, if it does not itself.
 * @throws {Error} if there is none; the message says why, and what to do
 */
export async function pageAt(address: string): Promise<string> {
  const { host, protocol } = URL.parse(address) ?? {};
  if (host === undefined || !/^https?:$/.test(protocol ?? ""))
    throw new Error(`${address} is not the address of a page.`);
  const response = await fetch(address, {
    headers: { accept: "text/html, application/xhtml+xml, text/plain;q=0.5" },
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined);
  if (!response) throw new Error(`${host} does not answer. ${remedy}`);
  if (!response.ok)
    throw new Error(
      `${host} refuses to show the page to programs, with status ${response.status}. ${remedy}`,
    );
  const type = response.headers.get("content-type") ?? "text/html";
  if (!/^text\/(?:html|plain)|xhtml/i.test(type))
    throw new Error(`${address} is not a page, but ${type}. ${remedy}`);
  const bytes = await bytesOf(response, host);
  return withAddress(decoded(bytes, type), response.url);
}

async function bytesOf({ body }: Response, host: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > mostBytes) break;
      chunks.push(chunk);
    }
  } catch {
    throw new Error(`${host} stopped in the middle of the page. ${remedy}`);
  }
  if (size > mostBytes) throw new Error(`The page has more than ${mostBytes / 1e6} MB. ${remedy}`);
  return Buffer.concat(chunks);
}

/** The encoding in the header comes before what the page says: https://html.spec.whatwg.org/#determining-the-character-encoding */
function decoded(bytes: Buffer, type: string): string {
  const [, label] = /charset\s*=\s*["']?([\w-]+)/i.exec(type) ?? [];
  try {
    return label === undefined ? textIn(bytes) : new TextDecoder(label).decode(bytes);
  } catch {
    return textIn(bytes);
  }
}

function withAddress(html: string, address: string): string {
  if (/<link[^>]+rel\s*=\s*["']?canonical|property\s*=\s*["']?og:url/i.test(html)) return html;
  const link = `<link rel="canonical" href="${address.replaceAll('"', "%22")}">`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + link) : html;
}
