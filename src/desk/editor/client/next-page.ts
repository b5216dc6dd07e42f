/** What the page that opens next has to say. */

const key = "deskSays";

export function tellNextPage(words: string): void {
  sessionStorage.setItem(key, words);
}

/** What the page before has left to say; only once. */
export function saidByLastPage(): string {
  const words = sessionStorage.getItem(key) ?? "";
  sessionStorage.removeItem(key);
  return words;
}
