import assert from "node:assert/strict";
import { test } from "node:test";
import { cut, limits, snippetOf, widthOf } from "./snippet.ts";

test("measures text in Arial", () => {
  // Measured in a browser with Arial or Liberation Sans, which has the same metrics.
  assert.equal(widthOf("Ramadi", 20), (722 + 556 + 833 + 556 + 556 + 222) * 0.02);
  assert.ok(Math.abs(widthOf("WWW", 20) - 56.64) < 0.01);
  assert.ok(Math.abs(widthOf("iii", 20) - 13.32) < 0.01);
});

test("an accent adds no width", () => {
  assert.equal(widthOf("í", 20), widthOf("i", 20));
  assert.equal(widthOf("í".normalize("NFD"), 20), widthOf("i", 20));
});

test("does not change a text that fits", () => {
  const { shown, cut: isCut, width } = cut("Palmyra falls", limits.title);
  assert.equal(shown, "Palmyra falls");
  assert.equal(isCut, false);
  assert.equal(width, Math.round(widthOf("Palmyra falls", 20)));
});

test("truncates a wide text between words, so that it fits with an ellipsis", () => {
  const long = "Baghdad sends the militias to Ramadi, the city that it had kept them out of";
  const { shown, cut: isCut, width, most } = cut(long, limits.title);
  assert.ok(isCut);
  assert.ok(width > most);
  assert.ok(widthOf(shown, 20) <= most);
  assert.match(shown, /^Baghdad .*\w \.\.\.$/);
  assert.ok(long.startsWith(shown.replace(/ \.\.\.$/, "")));
  const next = long.slice(shown.length - 4).split(" ")[1] ?? "";
  assert.ok(widthOf(`${shown.replace(/ \.\.\.$/, "")} ${next} ...`, 20) > most);
});

test("measures pixels, not characters", () => {
  assert.equal(cut("i".repeat(60), limits.title).cut, false);
  assert.equal(cut(`${"W".repeat(20)} ${"W".repeat(20)}`, limits.title).cut, true);
});

test("a snippet has the page's title, description and address", () => {
  const { title, description, trail } = snippetOf({
    title: "Palmyra falls – The Test Roundup",
    description: "A city lost.",
    canonical: "https://roundup.example/daily-roundup/2015/05/21/palmyra-falls/",
  });
  assert.equal(title.shown, "Palmyra falls – The Test Roundup");
  assert.equal(description.shown, "A city lost.");
  assert.equal(trail, "roundup.example › daily-roundup › 2015 › 05 › 21 › palmyra-falls");
});
