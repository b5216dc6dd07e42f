import { instant } from "./fields.ts";

const schema = instant();

/**
 * The instant that a whole build uses as "now". `SITE_NOW` (RFC 3339 with an offset) sets it. If it is unset,
 * the first call stores the current time there, so that every module graph and child process of the build sees
 * the same instant.
 * @throws {Error} if SITE_NOW is invalid
 */
export function clock(env: NodeJS.ProcessEnv = process.env): Date {
  env["SITE_NOW"] ||= new Date().toISOString();
  const now = schema.safeParse(env["SITE_NOW"]);
  if (now.success) return new Date(now.data);
  const wrong = now.error.issues.map(({ message }) => message).join(" ");
  throw new Error(
    `SITE_NOW: ${wrong} Use a date and time with a UTC offset, such as 2015-05-18T09:30:00-04:00.`,
  );
}
