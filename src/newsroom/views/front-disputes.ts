import { disputeAnchor } from "../anchors.ts";
import type { Dispute } from "../dispute.ts";
import { entryOf, pathOf, type Filed, type Newsroom } from "../newsroom.ts";
import { outletName } from "./summary.ts";

/** A question on which accounts differ, as shown outside its article. */
export interface DisputeSummary {
  question: string;
  path: string;
  accounts: { says: string; outlet: string; note: string | undefined }[];
}

/** Answers of up to this many characters fit next to the names of their outlets. */
const shortAnswer = 24;

/** At most one dispute per article, in their order. Those with short answers come before the others. */
export function disputesOf(
  newsroom: Newsroom,
  articles: readonly Filed[],
  most: number,
): DisputeSummary[] {
  const isShort = ({ accounts }: Dispute) =>
    accounts.every(({ says }) => says.length <= shortAnswer);
  const chosen = articles.flatMap((article) => {
    const dispute = article.disputes?.find(isShort) ?? article.disputes?.[0];
    return dispute ? [{ article, dispute }] : [];
  });
  return [
    ...chosen.filter(({ dispute }) => isShort(dispute)),
    ...chosen.filter(({ dispute }) => !isShort(dispute)),
  ]
    .slice(0, most)
    .map(({ article, dispute }) => disputeSummary(newsroom, article, dispute));
}

function disputeSummary(newsroom: Newsroom, article: Filed, dispute: Dispute): DisputeSummary {
  const outlets = new Map(article.sources.map(({ id, outlet }) => [id, outlet]));
  return {
    question: dispute.question,
    path: `${pathOf(newsroom, article)}#${disputeAnchor(dispute.id, article)}`,
    accounts: dispute.accounts.map(({ source, says, note }) => ({
      says,
      outlet: outletName(newsroom, entryOf(outlets, source)),
      note,
    })),
  };
}
