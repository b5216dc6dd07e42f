import type { ComponentName } from "#markdown/components.ts";
import Event from "./Event.astro";
import Figure from "./Figure.astro";
import LocatorMap from "./LocatorMap.astro";
import PullQuote from "./PullQuote.astro";
import Timeline from "./Timeline.astro";

/** The components that `.mdx` articles may use without importing them. `<Accounts>` is already a table here. */
export const components = { Event, Figure, LocatorMap, PullQuote, Timeline } satisfies Record<
  Exclude<ComponentName, "Accounts">,
  unknown
>;
