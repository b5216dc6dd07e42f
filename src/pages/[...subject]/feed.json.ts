import { feedRoute } from "#routes/feed-routes.ts";
import { pathsOf } from "#routes/paths.ts";
import { newsroom } from "#routes/queries.ts";

export const getStaticPaths = async () => pathsOf("feeds", await newsroom());
export const GET = feedRoute("json");
