/** Notes what the rules read beside the file that they check, so that cached findings can be validated. */
import { hash } from "node:crypto";
import { registryNames } from "#newsroom/registry.ts";
import type { Desk } from "./rule.ts";

/** Something that a rule read: what, the argument, and a digest of the answer. */
export type Read = readonly [what: string, argument: string, answer: string];

/** Answers what rules ask about the rest of the paper, and notes every question with its answer. */
export class ObservedDesk implements Desk {
  readonly #desk: Desk;
  readonly #digests = new Map<string, string>();
  #reads = new Map<string, Read>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** What was read since the last call. */
  takeReads(): Read[] {
    const reads = [...this.#reads.values()];
    this.#reads = new Map();
    return reads;
  }

  /** Whether each question would be answered as it was. */
  wouldAnswer(reads: readonly Read[]): boolean {
    return reads.every(([what, argument, answer]) => this.#answer(what, argument) === answer);
  }

  get now(): Date {
    this.#note("now");
    return this.#desk.now;
  }

  get dead(): Desk["dead"] {
    return this.#desk.dead;
  }

  get site(): Desk["site"] {
    this.#note("site");
    return this.#desk.site;
  }

  get content(): Desk["content"] {
    // As a whole: rules remember what they computed from it, so later reads of its parts cannot be seen.
    this.#note("content");
    return this.#desk.content;
  }

  readonly addresses: Desk["addresses"] = {
    get: (path) => {
      this.#note("address", path);
      return this.#desk.addresses.get(path);
    },
    has: (path) => {
      this.#note("address", path);
      return this.#desk.addresses.has(path);
    },
    keys: () => {
      this.#note("addresses");
      return this.#desk.addresses.keys();
    },
  };

  readonly anchorsAt: Desk["anchorsAt"] = (path) => {
    this.#note("anchors", path);
    return this.#desk.anchorsAt(path);
  };

  readonly earlier: Desk["earlier"] = (file) => {
    this.#note("earlier", file);
    return this.#desk.earlier(file);
  };

  #note(what: string, argument = ""): void {
    const key = `${what} ${argument}`;
    if (!this.#reads.has(key)) this.#reads.set(key, [what, argument, this.#answer(what, argument)]);
  }

  #answer(what: string, argument: string): string {
    const { now, addresses, anchorsAt, earlier } = this.#desk;
    switch (what) {
      case "now":
        return now.toISOString();
      case "site":
      case "content":
        return this.#memo(what, () => answerFrom(this.#desk.content, what));
      case "address":
        return String(addresses.get(argument));
      case "addresses":
        return this.#memo(what, () => digestOf([...addresses.keys()]));
      case "anchors":
        return digestOf([...(anchorsAt(argument) ?? ["none"])]);
      default:
        return digestOf(earlier(argument));
    }
  }

  #memo(key: string, digest: () => string): string {
    const known = this.#digests.get(key) ?? digest();
    this.#digests.set(key, known);
    return known;
  }
}

/** A digest of what rules read as the site, or as the content: the site and the registries. */
export function answerFrom(
  { site, ...content }: Desk["content"],
  what: "site" | "content",
): string {
  if (what === "site") return digestOf(site);
  return digestOf([site, ...registryNames.map((name) => [...content[name]])]);
}

function digestOf(value: unknown): string {
  // 128 bits, because there are several for each file.
  return hash("sha256", JSON.stringify(value) ?? "", "base64url").slice(0, 22);
}
