import Builder from "fast-xml-builder";

const builder = new Builder({
  attributeNamePrefix: "@",
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

/**
 * An XML document. Keys are elements, those that begin with `@` attributes, and `#text` is the text beside
 * attributes; a list is its element repeated, and what is undefined is left out.
 */
export function xml(document: Record<string, unknown>): string {
  const declaration = { "?xml": { "@version": "1.0", "@encoding": "utf-8" } };
  return builder.build({ ...declaration, ...document });
}

/** The style sheet that shows a feed to a person who opens it in a browser; see src/styles/feed.css. */
export const feedStyles = { "?xml-stylesheet": { "@type": "text/css", "@href": "/feed.css" } };
