import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { group, id, instant, list, oneOf, text } from "#newsroom/fields.ts";
import { formOf, type FormField } from "./form.ts";
import { kinds } from "./kinds.ts";

test("a field that a schema has is in the form, with its label, help and limits", () => {
  const schema = group({
    headline: text(60).describe("The title."),
    filedAt: instant().optional().meta({ title: "Filed" }).describe("When."),
    topics: list(id().meta({ registry: "topics" }), 1, "None."),
    moods: list(group({ mood: oneOf(["calm", "glad"]), note: text(400) }), 2, "Few."),
    weight: z.number().min(1).max(9),
  });
  const [headline, filedAt, topics, moods, weight] = formOf(schema);
  assert.deepEqual(headline, {
    key: "headline",
    label: "Headline",
    help: "The title.",
    required: true,
    control: "text",
    maxLength: 60,
  });
  assert.deepEqual(
    [filedAt?.label, filedAt?.control, filedAt?.required],
    ["Filed", "instant", false],
  );
  assert.deepEqual(
    [topics?.control, topics?.item?.control, topics?.item?.from],
    ["list", "choice", "topics"],
  );
  assert.deepEqual(
    moods?.item?.fields?.map(({ key, control, options }) => [key, control, options]),
    [
      ["mood", "options", ["calm", "glad"]],
      ["note", "sentences", undefined],
    ],
  );
  assert.deepEqual([weight?.control, weight?.least, weight?.most], ["number", 1, 9]);
});

/** The form as indented lines. */
function outline(fields: readonly FormField[], within = ""): string[] {
  return fields.flatMap(({ key, control, from, fields: inner = [], item }) => [
    `${within}${key}: ${control}${from ? ` from ${from}` : ""}`,
    ...outline(item ? (item.fields ?? [{ ...item, key: "each" }]) : inner, `${within}${key}.`),
  ]);
}

test("every field of every kind of file has a control that fits it", () => {
  const lines = kinds.flatMap(({ name, schema }) => outline(formOf(schema), `${name}.`));
  for (const line of [
    "articles.lead.src: picture",
    "articles.section: choice from sections",
    "articles.byline.each: choice from people",
    "articles.publishedAt: instant",
    "articles.sources.outlet: choice from outlets",
    "articles.sources.citing.each: choice from sources or outlets",
    "articles.sources.url: address",
    "articles.sources.publishedAt: day",
    "articles.disputes.accounts.source: choice from sources",
    "articles.allow.rule: choice from rules",
    "places.latitude: number",
    "places.standsAlone: truth",
    "site.policies.citing: text",
  ])
    assert.ok(lines.includes(line), `${line}\n${lines.join("\n")}`);
});
