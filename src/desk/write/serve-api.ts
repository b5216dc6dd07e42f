/** The interface below `/desk/api/`, with which the pages of the desk read and write files. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { printError } from "#files/terminal.ts";
import { refusalOf } from "./guard.ts";

/** Answers a request. What it throws as `ActionError` is the answer, too. */
export type Action = (input: Record<string, unknown>) => unknown;

/** An answer that is not success. */
export class ActionError extends Error {
  readonly status: number;
  /** What the page needs besides the sentence. */
  readonly details: object;

  /** @param wrong a sentence for editors */
  constructor(status: number, wrong: string, details: object = {}) {
    super(wrong);
    this.status = status;
    this.details = details;
  }
}

/** In bytes. A photograph of a camera has 30 MB, and a third more in JSON. */
const largestBody = 100e6;

/**
 * The handler of requests, mounted at `/desk/api`.
 * @param actions by their names, the last part of the address
 */
export function serveApi(actions: Readonly<Record<string, Action>>, token: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = (status: number, value: unknown) => {
      response.writeHead(status, {
        "content-type": "application/json",
        "cache-control": "no-store",
      });
      response.end(JSON.stringify(value));
    };
    const refused = refusalOf(request, token);
    // The rest of the request is not read.
    if (refused) return answer(refused.status, { wrong: refused.wrong });
    const name = /^\/([a-z-]+)\/$/.exec(request.url ?? "")?.[1] ?? "";
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    try {
      if (!action) throw new ActionError(404, "There is no such action.");
      answer(200, (await action(await bodyOf(request))) ?? {});
    } catch (error) {
      if (error instanceof ActionError)
        return answer(error.status, { wrong: error.message, ...error.details });
      printError(error);
      answer(500, { wrong: `The preview could not do this: ${(error as Error).message}` });
    }
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new ActionError(413, "This is too large.");
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Reported below.
  }
  throw new ActionError(400, "The body is not a JSON object.");
}
