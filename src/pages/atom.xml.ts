import { feedRoute } from "#routes/feed-routes.ts";

export const GET = feedRoute("site", "atom");
