/** The kinds of residue, as nouns for messages: “a price”. */
export const residueKinds = [
  "a subscription offer",
  "a paywall meter",
  "a price",
  "a cookie notice",
  "a link to other stories",
  "an advertisement",
  "a share button",
  "a newsletter form",
  "a copyright notice",
  "a reading time",
  "a control of the page",
  "a notice of an email",
  "invisible or extra space",
  "an encoding error",
] as const;

export type ResidueKind = (typeof residueKinds)[number];

/** The residue of one language. */
export type ResidueTable = Partial<
  Record<
    ResidueKind,
    {
      /** Lines that are nothing but residue; each pattern matches a whole line, in any case. */
      lines?: readonly RegExp[];
      /** Words that are residue in any place, even within a sentence. */
      words?: readonly RegExp[];
    }
  >
>;
