import type { ComponentName } from "#markdown/components.ts";
import Event from "./Event.astro";
import Figure from "./Figure.astro";
import LocatorMap from "./LocatorMap.astro";
import PullQuote from "./PullQuote.astro";
import Timeline from "./Timeline.astro";

/** What `.mdx` articles may use without importing it. `<Accounts>` is replaced by its table before this. */
export const components = { Event, Figure, LocatorMap, PullQuote, Timeline } satisfies Record<
  Exclude<ComponentName, "Accounts">,
  unknown
>;
