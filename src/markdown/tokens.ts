/**
 * Placeholders in a rendered text that are filled in when it is shown. The name of an outlet or the address of a
 * picture is not known when the text is rendered, and a change of it must not make the text stale.
 *
 * A token is `<data value="kind:…">` with its parts percent-encoded, so that no text in it can be read as markup.
 * A text cannot contain one itself: HTML is not allowed, and quotation marks in attributes are escaped.
 */
import type { Element } from "hast";
import { h } from "hastscript";
import { escapeHtml } from "#newsroom/escape-html.ts";

/** What each kind of token is replaced with; names, alt texts and captions are passed as plain text. */
export interface Fillings {
  /** The name of an outlet, plain text. */
  outlet(id: string): string;
  /** The time of a report, plain text. */
  time(written: string): string;
  /** The markup of the text's picture with this index, from 0; its title is empty if it has none. */
  picture(index: number, alt: string, title: string): string;
  /** The markup of the dateline, before the first paragraph. */
  dateline(): string;
  /** The markup of a locator map. */
  map(place: string, caption: string): string;
}

type Kind = keyof Fillings;

const token = /<data value="(outlet|time|picture|map|dateline):([^"]*)">\s*<\/data>/g;

/** Finds a token that was not filled in. */
export const leftoverToken = /<data value="(?:outlet|time|picture|map|dateline):/;

/** The `value` of a token's `data` element. */
export function tokenValue(kind: Kind, ...parts: readonly string[]): string {
  return `${kind}:${parts.map(encodeURIComponent).join(":")}`;
}

export function outletToken(id: string): Element {
  return h("data", { value: tokenValue("outlet", id) });
}

export function timeToken(written: string): Element {
  return h("data", { value: tokenValue("time", written) });
}

export function datelineToken(): Element {
  return h("data", { value: tokenValue("dateline") });
}

export function pictureToken(index: number, alt: string, title: string): Element {
  const parts = title ? [alt, title] : [alt];
  return h("data", { value: tokenValue("picture", String(index), ...parts) });
}

/** A use of a picture in a text. */
export interface ShownPicture {
  index: number;
  alt: string;
  title: string;
}

/** The pictures that a rendered text shows, in reading order. */
export function picturesShown(html: string): ShownPicture[] {
  const found: ShownPicture[] = [];
  const none = () => "";
  const picture = (index: number, alt: string, title: string) => {
    found.push({ index, alt, title });
    return "";
  };
  fill(html, { outlet: none, time: none, dateline: none, map: none, picture });
  return found;
}

/** The rendered text with every token replaced. */
export function fill(html: string, fillings: Fillings): string {
  return html.replaceAll(token, (_, kind: Kind, encoded: string) => {
    const [first = "", second = "", third = ""] = encoded.split(":").map(decodeURIComponent);
    switch (kind) {
      case "outlet":
        return escapeHtml(fillings.outlet(first));
      case "time":
        return escapeHtml(fillings.time(first));
      case "dateline":
        return fillings.dateline();
      case "picture":
        return fillings.picture(Number(first), second, third);
      case "map":
        return fillings.map(first, second);
    }
  });
}
