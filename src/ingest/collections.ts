/** The content collections: their loaders and schemas. */
import { defineCollection } from "astro/content/config";
import { z } from "astro/zod";
import { outletSchema } from "#newsroom/outlet.ts";
import { pageSchema } from "#newsroom/page.ts";
import { personSchema } from "#newsroom/person.ts";
import { placeSchema } from "#newsroom/place.ts";
import { sectionSchema } from "#newsroom/section.ts";
import { siteSchema } from "#newsroom/site.ts";
import { storySchema } from "#newsroom/story.ts";
import { topicSchema } from "#newsroom/topic.ts";
import { articleEntrySchema } from "./article-entry.ts";
import { articleLoader, registryLoader, siteLoader } from "./loader.ts";

const id = z.string();

export const collections = {
  site: defineCollection({
    loader: siteLoader(),
    schema: siteSchema.extend({ closed: z.literal(true).optional() }),
  }),
  sections: defineCollection({
    loader: registryLoader("sections"),
    schema: sectionSchema.extend({ id }),
  }),
  people: defineCollection({
    loader: registryLoader("people"),
    schema: personSchema.extend({ id }),
  }),
  outlets: defineCollection({
    loader: registryLoader("outlets"),
    schema: outletSchema.extend({ id }),
  }),
  places: defineCollection({
    loader: registryLoader("places"),
    schema: placeSchema.extend({ id }),
  }),
  topics: defineCollection({
    loader: registryLoader("topics"),
    schema: topicSchema.extend({ id }),
  }),
  stories: defineCollection({
    loader: registryLoader("stories"),
    schema: storySchema.extend({ id }),
  }),
  pages: defineCollection({
    loader: registryLoader("pages"),
    schema: pageSchema.extend({ id, body: z.string(), file: z.string() }),
  }),
  articles: defineCollection({ loader: articleLoader(), schema: articleEntrySchema }),
};
