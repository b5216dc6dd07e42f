/** The sources of a draft, with marks for what a person has to add. */
import type { Outlet } from "#newsroom/outlet.ts";
import { toConfirm } from "#check/confirm-marks.ts";
import type { DraftSource } from "./draft.ts";
import { kindOf } from "./outlet-kind.ts";
import type { CitedSource } from "./source-list.ts";

const sourceFields = "the outlet, kind, title, url and date of the piece";
const limits = { title: 200, author: 80 };

/** A cited source as an entry of the draft; the mark names what is still missing. */
export function sourceFrom(
  { id, outlet, via, url, title, authors, publishedAt, kind, guessed, written }: CitedSource,
  outlets: ReadonlyMap<string, Outlet>,
): DraftSource {
  const { name = outlet, about = "" } = outlets.get(outlet) ?? {};
  if (written) return { id, written };
  const missing = [
    ...(url === undefined || guessed ? ["outlet"] : []),
    ...(kind === undefined ? ["kind"] : []),
    ...(title === undefined ? ["title"] : []),
    ...(url === undefined ? ["url"] : []),
    ...(publishedAt === undefined ? ["date"] : []),
  ];
  const last = missing.pop() ?? "";
  const confirm =
    last === ""
      ? undefined
      : `the ${missing.length > 0 ? `${missing.join(", ")} and ` : ""}${last} of the piece`;
  return {
    id,
    outlet: { value: outlet, confirm },
    ...(via !== undefined && { via }),
    ...(title !== undefined && { title: title.slice(0, limits.title) }),
    ...(url !== undefined && { url }),
    ...(authors && { authors: authors.map((author) => author.slice(0, limits.author)) }),
    ...(publishedAt !== undefined && { publishedAt }),
    kind: kind ?? kindOf(about),
    says: toConfirm(`what ${name} reports`),
  };
}

/** Placeholder sources, so that the draft has the two sources that every roundup needs. */
export function placeholders(
  known: readonly DraftSource[],
  outlets: ReadonlyMap<string, Outlet>,
): DraftSource[] {
  const taken = new Set(known.map(({ id }) => id));
  const unused = [...outlets.keys()].filter((id) => !taken.has(id));
  return ["first", "second"].slice(taken.size).map((name, index) => ({
    id: name,
    outlet: {
      value: unused[index] ?? unused[0] ?? [...outlets.keys()][0] ?? "",
      confirm: sourceFields,
    },
    kind: "news",
    says: toConfirm("what this outlet reports"),
  }));
}
