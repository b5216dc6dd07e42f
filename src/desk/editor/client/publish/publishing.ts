/** The steps of an article from a draft to a page, and what can happen to it afterwards. */
import type { Problem } from "#newsroom/problem.ts";
import { inZone } from "#newsroom/zoned-time.ts";
import type { Edit } from "../../yaml/edit.ts";
import { listOf } from "../../yaml/edit.ts";
import { ApiError } from "../api.ts";
import type { Session } from "../session.ts";
import { goTo } from "../next-page.ts";

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
  return dayOf(String(session.at(["publishedAt"])), session);
}

function dayOf(instant: string, { view }: Session): string | undefined {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return undefined;
  return inZone(new Date(time), view.timeZone).slice(0, 10).replaceAll("-", "/");
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

/** Where the file of an article goes. */
export interface Target {
  /** Its day, `2015/05/18`, and the last part of its address. */
  id: string;
}

/** The day on which the article goes out, under its present name. */
export function atItsDay(session: Session, instant = String(session.at(["publishedAt"]))): Target {
  const { id } = session.view;
  return { id: `${dayOf(instant, session) ?? id.slice(0, 10)}/${nameIn(id)}` };
}

export function called(session: Session, name: string): Target {
  return { id: `${session.view.id.slice(0, 10)}/${name}` };
}

export function nameIn(id: string): string {
  return id.slice("2015/05/18/".length);
}

/** Keeps the address that readers know, as one that leads to the new one, and frees the new one. */
function keepingAddress(session: Session, target: Target): Edit[] {
  const { id, address } = session.view;
  if (!address) return [];
  const former = listOf(session.at(["formerly"])).map(String);
  const own = address.path.replace(id, target.id);
  const kept = [...former.filter((one) => one !== own), ...(address.isOut ? [address.path] : [])];
  const wanted = [...new Set(kept)];
  if (wanted.join() === former.join()) return [];
  return [
    wanted.length === 0
      ? { kind: "remove", at: ["formerly"] }
      : { kind: "set", at: ["formerly"], value: wanted },
  ];
}

/**
 * Saves edits, and moves the file if it belongs elsewhere. If anything is in the way, the text is what it was.
 * @param done what has happened, for the editor
 * @returns what is in the way; undefined if all of it happened
 */
export async function carryOut(
  session: Session,
  edits: readonly Edit[],
  done: string,
  target: Target = { id: session.view.id },
): Promise<string | undefined> {
  const { file, id, base } = session.view;
  await session.settled();
  const before = session.text;
  const isMove = target.id !== id;
  const all = isMove ? [...edits, ...keepingAddress(session, target)] : edits;
  try {
    for (const edit of all) session.edit(edit);
    const wrong = await wrongAfter(session);
    if (wrong !== undefined) return takeBack(session, before, wrong);
    if (!isMove) {
      if (!(await session.save())) return takeBack(session, before, session.message);
      session.say(done);
      return undefined;
    }
    const to = file.replace(id, target.id);
    const { version, text } = session;
    await session.call("move", { file, to, version, text });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return takeBack(session, before, error.message);
  }
  session.forget();
  goTo(`${base}/desk/${target.id}/edit/`, done);
  return undefined;
}

function takeBack(session: Session, before: string, wrong: string): string {
  session.replace(before);
  return wrong;
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
