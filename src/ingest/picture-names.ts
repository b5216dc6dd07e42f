/**
 * Names published pictures after their article: `bridge-opens-1`. The name of an original may give away what readers
 * must not know, such as a source or where a picture was taken.
 */
import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { clock } from "#newsroom/clock.ts";
import { isHeldBack } from "#newsroom/held-back.ts";
import { liveContent } from "./live-content.ts";
import type { Content } from "./reader.ts";

/** The names of pictures, among those of fonts and style sheets. */
const picture = /\.(?:png|jpe?g|webp|avif)$/i;

/** A picture as written in an article, and its published name without hash and extension. */
export interface NamedPicture {
  /** The path of the original from the project's root. */
  path: string;
  name: string;
}

/** The integration for `astro.config.mjs`. The preview serves originals to editors and names nothing. */
export function pictureNames(): AstroIntegration {
  return {
    name: "roundup:picture-names",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        if (command !== "build") return;
        const root = fileURLToPath(config.root);
        let nameOf: (picture: Uint8Array) => string | undefined = () => undefined;
        liveContent.subscribe((content) => {
          nameOf = namesByContent(root, namedPictures(content, clock()));
        });
        updateConfig({
          vite: {
            plugins: [
              {
                name: "roundup:picture-names",
                outputOptions: (options) => {
                  const { assetFileNames: others = "[name].[hash][extname]" } = options;
                  return {
                    ...options,
                    assetFileNames(asset) {
                      const { names, source } = asset;
                      if (typeof source === "string" || !picture.test(names[0] ?? ""))
                        return typeof others === "string" ? others : others(asset);
                      // A picture that was saved during the build has no name of its own.
                      const name = nameOf(source) ?? "picture";
                      return `${config.build.assets}/${name}.[hash][extname]`;
                    },
                  };
                },
              },
            ],
          },
        });
      },
    },
  };
}

/**
 * The pictures of all articles that are built, by article and in order of appearance.
 * @param now the build's clock: an article that is held back must not give its name to a picture that it shares
 */
export function namedPictures({ articles }: Pick<Content, "articles">, now: Date): NamedPicture[] {
  return articles
    .filter(({ article }) => article.status !== "withdrawn" && !isHeldBack(article, now))
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
    .flatMap(({ article: { slug, lead, body }, file }) => {
      const written = new Set([...(lead ? [lead.src] : []), ...body.pictures]);
      return [...written].map((src, index) => ({
        path: join(dirname(file), src),
        name: `${slug}-${index + 1}`,
      }));
    });
}

/**
 * Returns a function that finds the name of a picture by its bytes, which are all that the bundler gives: the first
 * name, if several articles have the picture. Files are read only where pictures have the same size.
 * @param root the project's root, an absolute path
 */
export function namesByContent(
  root: string,
  pictures: readonly NamedPicture[],
): (picture: Uint8Array) => string | undefined {
  const bySize = Map.groupBy(
    pictures,
    ({ path }) => statSync(join(root, path), { throwIfNoEntry: false })?.size,
  );
  const hashes = new Map<string, string>();
  const hashOf = (path: string) => {
    const known = hashes.get(path) ?? hash("sha256", readFileSync(join(root, path)));
    hashes.set(path, known);
    return known;
  };
  return (picture) => {
    const candidates = bySize.get(picture.length) ?? [];
    if (new Set(candidates.map(({ path }) => path)).size < 2) return candidates[0]?.name;
    const wanted = hash("sha256", picture);
    return candidates.find(({ path }) => hashOf(path) === wanted)?.name;
  };
}
