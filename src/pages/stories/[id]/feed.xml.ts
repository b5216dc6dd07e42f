import { feedPaths, feedRoute } from "#routes/feed-routes.ts";

export const getStaticPaths = feedPaths("stories");
export const GET = feedRoute("stories", "rss");
