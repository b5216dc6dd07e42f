/**
 * Asks the network which addresses elsewhere are dead: politely, one request a host at a time, and what is
 * known for a week is not asked again.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Link, Manuscript } from "./manuscript.ts";

export interface ExternalLink extends Omit<Link, "words"> {
  /** Whether an archived copy stands beside it, so that readers are served when it is dead. */
  archived: boolean;
}

/** The addresses elsewhere that a file sends its readers to. */
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

export interface Asking {
  /** Who asks, for the logs of those who are asked: the paper's name and address. */
  userAgent: string;
  /** Where answers are kept from run to run. */
  cacheFile: string;
  now: Date;
  /** Milliseconds between two requests to one host. */
  pause?: number;
  /** Milliseconds until a request is given up. */
  timeout?: number;
}

interface Answer {
  /** When it was given, ISO 8601. */
  at: string;
  /** What is wrong; not there when the address can be opened. */
  dead?: string;
}

/** What a request came to: a status, or what went wrong on the way, which may be otherwise the next time. */
type Outcome = { status: number } | { trouble: string; lasting: boolean };

const week = 7 * 86_400_000;

/**
 * Asks for every address once.
 * @returns the dead addresses, each with what is wrong in a few words; an address that refuses programs (401,
 *   403, 429) is not dead
 */
export async function deadAddresses(
  urls: Iterable<string>,
  asking: Asking,
): Promise<Map<string, string>> {
  const known = readCache(asking);
  const dead = new Map<string, string>();
  const byHost = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const answer = known.get(url);
    if (answer?.dead) dead.set(url, answer.dead);
    if (answer) continue;
    const { host } = new URL(url);
    byHost.set(host, [...(byHost.get(host) ?? []), url]);
  }
  const askHost = async (addresses: string[]) => {
    for (const [index, url] of addresses.entries()) {
      if (index > 0) await pause(asking.pause ?? 1000);
      const outcome = await ask(url, asking);
      const wrong = whatIsWrong(outcome);
      if (wrong !== undefined) dead.set(url, wrong);
      if ("status" in outcome ? outcome.status < 500 : outcome.lasting)
        known.set(url, { at: asking.now.toISOString(), ...(wrong ? { dead: wrong } : {}) });
    }
  };
  await Promise.all([...byHost.values()].map(askHost));
  writeCache(asking.cacheFile, known);
  return dead;
}

/** Some servers know no HEAD, so what is not well is asked again with GET. */
async function ask(url: string, asking: Asking): Promise<Outcome> {
  const outcome = await request("HEAD", url, asking);
  if ("status" in outcome && outcome.status < 400) return outcome;
  await pause(asking.pause ?? 1000);
  return request("GET", url, asking);
}

function whatIsWrong(outcome: Outcome): string | undefined {
  if ("trouble" in outcome) return outcome.trouble;
  const { status } = outcome;
  if (status < 400 || [401, 403, 429].includes(status)) return undefined;
  return `the server answers ${status}`;
}

async function request(
  method: "HEAD" | "GET",
  url: string,
  { userAgent, timeout = 10_000 }: Asking,
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
      return { trouble: `no answer within ${timeout / 1000} seconds`, lasting: false };
    const { code } = ((error as Error).cause ?? error) as { code?: string };
    if (code === "ENOTFOUND") return { trouble: "its host does not exist", lasting: true };
    return { trouble: `no connection (${code ?? (error as Error).message})`, lasting: false };
  }
}

function readCache({ cacheFile, now }: Asking): Map<string, Answer> {
  try {
    const kept = JSON.parse(readFileSync(cacheFile, "utf8")) as Record<string, Answer>;
    return new Map(
      Object.entries(kept).filter(([, { at }]) => now.getTime() - Date.parse(at) < week),
    );
  } catch {
    return new Map();
  }
}

function writeCache(file: string, answers: ReadonlyMap<string, Answer>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(Object.fromEntries(answers), undefined, 2));
}
