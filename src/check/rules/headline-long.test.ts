import { testRule } from "./cases.fixture.ts";

const headline = (length: number) => ({
  fields: { headline: "Bridge ".repeat(30).slice(0, length - 1) + "s" },
});

await testRule("headline-long", {
  finds: [["a headline of 111 characters", headline(111), "headline", /111 characters/]],
  leaves: [
    ["a headline of 110 characters", headline(110)],
    ["a headline of 80 characters", headline(80)],
  ],
});
