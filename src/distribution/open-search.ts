import type { Site } from "#newsroom/site.ts";
import { shortName } from "./short-name.ts";
import { xml } from "./xml.ts";

/** Returns the description that tells browsers how to search the paper (https://github.com/dewitt/opensearch, version 1.1). */
export function openSearch(site: Pick<Site, "name" | "address" | "language">) {
  const absolute = (path: string) => `${site.address}${path}`;
  return xml({
    OpenSearchDescription: {
      "@xmlns": "http://a9.com/-/spec/opensearch/1.1/",
      ShortName: shortName(site.name, 16),
      LongName: shortName(site.name, 48),
      Description: `Search the articles of ${site.name}`,
      Url: [
        { "@type": "text/html", "@template": absolute("/search/?q={searchTerms}") },
        {
          "@type": "application/opensearchdescription+xml",
          "@rel": "self",
          "@template": absolute("/opensearch.xml"),
        },
      ],
      Image: {
        "#text": absolute("/icon-192.png"),
        "@width": "192",
        "@height": "192",
        "@type": "image/png",
      },
      Language: site.language,
      InputEncoding: "UTF-8",
      OutputEncoding: "UTF-8",
    },
  });
}
