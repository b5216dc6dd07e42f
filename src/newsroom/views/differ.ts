import { disputeAnchor } from "../anchors.ts";
import type { Dispute } from "../dispute.ts";
import { entryOf, pathOf, type Filed, type Newsroom } from "../newsroom.ts";
import { differPath, entityPath } from "../permalink.ts";
import { paged, type Paging } from "./paging.ts";
import { frameOf, type Frame } from "./site.ts";
import { outletName, summaryOf, type Reference } from "./summary.ts";

/** An answer, with all outlets that give it: “The Gazette, in a caption; River Radio”. */
export interface Answer {
  says: string;
  outlets: string;
}

/** A question on which accounts differ. */
export interface Question {
  question: string;
  /** The address of the dispute in its article. */
  path: string;
  day: string;
  date: string;
  place: string;
  article: Reference;
  story: Reference | undefined;
  answers: Answer[];
  /** How many more answers the article has. */
  more: number;
  settled: string | undefined;
}

/** The questions of a topic or a story, with their number. */
export interface QuestionGroup extends Reference {
  questions: number;
}

/** One page of questions on which accounts differ: open ones first, then by day, newest first. */
export interface DifferPage extends Paging {
  frame: Frame;
  /** The story or topic that the questions belong to; undefined for all questions. */
  subject: Reference | undefined;
  /** The number of questions on all pages, and how many of them are open. */
  questions: number;
  open: number;
  listed: Question[];
  /** On the first page of all questions, the stories and the topics that have some. */
  stories: QuestionGroup[];
  topics: QuestionGroup[];
}

/** A question takes less space than an article, so a page lists this many times more of them. */
const questionsPerArticle = 2;
/** The maximum number of answers that a list shows of a question. */
const maxAnswers = 6;

const kinds = ["stories", "topics"] as const;

/** A question with the ids that it is listed by. */
interface Filing {
  shown: Question;
  ids: Record<(typeof kinds)[number], readonly string[]>;
}

/** All pages of questions: those of the whole paper, then those of each story and topic that has some. */
export function differPages(newsroom: Newsroom): DifferPage[] {
  const filings = filingsOf(newsroom);
  const groups = Object.fromEntries(
    kinds.map((kind) => [kind, groupsOf(newsroom, kind, filings)]),
  ) as Record<(typeof kinds)[number], Group[]>;
  const named = (kind: (typeof kinds)[number]) =>
    groups[kind].map(({ name, path, members }) => ({ name, path, questions: members.length }));
  const [first, ...rest] = pagesOf(newsroom, differPath(), undefined, filings);
  return [
    ...(first ? [{ ...first, stories: named("stories"), topics: named("topics") }] : []),
    ...rest,
    ...kinds.flatMap((kind) =>
      groups[kind].flatMap(({ about, path, members }) => pagesOf(newsroom, path, about, members)),
    ),
  ];
}

/** How many questions a story or a topic has, with the address of their list; undefined if it has none. */
export function questionsIn(
  newsroom: Newsroom,
  kind: (typeof kinds)[number],
  id: string,
): { path: string; questions: number } | undefined {
  const { articlesOf, threads } = newsroom;
  const articles = (kind === "stories" ? threads : articlesOf.topics).get(id) ?? [];
  const questions = articles.reduce((sum, { disputes = [] }) => sum + disputes.length, 0);
  return questions > 0 ? { path: differPath(kind, id), questions } : undefined;
}

function filingsOf(newsroom: Newsroom): Filing[] {
  const filings = newsroom.articles.flatMap((article) =>
    (article.disputes ?? []).map((dispute) => ({
      shown: questionOf(newsroom, article, dispute),
      ids: { stories: article.story ? [article.story] : [], topics: article.topics },
    })),
  );
  const isOpen = ({ shown }: Filing) => shown.settled === undefined;
  return [...filings.filter(isOpen), ...filings.filter((filing) => !isOpen(filing))];
}

interface Group extends Reference {
  /** The page of the story or topic itself. */
  about: Reference;
  members: Filing[];
}

function groupsOf(
  newsroom: Newsroom,
  kind: (typeof kinds)[number],
  filings: readonly Filing[],
): Group[] {
  const members = new Map<string, Filing[]>();
  for (const filing of filings) {
    for (const id of filing.ids[kind]) {
      const known = members.get(id);
      if (known) known.push(filing);
      else members.set(id, [filing]);
    }
  }
  const locales = [newsroom.site.language, "en"];
  return [...members]
    .map(([id, list]) => {
      const { name } = entryOf<{ name: string }>(newsroom[kind], id);
      const about = { name, path: entityPath(kind, id) };
      return { name, about, path: differPath(kind, id), members: list };
    })
    .sort((a, b) => a.name.localeCompare(b.name, locales));
}

function pagesOf(
  newsroom: Newsroom,
  path: string,
  subject: Reference | undefined,
  filings: readonly Filing[],
): DifferPage[] {
  const size = newsroom.site.articlesPerPage * questionsPerArticle;
  const questions = filings.map(({ shown }) => shown);
  const open = questions.filter(({ settled }) => settled === undefined).length;
  const describe = ([next]: readonly Question[]) =>
    next?.settled === undefined ? `from ${next?.date}` : "settled questions";
  return paged(questions, path, size, describe).map(({ paging, items }) => ({
    ...paging,
    frame: frameOf(newsroom),
    subject,
    questions: questions.length,
    open,
    listed: items,
    stories: [],
    topics: [],
  }));
}

function questionOf(newsroom: Newsroom, article: Filed, dispute: Dispute): Question {
  const { headline, day, published, place, story } = summaryOf(newsroom, article);
  const path = pathOf(newsroom, article);
  const answers = answersOf(newsroom, article, dispute);
  return {
    question: dispute.question,
    path: `${path}#${disputeAnchor(dispute.id, article)}`,
    day,
    date: published.date,
    place,
    article: { name: headline, path },
    story: story && { name: story.name, path: story.path },
    answers: answers.slice(0, maxAnswers),
    more: Math.max(0, answers.length - maxAnswers),
    settled: dispute.settled,
  };
}

/** The different answers, each with its outlets. */
function answersOf(newsroom: Newsroom, { sources }: Filed, { accounts }: Dispute): Answer[] {
  const outlets = new Map(sources.map(({ id, outlet }) => [id, outlet]));
  const bySame = Map.groupBy(accounts, ({ says }) => says.toLowerCase());
  return [...bySame.values()].map((same) => {
    const hasNote = same.some(({ note }) => note);
    const names = same.map(({ source, note }) => {
      const name = outletName(newsroom, entryOf(outlets, source));
      return note ? `${name}, ${note}` : name;
    });
    return { says: same[0]?.says ?? "", outlets: names.join(hasNote ? "; " : ", ") };
  });
}
