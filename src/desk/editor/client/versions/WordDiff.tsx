import { plural } from "#newsroom/plural.ts";
import { changedWords, type Piece } from "./changed-words.ts";

/** The differences between two texts, by words. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const pieces = changedWords(before, after);
  if (pieces.length === 0) return <p class="soft">The two are the same.</p>;
  return (
    <div class="word-diff" tabIndex={0} role="group" aria-label="Differences">
      {pieces.map((piece) => (
        <Shown {...piece} />
      ))}
    </div>
  );
}

function Shown({ kind, text }: Piece) {
  if (kind === "added") return <ins>{text}</ins>;
  if (kind === "removed") return <del>{text}</del>;
  if (kind === "skipped") return <span class="skipped">{plural(Number(text), "line")}</span>;
  return <>{text}</>;
}
