import { feedPaths, feedRoute } from "../../../distribution/feed-routes.ts";

export const getStaticPaths = feedPaths("topics");
export const GET = feedRoute("topics", "rss");
