import { parseHTML } from "linkedom";

/** A node of structured data: https://schema.org/ */
interface Node {
  "@type": string;
  [field: string]: unknown;
}

/** The structured data of a page, by type. */
export function structuredData(html: string): Record<string, Node> {
  const scripts = parseHTML(html).document.querySelectorAll('script[type="application/ld+json"]');
  const nodes = [...scripts].flatMap(
    ({ textContent }) => (JSON.parse(textContent ?? "") as { "@graph": Node[] })["@graph"],
  );
  return Object.fromEntries(nodes.map((node) => [node["@type"], node]));
}
