import { unified } from "@astrojs/markdown-remark";
import remarkGfm from "remark-gfm";
import { remarkBase } from "./base.ts";
import { remarkCheckedTree } from "./checked-tree.ts";
import { remarkCitations } from "./citation-links.ts";
import { rehypeCode } from "./code.ts";
import { remarkComments } from "./comments.ts";
import { remarkDisputes } from "./disputes.ts";
import { gfm } from "./gfm.ts";
import { remarkHeadings } from "./headings.ts";
import { rehypeNotes } from "./notes.ts";
import { remarkParagraphs } from "./paragraphs.ts";
import { remarkFigures, remarkPictures } from "./pictures.ts";
import { remarkQuotations } from "./quotations.ts";
import { remarkTables } from "./tables.ts";
import { rehypeTasks } from "./tasks.ts";
import { remarkTypography } from "./typography.ts";
import { remarkUnseenNotes } from "./unseen-notes.ts";

/**
 * The Markdown dialect of `.md` and `.mdx` files: GitHub Flavored Markdown (https://github.github.com/gfm/) with
 * typographic punctuation, citations, quotations and disputes.
 */
export const dialect = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins: [
    remarkCheckedTree,
    [remarkGfm, gfm],
    remarkComments,
    remarkUnseenNotes,
    remarkHeadings,
    remarkFigures,
    remarkParagraphs,
    remarkQuotations,
    remarkTypography,
    remarkDisputes,
    remarkTables,
    remarkCitations,
    remarkPictures,
    remarkBase,
  ],
  rehypePlugins: [rehypeTasks, rehypeNotes, rehypeCode],
  remarkRehype: {
    footnoteLabel: "Notes",
    footnoteLabelTagName: "h2",
    footnoteLabelProperties: {},
    footnoteBackContent: "↑",
  },
});
