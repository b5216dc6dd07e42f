/**
 * What was written and is not saved, kept in the browser. Each tab keeps its own, so that two of them do not overwrite
 * each other; one that has no tab any longer belongs to whoever opens the file next.
 */

export interface KeptDraft {
  text: string;
  /** What the file was when it was read. */
  version: string | null;
  /** When it was kept, in milliseconds. */
  at: number;
}

export interface DraftStore {
  /** What this tab, or a tab that is gone, has left. */
  left: KeptDraft | undefined;
  keep(draft: Omit<KeptDraft, "at">): void;
  forget(): void;
}

const prefix = "desk-draft:";

/** The kept drafts of a file. */
export async function draftsOf(file: string): Promise<DraftStore> {
  const tab = (sessionStorage["deskTab"] as string | undefined) ?? crypto.randomUUID();
  const own = `${prefix}${file}:${tab}`;
  // A duplicated tab begins with a copy of the session of the first.
  const isTaken = (await heldLocks()).has(own);
  const name = isTaken ? `${prefix}${file}:${crypto.randomUUID()}` : own;
  if (!isTaken) sessionStorage["deskTab"] = tab;
  void navigator.locks.request(name, () => new Promise(() => {}));
  const left = await newestLeft(file, name);
  return {
    left,
    keep: (draft) => (localStorage[name] = JSON.stringify({ ...draft, at: Date.now() })),
    forget: () => localStorage.removeItem(name),
  };
}

/** The newest draft of this tab and of tabs that are gone; it becomes this tab's. */
async function newestLeft(file: string, own: string): Promise<KeptDraft | undefined> {
  const held = await heldLocks();
  const names = Object.keys(localStorage).filter(
    (name) => name.startsWith(`${prefix}${file}:`) && (name === own || !held.has(name)),
  );
  const drafts = names
    .map((name) => ({ name, ...(JSON.parse(String(localStorage[name])) as KeptDraft) }))
    .sort((a, b) => b.at - a.at);
  const [newest] = drafts;
  if (!newest) return undefined;
  if (newest.name !== own) {
    localStorage[own] = localStorage[newest.name];
    localStorage.removeItem(newest.name);
  }
  const { text, version, at } = newest;
  return { text, version, at };
}

async function heldLocks(): Promise<Set<string | undefined>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name }) => name));
}
