/** The pasted text of an article that is about to begin, kept in the tab until it has. */

export interface Pasted {
  text: string;
  /** Its markup, if it had any. */
  html?: string | undefined;
}

const key = "deskPasted";

export function keptText(): Pasted {
  return JSON.parse(sessionStorage.getItem(key) ?? '{"text":""}') as Pasted;
}

export function keepText(pasted: Pasted): void {
  sessionStorage.setItem(key, JSON.stringify(pasted));
}

export function forgetText(): void {
  sessionStorage.removeItem(key);
}
