import assert from "node:assert/strict";
import { test } from "node:test";
import { coreOf, elementOf, shapeOf } from "#newsroom/schema.ts";
import type { z } from "zod";
import { fieldsOf } from "./field-list.ts";
import { kinds } from "./kinds.ts";

/** The names of all fields, read from the schema without the code that makes the list. */
function namesIn(schema: z.ZodType, within = ""): string[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, field]) => {
    const element = elementOf(field);
    const name = within + key;
    return [name, ...namesIn(element ?? coreOf(field), `${name}${element ? "[]" : ""}.`)];
  });
}

for (const { name, schema } of kinds) {
  test(`every field of ${name} is listed, with a description and a value`, () => {
    const fields = fieldsOf(schema);
    assert.deepEqual(
      fields.map((field) => field.name),
      namesIn(schema),
    );
    assert.ok(fields.length > 1);
    assert.ok(schema.description, "the kind itself");
    for (const { name, value, description } of fields) {
      assert.match(description, /^.{9}[^]*[.!?"]$/, name);
      // The word for a text without a limit: the schema does not say what it is.
      assert.notEqual(value, "text", name);
      assert.doesNotMatch(value, /undefined|^$/, name);
    }
  });
}

test("says what is required, and the limits of texts, lists, numbers and groups", () => {
  const all = kinds.flatMap(({ name, schema }) =>
    fieldsOf(schema).map((field) => [`${name} ${field.name}` as string, field] as const),
  );
  const of = (name: string) => {
    const { required, value } = new Map(all).get(name) ?? assert.fail(name);
    return `${required ? "required" : "optional"}: ${value}`;
  };
  assert.equal(of("outlets short"), "optional: text, at most 20 characters");
  assert.equal(of("outlets address"), "required: a web address");
  assert.equal(of("places latitude"), "required: a number from -90 to 90");
  assert.equal(of("places standsAlone"), "required: true or false");
  assert.equal(of("site articlesPerPage"), "required: a whole number from 1 to 100");
  assert.equal(of("site language"), "required: a language tag");
  assert.equal(of("site policies.citing"), "required: a path");
  assert.equal(of("articles byline"), "required: a list of ids from content/people");
  assert.equal(of("articles section"), "required: the name of a section, at most 60 characters");
  assert.equal(of("articles status"), "required: one of draft, ready, published, withdrawn");
  assert.equal(of("articles sources"), "required: a list of groups of fields, at least 2");
  assert.equal(of("articles sources[].citing"), "optional: a list of ids");
  assert.equal(
    of("articles sources[].authors"),
    "optional: a list of texts, at most 80 characters each",
  );
});
