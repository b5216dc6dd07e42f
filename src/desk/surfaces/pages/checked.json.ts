import { root } from "astro:config/server";
import type { APIRoute } from "astro";
import { fileURLToPath } from "node:url";
import { finishedReport } from "../../check/background-check.ts";

// Responds when the check is up to date, so that a page with stale findings knows when to fetch them.
export const GET: APIRoute = async () => {
  const { findings } = await finishedReport(fileURLToPath(root));
  return Response.json({ findings: findings.length });
};
