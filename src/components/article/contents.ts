/** Marks, in the contents of an article, the part that is read. */
const parts = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")].flatMap((link) => {
  const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return part ? [{ link, part }] : [];
});

/** The last part that begins in the upper third of the window or above it. */
function mark(): void {
  const read = parts.findLast(({ part }) => part.getBoundingClientRect().top < innerHeight / 3);
  for (const one of parts) {
    if (one === read) one.link.setAttribute("aria-current", "location");
    else one.link.removeAttribute("aria-current");
  }
}

if (parts.length > 0) {
  addEventListener("scroll", mark, { passive: true });
  mark();
}
