import { instant } from "./fields.ts";

const schema = instant();

/**
 * The one instant that a build takes as "now". `SITE_NOW` (RFC 3339 with an offset) sets it; without
 * it the process's first reading is written back there, so that every part of a build, in whatever
 * module graph or child process it runs, sees the same instant.
 * @throws {Error} when SITE_NOW is not such a date-time
 */
export function clock(env: NodeJS.ProcessEnv = process.env): Date {
  env["SITE_NOW"] ||= new Date().toISOString();
  const now = schema.safeParse(env["SITE_NOW"]);
  if (now.success) return new Date(now.data);
  const wrong = now.error.issues.map(({ message }) => message).join(" ");
  throw new Error(
    `SITE_NOW: ${wrong} Write a date and time with an offset, such as 2015-05-18T09:30:00-04:00.`,
  );
}
