import { feedPaths, feedRoute } from "#routes/feed-routes.ts";

export const getStaticPaths = feedPaths("topics");
export const GET = feedRoute("topics", "json");
