/** The accounts of a dispute as a table: a row for each, equal answers together. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { RootContent } from "mdast";
import { answersOf, type Answer, type Dispute } from "#newsroom/dispute.ts";
import { sourceAnchor } from "#newsroom/source.ts";
import type { Context } from "./context.ts";
import { scaleOf } from "./scale.ts";
import { outletToken, timeToken } from "./tokens.ts";

/** Answers longer than this, in characters, are styled as text rather than as figures. */
const longAnswer = 24;

/**
 * The section with the table of a dispute, and with a scale if its answers are numbers.
 * @param level of the question as a heading, from 2 to 6
 */
export function tableOfAccounts(
  dispute: Dispute,
  anchor: string,
  level: number,
  context: Context,
): RootContent {
  const { question, settled } = dispute;
  const { answers, inTime } = answersOf(dispute, context.sources);
  const dated = answers.some(({ accounts }) => accounts.some(({ reported }) => reported));
  const columns = ["Answer", "Outlet", ...(dated ? ["Reported"] : [])];
  const table = h("table", [
    h("caption", [
      h("span", { class: "label" }, `Accounts differ${inTime ? ", earliest report first" : ""}`),
      h(`h${level}`, { class: "question", id: `${anchor}:title` }, question),
    ]),
    h("thead", { class: "hide" }, [
      h(
        "tr",
        columns.map((name) => h("th", { scope: "col" }, name)),
      ),
    ]),
    h(
      "tbody",
      answers.flatMap((answer) => rowsOf(answer, dated, context)),
    ),
  ]);
  return {
    type: "dispute",
    children: [],
    data: {
      hName: "section",
      hProperties: { className: ["dispute"], id: anchor, ariaLabelledBy: `${anchor}:title` },
      hChildren: [
        table,
        ...scaleOf(
          answers.map(({ says }) => says),
          context.language,
        ),
        ...(settled ? [h("p", { class: "note" }, [h("b", "Settled"), ` ${settled}`])] : []),
      ],
    },
  } as unknown as RootContent;
}

/** A row for each account; the cell with the answer spans them all. */
function rowsOf({ says, accounts }: Answer, dated: boolean, { sources }: Context): Element[] {
  const answer = h(
    "th",
    {
      scope: "row",
      class: says.length > longAnswer ? "answer words" : "answer",
      ...(accounts.length > 1 ? { rowSpan: accounts.length } : {}),
    },
    says,
  );
  return accounts.map(({ source, note, reported }, index) => {
    const outlet = sources.get(source)?.outlet ?? source;
    return h("tr", [
      index === 0 ? answer : undefined,
      h("td", [
        h("a", { class: "src", href: `#${sourceAnchor(source)}` }, [outletToken(outlet)]),
        note ? `, ${note}` : "",
      ]),
      dated
        ? h("td", reported ? [h("time", { dateTime: reported }, timeToken(reported))] : [])
        : undefined,
    ]);
  });
}
