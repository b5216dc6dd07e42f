import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { missingCharacters } from "./card-characters.ts";
import type { Content } from "./reader.ts";

describe("characters on share cards", () => {
  let root = "";
  beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "card-characters-"))));
  afterEach(() => rmSync(root, { recursive: true }));

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  /** The part of the content that is checked. */
  function content(given: Record<string, unknown>): Content {
    const none = new Map();
    return {
      site: undefined,
      sections: none,
      people: none,
      outlets: none,
      places: none,
      stories: none,
      articles: [],
      ...given,
    } as unknown as Content;
  }

  test("reports the file, line, field and character of a headline", () => {
    const file = "content/articles/2015/05/18/slug.md";
    write(file, "---\ndeck: A deck.\nheadline: A win 🎉 for all\n---\n");
    const article = { headline: "A win 🎉 for all", kicker: undefined };
    assert.deepEqual(missingCharacters(root, content({ articles: [{ file, article }] })), [
      {
        file,
        line: 3,
        field: "headline",
        rule: "content",
        severity: "error",
        wrong: "The share card cannot show “🎉” (U+1F389): the paper's fonts do not have it.",
        right: "Use Latin, Greek or Cyrillic letters, without symbols or emoji.",
      },
    ]);
  });

  test("checks the outlet name that cards show", () => {
    write("content/outlets/al-jazeera.yaml", "name: الجزيرة\nshort: Al Jazeera\n");
    const outlet = { name: "الجزيرة", short: "Al Jazeera" as string | undefined };
    const outlets = new Map([["al-jazeera", outlet]]);
    assert.deepEqual(missingCharacters(root, content({ outlets })), []);
    outlet.short = undefined;
    const [problem] = missingCharacters(root, content({ outlets }));
    assert.equal(problem?.file, "content/outlets/al-jazeera.yaml");
    assert.equal(problem?.line, 1);
    assert.equal(problem?.field, "name");
  });

  test("accepts every script that the fonts support", () => {
    const people = new Map([
      ["a", { name: "Владимир Łoś", role: "Συντάκτης", about: "Việt “Nam”" }],
    ]);
    assert.deepEqual(missingCharacters(root, content({ people })), []);
  });
});
