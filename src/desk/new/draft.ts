/** A draft as `npm run new` writes it: a valid file, with marks where a person has to confirm something. */
import type { Root, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { Document, isMap, isScalar, Scalar, type Pair } from "yaml";
import { toConfirm, type Marked } from "#check/confirm-marks.ts";
import type { Settings } from "./settings.ts";

export interface DraftSource {
  id: string;
  outlet: Marked<string>;
  kind: "news" | "wire" | "official";
  says: string;
}

export interface Draft extends Settings {
  deck: Marked<string>;
  publishedAt: string;
  /** The caption and credit of a picture whose file is still missing. */
  picture: { caption: string | undefined; credit: string | undefined } | undefined;
  sources: DraftSource[];
  text: RootContent[];
}

/** The draft as the text of a file. */
export function fileOf(draft: Draft): string {
  const root: Root = { type: "root", children: draft.text };
  return `---\n${frontmatterOf(draft)}---\n\n${toMarkdown(root, { bullet: "-" })}`;
}

function frontmatterOf(draft: Draft): string {
  const { headline, deck, section, byline, dateline, topics, story } = draft;
  const document = new Document({});
  const set = (name: string, { value, confirm }: Marked<unknown>) => {
    const node = document.createNode(value, { flow: Array.isArray(value) });
    if (confirm) (node as Scalar).comment = ` ${toConfirm(confirm)}`;
    document.set(name, node);
  };
  set("headline", headline);
  set("deck", deck);
  set("section", section);
  set("byline", byline);
  set("dateline", dateline);
  set("status", { value: "draft" });
  document.set("publishedAt", quoted(draft.publishedAt));
  set("topics", topics);
  if (story !== undefined) {
    set("story", { value: story });
    set("development", { value: toConfirm("one line, what this article adds to the story") });
  }
  const sources = draft.sources.map(({ id, outlet, kind, says }) => ({
    id,
    outlet: outlet.value,
    kind,
    says,
  }));
  document.set("sources", document.createNode(sources));
  draft.sources.forEach((source, index) => {
    const node = document.getIn(["sources", index, "outlet"], true);
    if (isScalar(node) && source.outlet.confirm)
      node.comment = ` ${toConfirm(source.outlet.confirm)}`;
  });
  if (draft.picture) commentBefore(document, "sources", pictureComment(draft.picture));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = "QUOTE_DOUBLE";
  return scalar;
}

/** The fields of the picture, commented out: without its file they would be invalid. */
function pictureComment({ caption, credit }: NonNullable<Draft["picture"]>): string {
  const line = (name: string, text: string | undefined) =>
    `   ${name}: ${JSON.stringify(text ?? "")}`;
  return [
    ` ${toConfirm("the pasted text had a picture. Put its file in this folder and uncomment these lines.")}`,
    " lead:",
    line("src", "./picture.jpg"),
    line("alt", "what it shows"),
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
