/** What `npm run new` says when it has written a draft. */
import type { Problem } from "#newsroom/problem.ts";
import type { Piece, Recognition } from "./recognize/recognition.ts";

export interface Written {
  /** The draft's file, from the project's root. */
  file: string;
  /** The address of its page. */
  path: string;
  findings: readonly Problem[];
  pasted: Recognition | undefined;
  /** When the first build after it publishes the article, in words. */
  publication: string;
  /** Words that announced an address which is now a citation. */
  labels: readonly string[];
  /** The files of new entries of registries. */
  entries: readonly string[];
}

/** What was written, recognized and left out, what to review, and what to do next. */
export function reportOf({
  file,
  path,
  findings,
  pasted,
  publication,
  labels,
  entries,
}: Written): string {
  const open = findings.map(({ line, wrong }) => `  line ${line}: ${wrong}`);
  return [
    ...[file, ...entries].map((one) => `Wrote ${one}`),
    ...(pasted ? recognized(pasted, labels) : []),
    ...(open.length > 0 ? ["", "To review:", ...open] : []),
    "",
    "Next:",
    `  npm run dev                    and open http://localhost:4321${path}`,
    `  npm run check -- ${file}`,
    "  status: published              in the file, once everything is confirmed",
    "",
    `Once its status is published, the first build after ${publication} publishes it. For another time, change publishedAt.`,
  ].join("\n");
}

function recognized({ format, pieces }: Recognition, labels: readonly string[]): string[] {
  const fields = pieces.filter(({ role }) => role !== "text" && role !== "nothing");
  const left = pieces.filter(({ certainty }) => certainty === "left out");
  return [
    `Read as ${format}`,
    ...(fields.length > 0 ? ["", "Recognized:", ...fields.map(line)] : []),
    ...(left.length + labels.length > 0 ? ["", "Left out of the draft:"] : []),
    ...left.map(line),
    ...labels.map((label) => `  the label of an address: ${label}`),
  ];
}

function line({ what, text, certainty }: Piece): string {
  return `  ${what}${certainty === "guessed" ? " (a guess)" : ""}: ${text}`;
}
