/**
 * Tokens: placeholders in rendered text (`<data value="…">`) that are filled in when the text is displayed. Names and
 * addresses of pictures are not known when the text is rendered, and a change to them must not make it stale.
 */
import type { Element } from "hast";
import { h } from "hastscript";

/** The replacement for each kind of token. `alt` and `caption` are already escaped. */
export interface Fillings {
  /** The name of an outlet, plain text. */
  outlet(id: string): string;
  /** The markup of the text's picture with this index, from 0. */
  picture(index: number, alt: string): string;
  /** The markup of the dateline, before the first paragraph. */
  dateline(): string;
  /** The markup of a locator map. */
  map(place: string, caption: string): string;
}

export function outletToken(id: string): Element {
  return h("data", { value: `outlet:${id}` });
}

export function datelineToken(): Element {
  return h("data", { value: "dateline:" });
}

export function pictureToken(index: number, alt: string): Element {
  return h("data", { value: `picture:${index}`, title: alt });
}

/** The rendered text with every token replaced. */
export function fill(html: string, fillings: Fillings): string {
  return html.replaceAll(
    /<data value="(outlet|picture|map|dateline):([^"]*)"(?: title="([^"]*)")?>\s*<\/data>/g,
    (_, kind: string, name: string, title = "") => {
      if (kind === "outlet") return escapeHtml(fillings.outlet(name));
      if (kind === "dateline") return fillings.dateline();
      return kind === "picture" ? fillings.picture(Number(name), title) : fillings.map(name, title);
    },
  );
}

/** Escapes text for use in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
