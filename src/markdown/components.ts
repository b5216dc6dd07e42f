/**
 * The components that `.mdx` articles may use, and their props. Props are literal strings because content must
 * not run code.
 */
import { z } from "zod";
import { group, id, text } from "#newsroom/fields.ts";
import { shapeOf } from "#newsroom/schema.ts";
import { isTypeset } from "#newsroom/typeset-fields.ts";

export const componentProps = {
  Timeline: group({ title: text(120).describe("What the timeline is about.") }),
  Event: group({
    when: text(60).describe("When it happened, as readers should see it, such as 18 May 2015."),
  }),
  Figure: group({
    caption: text(300).describe("The line under the picture."),
    credit: text(120).describe('Who made the picture: "Name/Agency".'),
  }),
  PullQuote: group({
    speaker: text(120).describe("Who said it."),
    source: id().describe("The id of the source that quotes it."),
  }),
  Accounts: group({ dispute: id().describe("The id of one of the article's disputes.") }),
  LocatorMap: group({
    place: id().describe("An id in content/places."),
    caption: text(300).optional().describe("The line under the map."),
  }),
} as const;

export type ComponentName = keyof typeof componentProps;

/** Whether readers see a prop of a component. */
export function isTextProp(component: string | null, prop: string): boolean {
  const schema = componentProps[component as ComponentName] as z.ZodType | undefined;
  return isTypeset(shapeOf(schema)?.[prop]);
}

/** The props that a component receives. */
export type PropsOf<Name extends ComponentName> = z.infer<(typeof componentProps)[Name]>;
