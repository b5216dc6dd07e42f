/** The search page: the query is in the form and in the address, the results are in the list. */
import { plural } from "#newsroom/plural.ts";
import { resultEntry } from "./entry.ts";
import { openIndex, type Found, type Hit, type Index } from "./index.ts";
import { showNames } from "./name-list.ts";
import { openNames } from "./names-file.ts";
import { plain, wordsIn } from "./words.ts";

const part = <Kind extends HTMLElement = HTMLElement>(name: string) =>
  document.querySelector(`[data-search="${name}"]`) as Kind;
const form = part<HTMLFormElement>("form");
const field = part<HTMLInputElement>("words");
const status = part("status");
const list = part("list");
const template = part<HTMLTemplateElement>("entry");
const more = part<HTMLButtonElement>("more");
const none = part("none");
const names = part("names");
const without = part<HTMLButtonElement>("without");
const browse = part("browse");

const years = (form.dataset["years"] ?? "").split(" ").filter(Boolean);
const title = document.title;
/** How many results are added to the list at a time. */
const page = 10;
/** How long to wait after a keystroke before a search starts, in milliseconds. */
const pause = 250;

let index: Promise<Index> | undefined;

function open(): Promise<Index> {
  index ??= openIndex(years).catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

/** The values in the form, without empty ones. */
function query(): URLSearchParams {
  const filled = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return new URLSearchParams(filled.filter(([, value]) => value));
}

/** Fills in the form from the address. */
function fillIn(): void {
  const wanted = new URLSearchParams(location.search);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      control.value = wanted.get(control.name) ?? "";
  }
}

let run = 0;

/** Searches for the query in the form, and shows the results unless a newer search has started. */
async function search(): Promise<void> {
  run += 1;
  const mine = run;
  const { q: typed = "", ...filters } = Object.fromEntries(query());
  document.title = typed ? `${typed} – ${title}` : title;
  if (!typed && Object.keys(filters).length === 0) {
    showNames(names, undefined);
    show("", undefined);
    return;
  }
  const slow = setTimeout(() => (status.textContent = "Searching …"), 500);
  try {
    const [find, findNames] = await Promise.all([open(), openNames()]);
    const named = typed ? findNames(typed) : undefined;
    let words = typed;
    let found = await find(words, filters);
    let hits = await found.hits(0, page);
    let text = summary(found, words, filters);
    if (named?.corrected && isMisspelled(typed, found, hits)) {
      words = named.corrected;
      found = await find(words, filters);
      hits = await found.hits(0, page);
      text = `No article with “${typed}”. ${summary(found, words, filters)}`;
    }
    if (mine !== run) return;
    showNames(names, named);
    list.replaceChildren(...hits.map((hit) => resultEntry(hit, template, words)));
    show(text, found);
    // Assigned, so that the next search replaces the listener.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener
    more.onclick = async () => {
      const shown = list.children.length;
      const next = await found.hits(shown, shown + page);
      if (mine !== run) return;
      list.append(...next.map((hit) => resultEntry(hit, template, words)));
      list.children[shown]?.querySelector("a")?.focus();
      more.hidden = list.children.length >= found.articles;
    };
  } catch (error) {
    console.warn(error);
    if (mine === run)
      show("Search could not be loaded. The archive leads to every article.", undefined);
  } finally {
    clearTimeout(slow);
  }
}

/** Whether no article has the words: the index also finds words that only begin like them. */
function isMisspelled(words: string, found: Found, hits: readonly Hit[]): boolean {
  if (found.articles === 0) return found.unfiltered === 0;
  const texts = hits.map(({ content, meta }) => plain([content, ...Object.values(meta)].join(" ")));
  return !wordsIn(words).every((word) => texts.some((text) => text.includes(plain(word))));
}

function summary(found: Found, words: string, filters: Record<string, string>): string {
  const what = words ? ` with “${words}”` : "";
  const narrowed = Object.keys(filters).length > 0;
  const beside =
    words && narrowed && found.unfiltered > found.articles
      ? `, of ${found.unfiltered} without the filters`
      : "";
  return found.articles === 0
    ? `No article${what}${narrowed ? " under these filters" : ""}.`
    : `${plural(found.articles, "article")}${what}${beside}.`;
}

/** @param found undefined if there was no query, or if the search failed */
function show(text: string, found: Found | undefined): void {
  status.textContent = text;
  if (!found) list.replaceChildren();
  list.hidden = !found?.articles;
  more.hidden = !found || found.articles <= page;
  none.hidden = found?.articles !== 0;
  without.hidden = !found || found.unfiltered === 0;
  without.textContent = `Search without the filters: ${plural(found?.unfiltered ?? 0, "article")}`;
  browse.hidden = Boolean(found?.articles);
}

/** Whether the address is a finished query that the reader may go back to, and not a half-typed word. */
let settled = true;

function change(typing: boolean): void {
  const params = query().toString();
  const address = params ? `?${params}` : location.pathname;
  if (typing && !settled) history.replaceState(null, "", address);
  else if (address !== (location.search || location.pathname)) history.pushState(null, "", address);
  settled = !typing;
  void search();
}

let typed: ReturnType<typeof setTimeout> | undefined;

form.addEventListener("input", ({ target }) => {
  // What was found for the words of before would come between two keys.
  run += 1;
  clearTimeout(typed);
  if (target === field) typed = setTimeout(change, pause, true);
  else change(false);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typed);
  change(false);
});
form.addEventListener("focusin", () => void Promise.all([open(), openNames()]).catch(() => {}), {
  once: true,
});
without.addEventListener("click", () => {
  for (const select of form.querySelectorAll("select")) select.value = "";
  change(false);
  field.focus();
});
addEventListener("popstate", () => {
  settled = true;
  fillIn();
  void search();
});

fillIn();
void search();
