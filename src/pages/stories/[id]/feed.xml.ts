import { feedPaths, feedRoute } from "../../../distribution/feed-routes.ts";

export const getStaticPaths = feedPaths("stories");
export const GET = feedRoute("stories", "rss");
