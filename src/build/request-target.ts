/** What a request asks for. https://www.rfc-editor.org/rfc/rfc9112#name-request-target */
import { sep } from "node:path";

export interface Target {
  /** The parts of the path, decoded; the last is empty where the path ends with a slash. */
  parts: string[];
  /** The path, decoded, with a slash at its start. */
  path: string;
  /** With its question mark; empty without a query. */
  query: string;
}

/**
 * Reads the target of a request.
 * @param target as it was sent, a path or a whole address
 * @returns nothing when it is malformed
 */
export function readTarget(target: string): Target | undefined {
  const [, path = "", query = ""] = /^(?:https?:\/\/[^/?]*)?([^?]*)(.*)$/is.exec(target) ?? [];
  if (!/^\/[^#]*$|^$/.test(path) || target === "") return undefined;
  try {
    const parts = path.split("/").slice(1).map(decodeURIComponent);
    if (parts.length === 0) parts.push("");
    if (parts.some((part) => part.includes("\0"))) return undefined;
    return { parts, path: `/${parts.join("/")}`, query };
  } catch {
    return undefined;
  }
}

const separators = sep === "\\" ? /[/\\:]/ : /[/\\]/;

/** Whether a path names a file below a folder in the only way there is: `//a`, `/../a` and `/a%2Fb` do not. */
export function isPlain({ parts }: Target): boolean {
  return parts.every(
    (part, index) =>
      part !== "." &&
      part !== ".." &&
      !separators.test(part) &&
      (part !== "" || index === parts.length - 1),
  );
}
