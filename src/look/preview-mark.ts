import { palette } from "./palette.ts";

const { ink, paper } = palette.light;

/** The look of the mark on every page of a static preview; no page of a published site has it. */
export const previewMarkStyle = `.preview-mark{position:fixed;inset:auto 0 0;z-index:9;margin:0;padding:.375rem 1rem;background:${ink};color:${paper};font:600 .9375rem/1.4 sans-serif;text-align:center}
.preview-mark::before{content:"PREVIEW";position:fixed;inset:0;display:grid;place-content:center;color:GrayText;opacity:.16;font:800 20vw/1 sans-serif;rotate:-24deg;pointer-events:none}
@media print{.preview-mark{background:none;color:${ink}}}`;
