/** Marks the pages of a static preview, for people and for search engines. */

const style = `.preview-mark{position:fixed;inset:auto 0 0;z-index:9;margin:0;padding:.375rem 1rem;background:#16171b;color:#fff;font:600 .9375rem/1.4 sans-serif;text-align:center}
.preview-mark::before{content:"PREVIEW";position:fixed;inset:0;display:grid;place-content:center;color:GrayText;opacity:.16;font:800 20vw/1 sans-serif;rotate:-24deg;pointer-events:none}
@media print{.preview-mark{background:none;color:#000}}`;

/** The page with a mark that stays in view, closed to search engines. */
export function watermarked(html: string): string {
  return html
    .replace(/<meta name="robots"[^>]*>/g, "")
    .replace(
      "</head>",
      () => `<meta name="robots" content="noindex, nofollow"><style>${style}</style></head>`,
    )
    .replace(
      "</body>",
      () =>
        '<aside class="preview-mark" aria-label="Preview">Preview, not published. For your eyes only.</aside></body>',
    );
}
