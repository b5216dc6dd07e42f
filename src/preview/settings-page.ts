/** What a preview answers while the paper has no valid settings, without which no page can be made. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { printable } from "#files/terminal.ts";
import { palette } from "#look/palette.ts";
import { escapeHtml } from "#newsroom/escape-html.ts";
import type { Problem } from "#newsroom/problem.ts";

const { ink, paper } = palette.light;

const style = `body{margin:0 auto;max-width:40rem;padding:2rem 1.25rem;background:${paper};color:${ink};font:1.125rem/1.5 serif}
h1{font-size:1.75rem;line-height:1.15}pre{white-space:pre-wrap;font:.9375rem/1.5 monospace}a{color:inherit}`;

/** Shows the page as soon as the settings are valid. */
const retry = `setInterval(async () => {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => undefined);
  if (answer && answer.status !== 503) location.reload();
}, 1000);`;

/** The pages that work without settings, from the paper's folder: those on which somebody can correct them. */
const usable = /^desk\/(new|.+\/edit)\/(\?|$)/;

/** Whether a request is for a page that needs the settings. @param base the paper's folder, with a slash at the end */
export function needsSettings(
  { method, url = "", headers }: IncomingMessage,
  base: string,
): boolean {
  const isPage =
    method === "GET" && (/\btext\/html\b/.test(headers.accept ?? "") || url.endsWith("/"));
  return isPage && !(url.startsWith(base) && usable.test(url.slice(base.length)));
}

/**
 * Answers with the problems and a link to the editor of the settings.
 * @param base the paper's folder, with a slash at the end
 */
export function sendSettingsPage(
  response: ServerResponse,
  problems: readonly Problem[],
  base: string,
): void {
  const listed = problems
    .filter(({ file }) => file === "content/site.yaml")
    .map(({ line, field, wrong, right }) => `Line ${line}  ${field}\n  ${wrong}\n  ${right}`);
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The settings are invalid</title>
<style>${style}</style>
<h1>The settings of the paper are invalid</h1>
<p>No page can be shown before content/site.yaml is corrected. This page reloads then.</p>
<pre>${escapeHtml(printable(listed.join("\n\n")))}</pre>
<p><a href="${escapeHtml(base)}desk/site/edit/">Correct the settings on the desk</a></p>
<script>${retry}</script>
`);
}
