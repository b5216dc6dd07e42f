/** Sharing with scripts: the system's share sheet, and buttons that copy the address or a passage with its source. */
import {
  endOfWord,
  fragmentFor,
  mark,
  quotationOf,
  startOfWord,
  withoutMarks,
  type Marks,
} from "./passage.ts";

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

/** Shows the entry of a button, which is hidden because it needs this script. */
function show(button: HTMLButtonElement): void {
  button.parentElement?.removeAttribute("hidden");
}

if (share && "share" in navigator) {
  show(share);
  share.addEventListener("click", () => {
    navigator.share({ title: document.title, url: address }).catch(() => {
      // The reader closed the sheet.
    });
  });
}

if (copy && "clipboard" in navigator) {
  show(copy);
  copies(copy, () => address);
}

const body = document.querySelector(".body");
if (quote && body && "clipboard" in navigator && "Segmenter" in Intl) {
  document.addEventListener("selectionchange", () => {
    const range = selected();
    const words = range?.toString().trim() ?? "";
    quote.hidden = words.split(/\s+/).length < 3;
    if (quote.hidden || !range) return;
    const box = range.getBoundingClientRect();
    quote.style.insetBlockStart = `${box.bottom + scrollY + 8}px`;
    quote.style.insetInlineStart = `${Math.max(8, Math.min(box.left, innerWidth - 160)) + scrollX}px`;
  });
  // Keeps the press from clearing the selection before it is read.
  quote.addEventListener("pointerdown", (event) => event.preventDefault());
  const { by = "" } = quote.dataset;
  const marks = (quote.dataset["marks"] ?? "").split("|") as unknown as Marks;
  copies(quote, () => {
    const range = selected();
    if (!range) return undefined;
    const caption = captionOf(range);
    const passage = wordsIn(range.cloneContents());
    const link = address + fragmentFor(passage);
    return caption === undefined
      ? quotationOf(passage, [by, ...citing(body, range)].join(", "), link, marks)
      : quotationOf(withoutMarks(passage, marks), caption, link, marks);
  });
}

/** What the reader selected in the text, widened to whole words: browsers find no fragment of a word. */
function selected(): Range | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!body?.contains(range.commonAncestorContainer)) return undefined;
  const { startContainer: start, startOffset, endContainer: end, endOffset } = range;
  if (start instanceof Text) range.setStart(start, startOfWord(start.data, startOffset));
  if (end instanceof Text) range.setEnd(end, endOfWord(end.data, endOffset));
  return range;
}

/**
 * Who said the words of a range that is in a quotation, and where. The range is narrowed to those words.
 * @returns undefined if the words are the paper's own
 */
function captionOf(range: Range): string | undefined {
  const { commonAncestorContainer: place } = range;
  const figure = (place instanceof Element ? place : place.parentElement)?.closest(".quote");
  const [said, caption] = figure?.children ?? [];
  if (!said || !caption || !range.intersectsNode(said)) return undefined;
  if (!said.contains(range.startContainer)) range.setStartBefore(said);
  if (!said.contains(range.endContainer)) range.setEndAfter(said);
  const words = document.createDocumentFragment();
  words.append(...caption.cloneNode(true).childNodes);
  return wordsIn(words).replaceAll(mark, "").trim();
}

/** “citing Reuters and The Guardian”: the outlets of the paragraphs and other blocks that a range touches. */
function citing(text: Element, range: Range): string[] {
  const names = [...text.querySelectorAll(".who a, .dispute .src, figcaption .src")]
    .filter((link) => range.intersectsNode(link.closest(".said, tr, figure") ?? link))
    .map(({ textContent }) => textContent.trim());
  const list = new Intl.ListFormat("en").format(new Set(names));
  return list ? [`citing ${list}`] : [];
}

/** The words of a part of the text, with a mark in place of everything else. */
function wordsIn(part: DocumentFragment): string {
  for (const number of part.querySelectorAll(".ref, [data-footnote-ref]")) number.replaceWith(mark);
  // These are at the end of a paragraph.
  for (const other of part.querySelectorAll(".here-link, .who")) other.replaceWith(`${mark} `);
  return part.textContent;
}
