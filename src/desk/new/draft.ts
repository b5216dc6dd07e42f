/** A draft as `npm run new` writes it: a valid file, with marks where a person has to confirm something. */
import type { Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { Document, isMap, isScalar, Scalar, type Pair } from "yaml";
import { leadSchema } from "#newsroom/article.ts";
import { toConfirm, type Marked } from "#check/confirm-marks.ts";
import type { Settings } from "./settings.ts";

export interface NewSource {
  id: string;
  outlet: Marked<string>;
  via?: string;
  title?: string;
  url?: string;
  authors?: string[];
  publishedAt?: string;
  kind: "news" | "wire" | "official";
  says: string;
}

/** A source to be written, or one from a text in the paper's own form, which stays as it is. */
export type DraftSource = NewSource | { id: string; written: Record<string, unknown> };

export interface DraftPicture {
  /** The file beside the draft; undefined if it is still missing. */
  file: string | undefined;
  /** Its address in the pasted text. */
  src: string | undefined;
  alt: string | undefined;
  caption: string | undefined;
  credit: string | undefined;
}

export interface Draft extends Settings {
  kicker?: Marked<string>;
  deck: Marked<string>;
  publishedAt: Marked<string>;
  /** The opening picture. */
  picture: DraftPicture | undefined;
  sources: DraftSource[];
  text: RootContent[];
}

/** The draft as the text of a file. */
export function fileOf(draft: Draft): string {
  const root: Root = { type: "root", children: draft.text };
  const text = toMarkdown(root, {
    bullet: "-",
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
  return `---\n${frontmatterOf(draft)}---\n\n${text}`;
}

function frontmatterOf(draft: Draft): string {
  const { headline, kicker, deck, section, byline, dateline, topics, story } = draft;
  const document = new Document({});
  const set = (name: string, { value, confirm }: Marked<unknown>) => {
    const node = document.createNode(value, { flow: Array.isArray(value) });
    if (confirm) (node as Scalar).comment = commentOf(confirm);
    document.set(name, node);
  };
  set("headline", headline);
  set("deck", deck);
  if (kicker) set("kicker", kicker);
  set("section", section);
  set("byline", byline);
  set("dateline", dateline);
  set("status", { value: "draft" });
  const instant = quoted(draft.publishedAt.value);
  if (draft.publishedAt.confirm) instant.comment = commentOf(draft.publishedAt.confirm);
  document.set("publishedAt", instant);
  set("topics", topics);
  if (story !== undefined) {
    set("story", { value: story });
    set("development", { value: toConfirm("one line, what this article adds to the story") });
  }
  const lead = draft.picture && completeLead(draft.picture);
  if (lead) document.set("lead", document.createNode(lead));
  setSources(document, draft.sources);
  if (draft.picture && !lead) commentBefore(document, "sources", pictureComment(draft.picture));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function setSources(document: Document, sources: readonly DraftSource[]): void {
  const entries = sources.map((source) =>
    "written" in source
      ? { id: source.id, ...source.written }
      : {
          id: source.id,
          outlet: source.outlet.value,
          ...(source.via !== undefined && { via: source.via }),
          ...(source.title !== undefined && { title: source.title }),
          ...(source.url !== undefined && { url: source.url }),
          ...(source.authors && { authors: source.authors }),
          ...(source.publishedAt !== undefined && { publishedAt: source.publishedAt }),
          kind: source.kind,
          says: source.says,
        },
  );
  document.set("sources", document.createNode(entries));
  sources.forEach((source, index) => {
    const day = document.getIn(["sources", index, "publishedAt"]);
    if (day !== undefined) document.setIn(["sources", index, "publishedAt"], quoted(String(day)));
    const node = document.getIn(["sources", index, "outlet"], true);
    if (isScalar(node) && !("written" in source) && source.outlet.confirm)
      node.comment = commentOf(source.outlet.confirm);
  });
}

/** A mark as a comment: one line. */
function commentOf(confirm: string): string {
  return ` ${toConfirm(confirm.replaceAll(/\s+/g, " "))}`;
}

function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = "QUOTE_DOUBLE";
  return scalar;
}

/** The fields of the picture, if it has all of them. */
function completeLead({ file: src, alt, caption, credit }: DraftPicture) {
  const { success, data } = leadSchema.safeParse({ src, alt, caption, credit });
  return success ? data : undefined;
}

/** The fields of the picture, commented out: without its file they would be invalid. */
function pictureComment({ file, src, alt, caption, credit }: DraftPicture): string {
  const line = (name: string, text: string | undefined) =>
    `   ${name}: ${JSON.stringify(text ?? "")}`;
  const from =
    src === undefined || src.startsWith("data:") ? "" : ` (${src.replaceAll(/\s+/g, " ")})`;
  const todo =
    file === undefined
      ? `the pasted text had a picture${from}. Put its file in this folder and uncomment these lines.`
      : `the picture of the pasted text is in this folder. Complete and uncomment these lines.`;
  return [
    ` ${toConfirm(todo)}`,
    " lead:",
    line("src", file ?? "./picture.jpg"),
    line("alt", alt ?? "what it shows"),
    line("caption", caption),
    line("credit", credit),
  ].join("\n");
}

function commentBefore(document: Document, field: string, comment: string): void {
  if (!isMap(document.contents)) return;
  const pair = document.contents.items.find(({ key }) => key === field);
  if (!pair) return;
  const key = new Scalar(field);
  key.commentBefore = comment;
  (pair as Pair).key = key;
}
