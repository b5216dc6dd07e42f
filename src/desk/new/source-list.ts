/** The sources that a text cites, as they are found in it. */
import type { Outlet } from "#newsroom/outlet.ts";
import type { Origin, WrittenSource } from "./recognize/recognition.ts";

export interface CitedSource {
  id: string;
  outlet: string;
  url?: string;
  title?: string;
  authors?: string[];
  publishedAt?: string;
  /** Whether the outlet is only a guess from a similar address. */
  guessed?: boolean;
  /** The outlet that carried it. */
  via?: string;
  kind?: "wire" | "official";
  /** The fields of a source that was written in the paper's own form. */
  written?: Record<string, unknown>;
}

/** Collects sources; two mentions of one piece are one source. */
export class SourceList {
  readonly #sources: CitedSource[] = [];

  constructor(written: readonly WrittenSource[], origin: Origin | undefined) {
    for (const { id, fields } of written)
      this.#sources.push({
        id,
        outlet: String(fields["outlet"]),
        ...(typeof fields["url"] === "string" && { url: fields["url"] }),
        written: fields,
      });
    if (origin?.outlet === undefined) return;
    const { outlet, url, title, authors, day, via, kind } = origin;
    this.#sources.push({
      id: this.#idFor(outlet),
      outlet,
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...(authors.length > 0 && { authors }),
      ...(day !== undefined && { publishedAt: day }),
      ...(via !== undefined && { via }),
      ...(kind !== undefined && { kind }),
    });
  }

  /** The source for an outlet that a text names. */
  named(outlet: Outlet["id"]): string {
    return this.first(outlet) ?? this.#append({ id: this.#idFor(outlet), outlet });
  }

  /** The first source of an outlet, if there is one. */
  first(outlet: Outlet["id"]): string | undefined {
    return this.#sources.find((source) => source.outlet === outlet)?.id;
  }

  /** The source for a piece that a text links to; without a path, the address is that of the outlet. */
  linked(outlet: Outlet["id"], url: string, guessed: boolean): string {
    if (new URL(url).pathname.length <= 1) return this.named(outlet);
    const known = this.#sources.find((source) => source.url === url);
    if (known) return known.id;
    return this.#append({ id: this.#idFor(outlet), outlet, url, ...(guessed && { guessed }) });
  }

  /** The sources with these ids, in this order. */
  cited(ids: Iterable<string>): CitedSource[] {
    return [...ids].flatMap((id) => this.#sources.find((source) => source.id === id) ?? []);
  }

  #append(source: CitedSource): string {
    this.#sources.push(source);
    return source.id;
  }

  /** The outlet's own id, or with a number behind it. */
  #idFor(outlet: string): string {
    const taken = new Set(this.#sources.map(({ id }) => id));
    if (!taken.has(outlet)) return outlet;
    let number = 2;
    while (taken.has(`${outlet}-${number}`)) number++;
    return `${outlet}-${number}`;
  }
}
