/** A navigation takes at most this long, in milliseconds. One that leads to a download never ends. */
const longest = 10_000;

let navigation: Promise<void> | undefined;
addEventListener("beforeunload", () => {
  navigation = new Promise((resolve) => setTimeout(resolve, longest));
});

/** Waits until the page may be reloaded: a reload would cancel a navigation. */
export async function navigationEnded(): Promise<void> {
  await navigation;
}
