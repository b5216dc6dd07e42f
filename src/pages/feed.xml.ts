import { feedRoute } from "../distribution/feed-routes.ts";

export const GET = feedRoute("site", "rss");
