import type { APIRoute } from "astro";
import { securityTxt } from "#distribution/security-txt.ts";
import { newsroom } from "#routes/queries.ts";

export const GET: APIRoute = async () => new Response(securityTxt(await newsroom()));
