import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article } from "#testing/newsroom.ts";
import { frontOrder } from "./front-order.ts";

describe("the order of the front page", () => {
  const orderOf = (...articles: Parameters<typeof frontOrder>[0]) =>
    frontOrder(articles, ({ id }) => id.slice(0, 10)).map(({ slug }) => slug);
  const marked = (slug: string, prominence?: "lead" | "second", day = "2015/05/18") =>
    article(`${day}/${slug}`, { prominence });

  test("is by time where no article is marked", () => {
    assert.deepEqual(orderOf(marked("a"), marked("b"), marked("c")), ["a", "b", "c"]);
  });

  test("begins a day with its lead, and continues with those marked second", () => {
    const order = orderOf(marked("a"), marked("b", "second"), marked("c"), marked("d", "lead"));
    assert.deepEqual(order, ["d", "b", "a", "c"]);
  });

  test("without a lead begins with the newest article that is not second", () => {
    assert.deepEqual(orderOf(marked("a", "second"), marked("b"), marked("c")), ["b", "a", "c"]);
    assert.deepEqual(orderOf(marked("a", "second"), marked("b", "second")), ["a", "b"]);
  });

  test("keeps the leads of two sections before the others, the newest first", () => {
    assert.deepEqual(orderOf(marked("a"), marked("b", "lead"), marked("c", "lead")), [
      "b",
      "c",
      "a",
    ]);
  });

  test("never puts an older day before a newer one", () => {
    const order = orderOf(marked("a"), marked("b", "lead", "2015/05/17"));
    assert.deepEqual(order, ["a", "b"]);
  });
});
