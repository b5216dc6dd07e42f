/**
 * Names published pictures after their article: `bridge-opens-1`. The name of an original may give away what readers
 * must not know, such as a source or where a picture was taken.
 */
import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { clock } from "#newsroom/clock.ts";
import { isHeldBack } from "#newsroom/held-back.ts";
import { givenContent } from "./given-content.ts";
import type { Content } from "./reader.ts";

/** Undocumented. How Astro imports the pictures of an entry. */
const flag = "astroContentImageFlag";
const imported = new RegExp(`\\?${flag}=&(?=importer=)`);

/** The names of pictures, among those of fonts and style sheets. */
const extension = /\.(?:png|jpe?g|webp|avif)$/i;

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
        const root = fileURLToPath(config.root).replaceAll("\\", "/");
        const content = givenContent()?.content;
        const pictures = new Pictures(root, content ? namedPictures(content, clock()) : []);
        updateConfig({
          vite: {
            plugins: [
              {
                name: "roundup:picture-names",
                resolveId: {
                  order: "pre",
                  filter: { id: imported },
                  handler(id) {
                    const [src, query] = id.split(imported, 2);
                    const article = new URLSearchParams(query).get("importer") ?? "";
                    const path = join(dirname(article), src ?? "");
                    return `${join(root, pictures.firstLike(path))}?${flag}`;
                  },
                },
                outputOptions: (options) => {
                  const { assetFileNames: others = "[name].[hash][extname]" } = options;
                  return {
                    ...options,
                    assetFileNames(asset) {
                      const { names, source } = asset;
                      if (typeof source === "string" || !extension.test(names[0] ?? ""))
                        return typeof others === "string" ? others : others(asset);
                      // A picture that was saved during the build has no name of its own.
                      const name = pictures.nameOf(source) ?? "picture";
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
 * Pictures by their bytes, which are all that the bundler gives when it asks for a name. Files are read only where
 * pictures have the same size.
 */
export class Pictures {
  readonly #root: string;
  readonly #bySize: ReadonlyMap<number | undefined, NamedPicture[]>;
  readonly #hashes = new Map<string, string>();

  /** @param root the project's root, an absolute path */
  constructor(root: string, pictures: readonly NamedPicture[]) {
    this.#root = root;
    const distinct = new Map(pictures.toReversed().map((picture) => [picture.path, picture]));
    this.#bySize = Map.groupBy([...distinct.values()].reverse(), ({ path }) => this.#sizeOf(path));
  }

  /** The name of a picture with these bytes: the first one, if several articles have it. */
  nameOf(bytes: Uint8Array): string | undefined {
    return this.#first(bytes.length, () => hash("sha256", bytes))?.name;
  }

  /**
   * The path of the first picture with the bytes of another. If the bundler got both, the order in which it reads them
   * would decide on the name.
   */
  firstLike(path: string): string {
    return this.#first(this.#sizeOf(path), () => this.#hashOf(path))?.path ?? path;
  }

  /** Identifies the published name of a picture and its bytes. */
  keyOf(path: string): string {
    const name = this.#first(this.#sizeOf(path), () => this.#hashOf(path))?.name ?? "";
    return `${name} ${this.#hashOf(path)}`;
  }

  #first(size: number | undefined, hash: () => string): NamedPicture | undefined {
    const candidates = this.#bySize.get(size) ?? [];
    if (candidates.length < 2) return candidates[0];
    const wanted = hash();
    return candidates.find(({ path }) => this.#hashOf(path) === wanted);
  }

  #sizeOf(path: string): number | undefined {
    return statSync(join(this.#root, path), { throwIfNoEntry: false })?.size;
  }

  #hashOf(path: string): string {
    const known = this.#hashes.get(path) ?? hash("sha256", readFileSync(join(this.#root, path)));
    this.#hashes.set(path, known);
    return known;
  }
}
