/**
 * Decides whether a request to the desk's interface may be answered. The interface writes files, and any website that
 * is open in the same browser can send requests to this computer: with forms, with scripts, or under a host name of its
 * own that it points here (DNS rebinding).
 */
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Why a request is refused: an HTTP status and a sentence. */
export interface Refusal {
  status: 403 | 405 | 415;
  wrong: string;
}

/** The header that carries the token. Another site cannot set it without asking first, which is refused. */
export const tokenHeader = "x-desk-token";

type Request = Pick<IncomingMessage, "method" | "headers" | "socket">;

/**
 * Checks where a request comes from, before its body is read.
 * @param token what the pages of the desk were given
 * @returns undefined if the request may be answered
 */
export function refusalOf(
  { method, headers, socket }: Request,
  token: string,
): Refusal | undefined {
  const refuse = (wrong: string): Refusal => ({ status: 403, wrong });
  if (method !== "POST") return { status: 405, wrong: "Only POST is answered here." };
  if (!isLoopback(socket.remoteAddress))
    return refuse("Only the computer that runs the preview may write.");
  const { host = "", origin, "sec-fetch-site": site = "same-origin" } = headers;
  if (!ownHosts(socket.localPort).includes(host))
    return refuse("The request is addressed to another host.");
  if (origin !== `http://${host}` || site !== "same-origin")
    return refuse("The request comes from another site.");
  if (!isSame(String(headers[tokenHeader] ?? ""), token))
    return refuse("The preview was started again. Reload the page.");
  if (headers["content-type"] !== "application/json")
    return { status: 415, wrong: "The body must be JSON." };
  return undefined;
}

function isLoopback(address = ""): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

/** The names of this computer for itself. A port that browsers leave out is not in the header. */
function ownHosts(port: number | undefined): string[] {
  const names = ["localhost", "127.0.0.1", "[::1]"];
  return names.map((name) => (port === 80 ? name : `${name}:${port}`));
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
