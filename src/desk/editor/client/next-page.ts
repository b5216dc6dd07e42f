/** The way to another page of the desk, and what that has to say. */

const [words, target] = ["deskSays", "deskGoesTo"];

/** Leaves for a page. A reload after a save may cancel that: then this page goes on when it is back. */
export function goTo(address: string, says = ""): void {
  sessionStorage.setItem(words, says);
  sessionStorage.setItem(target, address);
  location.href = address;
}

/** Goes on to where this page was leaving for. */
export function goOn(): void {
  const address = sessionStorage.getItem(target);
  if (address !== null && address !== location.pathname) location.href = address;
}

/** What the page before has left to say; only once. */
export function arrive(): string {
  const said = sessionStorage.getItem(words) ?? "";
  sessionStorage.removeItem(words);
  sessionStorage.removeItem(target);
  return said;
}
