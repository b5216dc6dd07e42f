/**
 * Emphasis as CommonMark specifies it (https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis). The parser
 * applies “the rule of three” to the asterisks that are left of a run, not to the whole run, so that `a***b* c*` and
 * `***a****b*` lose emphasis (https://github.com/micromark/micromark/issues/162). Its tokens are used here, but matched
 * by the length that the runs had.
 */
/* oxlint-disable no-underscore-dangle -- the names are those of the parser */
import { attention } from "micromark-core-commonmark";
import { resolveAll } from "micromark-util-resolve-all";
import type {
  Construct,
  Event,
  Extension,
  Point,
  Resolver,
  Token,
  Tokenizer,
} from "micromark-util-types";

type Context = Parameters<Resolver>[1];

declare module "micromark-util-types" {
  interface Token {
    /** A run of asterisks or underscores as written. */
    _written?: { mark: string; length: number };
  }
}

const tokenize: Tokenizer = function (effects, ok, nok) {
  const exit: typeof effects.exit = (type) => {
    const token = effects.exit(type);
    token._written = { mark: this.sliceSerialize(token).charAt(0), length: lengthOf(token) };
    return token;
  };
  return attention.tokenize.call(this, { ...effects, exit }, ok, nok);
};

/**
 * Pairs each run that can close emphasis with the nearest one before it that can open it. Changes the events in place,
 * since the parser holds on to the array.
 */
const pairRuns: Resolver = (events, context) => {
  for (let close = 0; close < events.length; close++) {
    if (!isRun(events[close], "enter") || !events[close]?.[1]._close) continue;
    const open = openerOf(events, close);
    if (open < 0) continue;
    const inside = resolveAll(othersIn(context), asData(events.slice(open + 1, close)), context);
    const pair = emphasize(events[open] as Event, events[close] as Event, inside, context);
    events.splice(open - 1, close - open + 3, ...pair.events);
    // What is left of the run that closes may close more.
    close = open - 1 + pair.events.length - pair.left - 1;
  }
  return asData(events);
};

/** Turns runs that are no emphasis into text. */
function asData(events: Event[]): Event[] {
  for (const [, token] of events) if (token.type === "attentionSequence") token.type = "data";
  return events;
}

/** What else is resolved inside of emphasis, such as strikethrough. */
function othersIn({ parser }: Context): { resolveAll?: Resolver | undefined }[] {
  const all = parser.constructs.insideSpan.null ?? [];
  return all.filter(
    (one) => one.resolveAll !== pairRuns && one.resolveAll !== attention.resolveAll,
  );
}

const runs: Construct = { name: "attention", tokenize, resolveAll: pairRuns };

/** The extension of micromark (https://github.com/micromark/micromark#extensions). */
export const emphasis: Extension = {
  text: { 42: runs, 95: runs },
  insideSpan: { null: [{ resolveAll: pairRuns }] },
};

function isRun(event: Event | undefined, side: Event[0]): boolean {
  return event?.[0] === side && event[1].type === "attentionSequence";
}

/** The index of the exit of the run that a run closes, or -1. */
function openerOf(events: readonly Event[], close: number): number {
  const closer = events[close]?.[1] as Token;
  for (let index = close - 1; index >= 0; index--) {
    const event = events[index];
    if (event && isRun(event, "exit") && event[1]._open && mayPair(event[1], closer)) return index;
  }
  return -1;
}

/** Whether two runs have the same mark and keep the rule of three. */
function mayPair(opener: Token, closer: Token): boolean {
  const [first, second] = [opener._written, closer._written];
  if (first === undefined || second === undefined || first.mark !== second.mark) return false;
  if (!opener._close && !closer._open) return true;
  return (
    (first.length + second.length) % 3 !== 0 || (first.length % 3 === 0 && second.length % 3 === 0)
  );
}

/** The events of emphasis between two runs, and how many of them are what is left of the one that closes. */
function emphasize(
  [, opener]: Event,
  [, closer]: Event,
  inside: Event[],
  context: Context,
): { events: Event[]; left: number } {
  const marks = lengthOf(opener) > 1 && lengthOf(closer) > 1 ? 2 : 1;
  const kind = marks === 2 ? "strong" : "emphasis";
  const [start, end] = [moved(opener.end, -marks), moved(closer.start, marks)];
  const [textStart, textEnd] = [{ ...opener.end }, { ...closer.start }];
  const group: Token = { type: kind, start: { ...start }, end: { ...end } };
  const opening: Token = { type: `${kind}Sequence`, start: { ...start }, end: textStart };
  const closing: Token = { type: `${kind}Sequence`, start: textEnd, end: { ...end } };
  const text: Token = { type: `${kind}Text`, start: { ...textStart }, end: { ...textEnd } };
  opener.end = start;
  closer.start = end;
  const around = (token: Token): Event[] => [
    ["enter", token, context],
    ["exit", token, context],
  ];
  const leftOf = (token: Token) => (lengthOf(token) > 0 ? around(token) : []);
  const rest = leftOf(closer);
  const events: Event[] = [
    ...leftOf(opener),
    ["enter", group, context],
    ...around(opening),
    ["enter", text, context],
    ...inside,
    ["exit", text, context],
    ...around(closing),
    ["exit", group, context],
    ...rest,
  ];
  return { events, left: rest.length };
}

function lengthOf({ start, end }: Token): number {
  return end.offset - start.offset;
}

/** A point on the same line. */
function moved(point: Point, by: number): Point {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  };
}
