/** A page as the build emitted it, parsed once for everything that is checked or derived from pages. */
import { Parser } from "htmlparser2";

export interface EmittedPage {
  /** Path from the built site's folder, with forward slashes. */
  file: string;
  /** The path of its address: `/topics/iraq/`, `/404.html`. */
  path: string;
  /** Scripts that run without a file; blocks of data do not run. */
  scripts: string[];
  /** Addresses of scripts that run from a file. */
  scriptFiles: string[];
  /** Inline style sheets. */
  styles: string[];
  /** Markup that no template of ours emits and a browser may run: `<a onclick>`, `<iframe>`. */
  foreign: string[];
  /** Ids that the page gives more than once. */
  repeatedIds: string[];
  canonical: string | undefined;
  /** Whether search engines are told to leave the page out. */
  noindex: boolean;
  /** The paths that its main part links to, without what follows `#`. */
  links: ReadonlySet<string>;
  /** The paths on the site's host that the page links to, loads or sends a form to. */
  hostPaths: ReadonlySet<string>;
  /** Whether the document is complete. */
  complete: boolean;
}

/** Elements that load or run something, and that the site has no use for. */
const foreignElements = new Set(["iframe", "frame", "object", "embed", "applet", "portal", "base"]);

/** Attributes whose value is an address. */
const addressAttributes = new Set(["href", "src", "action", "formaction", "poster", "srcset"]);

/** What a browser makes of an address: it drops spaces and control characters. https://url.spec.whatwg.org/ */
function runsScript(address: string): boolean {
  // oxlint-disable-next-line no-control-regex -- browsers ignore them
  return /^(?:javascript|data|vbscript):/i.test(address.replace(/[\u0000-\u0020]/g, ""));
}

/** The path of the address of a file: `/topics/iraq/`, `/404.html`. */
export function pathOf(file: string): string {
  return `/${file}`.replace(/index\.html$/, "");
}

/** Parses a page; `file` is its path from the built site's folder. */
export function parsePage(file: string, html: string): EmittedPage {
  const page = {
    file,
    path: pathOf(file),
    scripts: [] as string[],
    scriptFiles: [] as string[],
    styles: [] as string[],
    foreign: [] as string[],
    repeatedIds: [] as string[],
    canonical: undefined as string | undefined,
    noindex: false,
    links: new Set<string>(),
    hostPaths: new Set<string>(),
    complete: html.trimEnd().endsWith("</html>"),
  };
  const ids = new Set<string>();
  let text: string | undefined;
  let inMain = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, src, href, rel, content } = attributes;
      if (id !== undefined && ids.has(id)) page.repeatedIds.push(id);
      if (id !== undefined) ids.add(id);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (addressAttributes.has(attribute) && value.startsWith("/")) page.hostPaths.add(value);
        const runs = addressAttributes.has(attribute) && runsScript(value);
        if (attribute.startsWith("on") || attribute === "style" || runs)
          page.foreign.push(`<${name} ${attribute}="${value}">`);
      }
      if (foreignElements.has(name)) page.foreign.push(`<${name}>`);
      if (name === "main") inMain = true;
      if (name === "script" && src !== undefined) page.scriptFiles.push(src);
      else if (name === "style" || (name === "script" && !isData(attributes["type"]))) text = "";
      if (name === "link" && rel === "canonical") page.canonical = href;
      if (name === "meta" && attributes["name"] === "robots" && content?.includes("noindex"))
        page.noindex = true;
      if (inMain && name === "a" && href?.startsWith("/")) page.links.add(href.replace(/#.*/, ""));
    },
    ontext(part) {
      if (text !== undefined) text += part;
    },
    onclosetag(name) {
      if (name === "main") inMain = false;
      if (text === undefined || (name !== "script" && name !== "style")) return;
      page[name === "script" ? "scripts" : "styles"].push(text);
      text = undefined;
    },
  });
  parser.end(html);
  return page;
}

function isData(type: string | undefined): boolean {
  return type === "application/ld+json";
}
