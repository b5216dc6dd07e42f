/**
 * Keeps Astro from reporting its use: nothing here makes requests to other hosts. In code rather than in the scripts of
 * package.json, because the shell of Windows cannot set a variable for one command.
 * https://docs.astro.build/en/reference/cli-reference/#astro-telemetry
 */
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
