/** Sharing with scripts: the system's share sheet, and buttons that copy the address or a passage with its source. */
import { fragmentFor, mark, quotationOf } from "./passage.ts";

const status = document.querySelector<HTMLElement>(".share [role=status]");
const share = document.querySelector<HTMLButtonElement>("[data-share]");
const copy = document.querySelector<HTMLButtonElement>("[data-copy]");
const quote = document.querySelector<HTMLButtonElement>(".quote-this");
const address = copy?.dataset["copy"] ?? location.href;

/** Makes a button copy a text, if there is one, and confirm it. */
function copies(button: HTMLButtonElement, text: () => string | undefined): void {
  const label = button.textContent;
  button.addEventListener("click", async () => {
    const copied = text();
    if (!copied) return;
    await navigator.clipboard.writeText(copied);
    button.textContent = "Copied";
    if (status) status.textContent = "Copied";
    setTimeout(() => {
      button.textContent = label;
      if (status) status.textContent = "";
    }, 2000);
  });
}

if (share && "share" in navigator) {
  share.hidden = false;
  share.addEventListener("click", () => {
    navigator.share({ title: document.title, url: address }).catch(() => {
      // The reader closed the sheet.
    });
  });
}

if (copy && "clipboard" in navigator) {
  copy.hidden = false;
  copies(copy, () => address);
}

if (quote && "clipboard" in navigator) {
  const text = document.querySelector(".body");
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    const words = selection?.toString().trim() ?? "";
    const within = range && text?.contains(range.commonAncestorContainer);
    quote.hidden = !within || words.split(/\s+/).length < 3;
    if (quote.hidden || !range) return;
    const box = range.getBoundingClientRect();
    quote.style.insetBlockStart = `${box.bottom + scrollY + 8}px`;
    quote.style.insetInlineStart = `${Math.max(8, Math.min(box.left, innerWidth - 160)) + scrollX}px`;
  });
  // Keeps the press from clearing the selection before it is read.
  quote.addEventListener("pointerdown", (event) => event.preventDefault());
  copies(quote, () => {
    const selection = getSelection();
    if (!selection?.rangeCount) return undefined;
    const range = selection.getRangeAt(0);
    const passage = passageIn(range);
    const place = range.startContainer.parentElement;
    return quotationOf(passage, sourcesAt(place), address + fragmentFor(passage));
  });
}

/** The words in a range, with a mark in place of everything else. */
function passageIn(range: Range): string {
  const part = range.cloneContents();
  for (const number of part.querySelectorAll(".ref, [data-footnote-ref]")) number.replaceWith(mark);
  // These are at the end of a paragraph.
  for (const other of part.querySelectorAll(".here-link, .who")) other.replaceWith(`${mark} `);
  return part.textContent;
}

/** The source of a passage: the caption of a quotation, or the outlets beside the paragraph. */
function sourcesAt(place: Element | null): string {
  const caption = place?.closest("figure")?.querySelector("figcaption");
  if (caption) return (caption.textContent ?? "").replace(/\d+\s*$/, "").trim();
  const outlets = place?.closest(".said")?.querySelectorAll(".who li a") ?? [];
  return [...outlets].map(({ textContent }) => textContent).join(", ");
}
