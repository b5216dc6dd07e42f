/**
 * Escapes text for an element or a quoted attribute of HTML or SVG. Wherever a template string makes markup of
 * text, the text passes through here; templates and hast escape by themselves.
 */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
