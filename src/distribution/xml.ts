import Builder from "fast-xml-builder";

const builder = new Builder({
  attributeNamePrefix: "@",
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

/**
 * Serializes an XML document. Keys are elements, keys that start with `@` are attributes, and `#text` is the
 * text of an element with attributes. A list repeats its element; undefined values are omitted.
 */
export function xml(document: Record<string, unknown>): string {
  const declaration = { "?xml": { "@version": "1.0", "@encoding": "utf-8" } };
  return builder.build({ ...declaration, ...document });
}
