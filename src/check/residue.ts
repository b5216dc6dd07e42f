/** Leftovers from copying text from a web page: `check` reports them, `new` removes them. */

export interface Residue {
  /** What it is, as a noun for a message: “a price”. */
  what: string;
  /** The matching words. */
  found: string;
  /** Offset in the text. */
  at: number;
}

const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    "a subscription offer",
    /\b(?:subscribe (?:now|today|here|for|to (?:our|the|read|continue|unlock|get|receive))|(?:start|begin) (?:your|a) (?:free )?(?:trial|subscription)|already (?:a )?(?:subscriber|subscribed|a member)|subscribers? only|sign up (?:for|to) (?:our|the|receive|get)|(?:log|sign) in to (?:continue|read|your)|create (?:a|your) free account|unlock (?:this|full|unlimited)|unlimited (?:digital )?access|cancel any ?time)/iu,
  ],
  [
    "a paywall meter",
    /\byou(?:['’]ve| have)\s+(?:(?:read|reached|used|viewed)\b[^.]{0,40}\b(?:articles?|stories|limit)\b|[^.]{0,25}\b(?:free )?(?:articles?|stories)\s+(?:left|remaining|this month))|^\s*(?:of\s+)?(?:free )?articles? (?:left|remaining)\b|\b_{2,}\s+(?:free )?articles?\b/iu,
  ],
  [
    "a price",
    /^(?:(?:only|just|from|for)\s+)?[$€£]\s?\d+(?:[.,]\d\d)?\s*(?:\/|per |an? )\s*(?:week|month|mo|year|yr)\b.{0,25}$|[$€£]\s?\d+(?:[.,]\d\d)?\s*(?:\/|per |an? |for (?:the first |your first )?(?:\d+ |one |two |three |six )?)\s*(?:week|month|mo|year|yr)s?\b(?=.*\b(?:trial|subscri|offer|digital|cancel|access|newspaper|premium|save)\w*)/imu,
  ],
  [
    "a cookie notice",
    /\b(?:(?:we|this (?:web)?site|our partners)\b[^.]{0,30}\buses? cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences|consent|notice)|by continuing to (?:use|browse)|manage (?:my )?consent)/iu,
  ],
  [
    "a link to other stories",
    /\b(?:read more(?: here| at|:|$)|read (?:also|next|the full (?:story|article))|also read:|continue reading|keep reading|more on this story|related (?:articles?|stories|topics|coverage|content)|you (?:may|might) also like|recommended for you|most (?:read|popular|viewed)(?: (?:stories|articles|news)|$)|(?:story|article) continues (?:below|after)|(?:scroll|skip) (?:down )?to (?:continue|content)|skip past newsletter|click (?:here|to))/imu,
  ],
  [
    "an advertisement",
    /^\s*(?:advertise?ment|sponsored(?: content)?|promoted(?: content)?|advertorial|ad)\s*$|\b(?:advertisement|advert) (?:continue|below|feature)|\b(?-i:ADVERTISEMENT)\b/imu,
  ],
  [
    "a share button",
    /\b(?:share (?:this|on|via|article|story|full article)\b|(?:follow|like|find) us on\b|(?:tweet|email|print|save|copy) (?:this|link|article)\b|copy link\b|join the conversation\b|(?:leave|post|add) a comment\b|(?:view|show) (?:all )?comments\b)|^\s*(?:share|facebook|twitter|whatsapp|email|print|comments?(?: \(\d+\))?|\d+ comments?|\d+ shares?)\s*$/imu,
  ],
  [
    "a newsletter form",
    // A newsletter as a subject (“Newsletter 389 was signed by …”) is no form: those speak to the reader.
    /(?:^|[.!?:]\s+)(?:get|receive|join|try|read|sign up|subscribe)\b[^.!?]{0,40}\b(?:our|your|the|these|free|daily|weekly|morning|evening)\b[^.!?]{0,30}\bnewsletters?\b(?=[^.!?]*(?:[,!]|\bdelivered|\binbox|\bevery|\beach|$))|\bnewsletters?\b[^.!?]{0,60}\b(?:sign ?up|subscribe (?:now|here|today)|your (?:inbox|e-?mail)|straight to your|privacy (?:policy|notice))|\byour inbox\b|\bbreaking news alerts?\b(?=.*\b(?:sign|get|e-?mail|phone)\w*)|\benter your e-?mail\b/imu,
  ],
  [
    "a copyright notice",
    /\ball rights reserved\b|(?:©|\(c\)|\bcopyright)\s*(?:20\d\d|the associated|by the)|\bmay not be (?:published|reproduced), (?:broadcast|rewritten)/iu,
  ],
  ["a reading time", /^\s*\d+ ?(?:min(?:ute)?s?)(?: read| to read)\.?\s*$/imu],
  [
    "invisible or extra space",
    /[\u00a0\u202f]{2,}|[\u00a0\u202f] | [\u00a0\u202f]|[\u200b\u2060\ufeff\u00ad]/u,
  ],
  ["an encoding error", /â€[™œ\u009d“”˜¦]|Ã[©¨¼¶¤±]|\ufffd/u],
];

/** The residue in a passage, in the order of the list above, each kind at most once. */
export function residueIn(text: string): Residue[] {
  return patterns.flatMap(([what, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ what, found: match[0].trim(), at: match.index }] : [];
  });
}
