import { feedPaths, feedRoute } from "#routes/feed-routes.ts";

export const getStaticPaths = feedPaths;
export const GET = feedRoute("atom");
