import type { Recognized } from "../../../new/begin-actions.ts";

interface Props {
  found: Recognized | undefined;
  /** Pieces that belong into the text after all. */
  kept: ReadonlySet<string>;
  toggle(words: string): void;
}

const words = {
  recognized: "Recognized",
  guessed: "Guessed",
  "left out": "Left out",
} as const;

/** Every piece of the pasted text that is not simply text, and what became of it. */
export function Pieces({ found, kept, toggle }: Props) {
  const pieces = (found?.pieces ?? []).filter(({ role }) => role !== "text");
  const paragraphs = (found?.pieces.length ?? 0) - pieces.length;
  return (
    <>
      <h2>What was recognized</h2>
      {pieces.length === 0 && paragraphs === 0 ? (
        <p class="soft">Nothing yet.</p>
      ) : (
        <p class="soft" role="status">
          {`${pieces.length} pieces, and ${paragraphs} of the text itself.`}
        </p>
      )}
      <ol class="pieces">
        {pieces.map(({ text, certainty, what }) => (
          <li key={`${what} ${text}`}>
            <p class="soft">
              <b>{words[certainty]}</b>: {what}
            </p>
            <p class="piece">{text}</p>
            {
              <button type="button" aria-pressed={kept.has(text)} onClick={() => toggle(text)}>
                {kept.has(text) ? "It goes into the text" : "Put it into the text"}
              </button>
            }
          </li>
        ))}
      </ol>
    </>
  );
}
