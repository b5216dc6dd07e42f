import type { APIRoute } from "astro";
import { securityTxt } from "../../distribution/security-txt.ts";
import { newsroom } from "../../newsroom/queries.ts";

export const GET: APIRoute = async () => new Response(securityTxt(await newsroom()));
