import type { APIRoute } from "astro";
import { searchNames } from "#newsroom/views/search-names.ts";
import { newsroom } from "#routes/queries.ts";

// The search page fetches the names when a reader begins to search.
export const GET: APIRoute = async () => Response.json(searchNames(await newsroom()));
