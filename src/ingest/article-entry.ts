/** The entry of an article in Astro's content store. */
import type { SchemaContext } from "astro:content";
import { z } from "astro/zod";
import { articleFields, bodyFactsSchema, leadSchema, type Article } from "#newsroom/article.ts";

/** The schema of the collection. */
export const articleEntrySchema = ({ image }: SchemaContext) =>
  articleFields.extend({
    id: z.string(),
    slug: z.string(),
    format: z.enum(["md", "mdx"]),
    lead: leadSchema.extend({ src: image() }).optional(),
    body: bodyFactsSchema.extend({ pictures: z.array(image()) }),
  });

/** The data of the entry. A withdrawn article keeps its address, but its pictures are not published. */
export function articleEntry(article: Article): Article {
  if (article.status !== "withdrawn") return article;
  const { lead: _lead, ...rest } = article;
  return { ...rest, body: { ...article.body, pictures: [] } };
}
