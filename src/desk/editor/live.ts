/** The content as the preview last read it, for the interface of the desk. */
import { liveContent } from "#ingest/live-content.ts";
import type { Content } from "#ingest/reader.ts";
import { ActionError } from "../write/serve-api.ts";

/** @throws {ActionError} while the content is read for the first time */
export function currentContent(): Content {
  if (liveContent.content) return liveContent.content;
  throw new ActionError(503, "The preview is still reading the content. Try again in a moment.");
}
