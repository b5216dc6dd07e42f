import type { Rule } from "./rule.ts";
import { altUseless } from "./rules/alt-useless.ts";
import { conflictMarks } from "./rules/conflict-marks.ts";
import { correctionChanged } from "./rules/correction-changed.ts";
import { dateImpossible } from "./rules/date-impossible.ts";
import { datelineByHand } from "./rules/dateline-by-hand.ts";
import { deckRepeatsHeadline } from "./rules/deck-repeats-headline.ts";
import { definitionUnused } from "./rules/definition-unused.ts";
import { headlineCapitals } from "./rules/headline-capitals.ts";
import { headlineLong } from "./rules/headline-long.ts";
import { linkDeadExternal } from "./rules/link-dead-external.ts";
import { linkDeadInternal } from "./rules/link-dead-internal.ts";
import { linkText } from "./rules/link-text.ts";
import { localAddress } from "./rules/local-address.ts";
import { markUnparsed } from "./rules/mark-unparsed.ts";
import { nameSpelling } from "./rules/name-spelling.ts";
import { numberDiffers } from "./rules/number-differs.ts";
import { paragraphRepeated } from "./rules/paragraph-repeated.ts";
import { pasteResidue } from "./rules/paste-residue.ts";
import { placeholder } from "./rules/placeholder.ts";
import { quotationMarksMixed } from "./rules/quotation-marks-mixed.ts";
import { quotationSpeaker } from "./rules/quotation-speaker.ts";
import { quotationUnattributed } from "./rules/quotation-unattributed.ts";
import { quotationUnclosed } from "./rules/quotation-unclosed.ts";
import { quotedShare } from "./rules/quoted-share.ts";
import { sourceAddressRepeated } from "./rules/source-address-repeated.ts";
import { sourceLater } from "./rules/source-later.ts";
import { spaceMissing } from "./rules/space-missing.ts";
import { spelling } from "./rules/spelling.ts";
import { unfinished } from "./rules/unfinished.ts";
import { wordDoubled } from "./rules/word-doubled.ts";

/** The rules of `npm run check`. */
export const rules: readonly Rule[] = [
  altUseless,
  conflictMarks,
  correctionChanged,
  dateImpossible,
  datelineByHand,
  deckRepeatsHeadline,
  definitionUnused,
  headlineCapitals,
  headlineLong,
  linkDeadExternal,
  linkDeadInternal,
  linkText,
  localAddress,
  markUnparsed,
  nameSpelling,
  numberDiffers,
  paragraphRepeated,
  pasteResidue,
  placeholder,
  quotationMarksMixed,
  quotationSpeaker,
  quotationUnattributed,
  quotationUnclosed,
  quotedShare,
  sourceAddressRepeated,
  sourceLater,
  spaceMissing,
  spelling,
  unfinished,
  wordDoubled,
];

/** The rules whose errors stop a build, as those of the content reader do. */
export const stoppingRules: readonly Rule[] = rules.filter(({ stops }) => stops);
