/** The steps of an article from a draft to a page, and what can happen to it afterwards. */
import type { Problem } from "#newsroom/problem.ts";
import { inZone } from "#newsroom/zoned-time.ts";
import type { Edit } from "../../yaml/edit.ts";
import { listOf } from "../../yaml/edit.ts";
import type { Session } from "../session.ts";

export type State = "draft" | "ready" | "scheduled" | "published" | "withdrawn";

export function stateOf(session: Session, now = new Date()): State {
  const status = session.at(["status"]);
  if (status === "ready" || status === "withdrawn") return status;
  if (status !== "published") return "draft";
  return Date.parse(String(session.at(["publishedAt"]))) > now.getTime()
    ? "scheduled"
    : "published";
}

/** What has to be settled before an article goes out: errors, guesses that nobody has confirmed. */
export function missingFor(session: Session): Problem[] {
  const { problems, findings } = session;
  const isOpen = ({ severity, rule }: Problem) => severity === "error" || rule === "placeholder";
  const day = dayIn(session);
  return [...problems, ...findings].filter(
    (problem) => isOpen(problem) && !(problem.field === "publishedAt" && day !== undefined),
  );
}

/** The day in the paper's time zone on which the article goes out: `2015/05/18`; undefined without a valid time. */
export function dayIn(session: Session): string | undefined {
  const time = Date.parse(String(session.at(["publishedAt"])));
  if (Number.isNaN(time)) return undefined;
  return inZone(new Date(time), session.view.timeZone).slice(0, 10).replaceAll("-", "/");
}

/** This minute, on the clocks of the paper. */
export function thisMinute({ timeZone }: { timeZone: string }): string {
  const now = Date.now();
  return inZone(new Date(now - (now % 60_000)), timeZone);
}

export function setting(status: "draft" | "ready"): Edit[] {
  return [{ kind: "set", at: ["status"], value: status }];
}

/** @param instant when it goes out */
export function publishing(instant: string): Edit[] {
  return [
    { kind: "set", at: ["status"], value: "published" },
    { kind: "set", at: ["publishedAt"], value: instant },
  ];
}

/** A correction or an update, as the last of its list. */
export function noting(session: Session, list: "corrections" | "updates", note: string): Edit[] {
  const index = listOf(session.at([list])).length;
  const value = { at: thisMinute(session.view), note };
  return [{ kind: "insert", at: [list], index, value }];
}

export function withdrawing(session: Session, reason: string): Edit[] {
  return [
    { kind: "set", at: ["status"], value: "withdrawn" },
    { kind: "set", at: ["withdrawn"], value: { at: thisMinute(session.view), reason } },
  ];
}

/** Keeps the address that readers know, as one that leads to the new one. */
export function keepingAddress(session: Session): Edit[] {
  const { path, isOut } = session.view.address ?? {};
  if (!isOut || path === undefined) return [];
  const index = listOf(session.at(["formerly"])).length;
  return [{ kind: "insert", at: ["formerly"], index, value: path }];
}

/**
 * Saves edits, and moves the file to its day, or under another name.
 * @returns what is in the way; undefined if all of it happened
 */
export async function carryOut(
  session: Session,
  edits: readonly Edit[],
  slug?: string,
): Promise<string | undefined> {
  const { file, id } = session.view;
  const before = session.text;
  for (const edit of edits) session.edit(edit);
  const wrong = await wrongAfter(session);
  if (wrong !== undefined) {
    session.replace(before);
    return wrong;
  }
  if (!(await session.save())) return session.message;
  const day = slug === undefined ? (dayIn(session) ?? id.slice(0, 10)) : id.slice(0, 10);
  const name = slug ?? id.slice("2015/05/18/".length);
  const to = `content/articles/${day}/${name}${file.slice(file.lastIndexOf("."))}`;
  if (to === file) return undefined;
  await session.call("move", { file, to, version: session.version, pictures: picturesOf(session) });
  location.href = `${session.view.base}/desk/${day}/${name}/edit/`;
  return undefined;
}

/** The errors that edits have brought, such as an update that is earlier than the new time. */
async function wrongAfter(session: Session): Promise<string | undefined> {
  const { file } = session.view;
  const had = new Set(session.problems.map(({ field, wrong }) => `${field} ${wrong}`));
  const input = { file, text: session.text };
  const { problems } = await session.call<{ problems: Problem[] }>("show", input);
  const fresh = problems.filter(
    ({ severity, field, wrong }) =>
      severity === "error" && field !== "publishedAt" && !had.has(`${field} ${wrong}`),
  );
  return fresh.length === 0
    ? undefined
    : fresh.map(({ field, wrong, right }) => `${field}: ${wrong} ${right}`).join(" ");
}

/** The names of the pictures that the article shows, as it names them: `./bridge.jpg`. */
export function picturesOf(session: Session): string[] {
  const lead = session.at(["lead", "src"]);
  const inText = [...session.parts.body.matchAll(/\]\(<?(\.\/[^)>]+)>?/g)].map(
    ([, src = ""]) => src,
  );
  return [...(typeof lead === "string" ? [lead] : []), ...inText];
}
