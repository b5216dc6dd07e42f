import { feedPaths, feedRoute } from "#routes/feed-routes.ts";

export const getStaticPaths = feedPaths("sections", "section");
export const GET = feedRoute("sections", "rss", "section");
