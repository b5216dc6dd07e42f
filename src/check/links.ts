/**
 * Finds dead external links. To be polite, it sends each host one request at a time and caches the results for a
 * week.
 */
import { setTimeout as pause } from "node:timers/promises";
import { readEntry, writeEntry } from "#files/cache.ts";
import type { Link, Manuscript } from "./manuscript.ts";

export interface ExternalLink extends Omit<Link, "words"> {
  /** Whether the source also has an archived copy, which readers can use when this address is dead. */
  archived: boolean;
}

/** The external links in a file. */
export function externalLinksOf({ article, links, fieldAt }: Manuscript): ExternalLink[] {
  const sources = (article?.sources ?? []).flatMap((source, index) =>
    (["url", "archiveUrl"] as const).flatMap((name) => {
      const url = source[name];
      if (url === undefined) return [];
      const archived = name === "url" && source.archiveUrl !== undefined;
      return [{ url, ...fieldAt(["sources", index, name]), archived }];
    }),
  );
  const inText = links
    .filter(({ url, field }) => field === "" && /^https?:/i.test(url))
    .map(({ url, line, field }) => ({ url, line, field, archived: false }));
  return [...sources, ...inText];
}

export interface RequestOptions {
  /** The User-Agent header: the paper's name and address. */
  userAgent: string;
  /** The file that caches results between runs. */
  cacheFile: string;
  now: Date;
  /** Milliseconds between two requests to one host. */
  pause?: number;
  /** Milliseconds before a request times out. */
  timeout?: number;
}

interface CachedResult {
  /** The time of the request, ISO 8601. */
  at: string;
  /** What is wrong; missing if the address can be opened. */
  dead?: string;
}

/** The result of a request: a status, or why there is none, and whether that is likely to last. */
type Outcome = { status: number } | Failure;

interface Failure {
  trouble: string;
  lasting: boolean;
  /** Where the host was not even reached, the code of the failure. */
  unreached?: string;
}

/**
 * Codes of a host that was not reached: its name is unknown or could not be looked up, or there is no way to it.
 * https://man7.org/linux/man-pages/man3/errno.3.html, https://man7.org/linux/man-pages/man3/getaddrinfo.3.html
 */
const unreachedCodes = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "ENETDOWN",
]);

/** Thrown when not one host could be reached, so that nothing is known about any address. */
export class NoNetworkError extends Error {}

const week = 7 * 86_400_000;

/**
 * Requests every address once.
 * @returns the dead addresses, each with what is wrong in a few words; a server that rejects automated requests
 *   (401, 403, 429) does not count as dead
 * @throws {NoNetworkError} when no host was reached
 */
export async function deadAddresses(
  urls: Iterable<string>,
  options: RequestOptions,
): Promise<Map<string, string>> {
  const known = readCache(options);
  const dead = new Map<string, string>();
  const outcomes = new Map<string, Outcome>();
  const byHost = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const cached = known.get(url);
    if (cached?.dead) dead.set(url, cached.dead);
    if (cached) continue;
    const { host } = new URL(url);
    byHost.set(host, [...(byHost.get(host) ?? []), url]);
  }
  const requestFromHost = async (addresses: string[]) => {
    let unreached: Failure | undefined;
    for (const [index, url] of addresses.entries()) {
      if (index > 0 && !unreached) await pause(options.pause ?? 1000);
      const outcome = unreached ?? (await requestWithFallback(url, options));
      if ("unreached" in outcome) unreached = outcome;
      outcomes.set(url, outcome);
    }
  };
  await Promise.all([...byHost.values()].map(requestFromHost));
  if (isOffline([...outcomes.values()], byHost.size)) throw new NoNetworkError();
  for (const [url, outcome] of outcomes) {
    const wrong = whatIsWrong(outcome);
    if (wrong !== undefined) dead.set(url, wrong);
    if ("status" in outcome ? outcome.status < 500 : outcome.lasting)
      known.set(url, { at: options.now.toISOString(), ...(wrong ? { dead: wrong } : {}) });
  }
  writeCache(options.cacheFile, known);
  return dead;
}

/** Whether no host was reached. One host alone whose name is unknown may just be gone. */
function isOffline(outcomes: readonly Outcome[], hosts: number): boolean {
  const codes = outcomes.map((outcome) => ("unreached" in outcome ? outcome.unreached : undefined));
  if (codes.length === 0 || codes.includes(undefined)) return false;
  return hosts > 1 || !codes.includes("ENOTFOUND");
}

/** Some servers do not support HEAD, so a failed request is repeated with GET. */
async function requestWithFallback(url: string, options: RequestOptions): Promise<Outcome> {
  const outcome = await request("HEAD", url, options);
  if ("status" in outcome ? outcome.status < 400 : outcome.unreached !== undefined) return outcome;
  await pause(options.pause ?? 1000);
  return request("GET", url, options);
}

function whatIsWrong(outcome: Outcome): string | undefined {
  if ("trouble" in outcome) return outcome.trouble;
  const { status } = outcome;
  if (status < 400 || [401, 403, 429].includes(status)) return undefined;
  return `the server returned ${status}`;
}

async function request(
  method: "HEAD" | "GET",
  url: string,
  { userAgent, timeout = 10_000 }: RequestOptions,
): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method,
      headers: { "user-agent": userAgent, accept: "text/html,*/*" },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError")
      return { trouble: `no response within ${timeout / 1000} seconds`, lasting: false };
    const { code } = ((error as Error).cause ?? error) as { code?: string };
    if (code === "ENOTFOUND")
      return { trouble: "the host does not exist", lasting: true, unreached: code };
    return {
      trouble: `the connection failed (${code ?? (error as Error).message})`,
      lasting: false,
      ...(code && unreachedCodes.has(code) ? { unreached: code } : {}),
    };
  }
}

function readCache({ cacheFile, now }: RequestOptions): Map<string, CachedResult> {
  const entry = readEntry(cacheFile);
  const results = entry ? (JSON.parse(String(entry)) as Record<string, CachedResult>) : {};
  return new Map(
    Object.entries(results).filter(([, { at }]) => now.getTime() - Date.parse(at) < week),
  );
}

function writeCache(file: string, results: ReadonlyMap<string, CachedResult>): void {
  writeEntry(file, JSON.stringify(Object.fromEntries(results), undefined, 2));
}
