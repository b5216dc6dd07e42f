/**
 * Finds statements that give a number for one thing: how many were killed, how far it is, how old somebody is. Two
 * of them contradict each other if they speak of the same thing, and nothing in the text says why they differ.
 */
import { mayAgree, numbersIn, type Quantity } from "./numbers.ts";
import type { Part, Passage } from "./passages.ts";
import { quotationsBetweenMarks } from "./quotation-marks.ts";
import { sentencesIn, type Sentence } from "./sentences.ts";

export interface Claim {
  quantity: Quantity;
  passage: Passage;
  /** What the number is about, for a message: “killed”. */
  about: string;
  /** Whether another claim gives a different number for the same thing. */
  contradicts(other: Claim): boolean;
  /** What makes two claims comparable. */
  readonly key: string;
  readonly context: Context;
  /** What the number belongs to, where the text says it: a place, “the village”. */
  readonly subject: string | undefined;
}

interface Context {
  sentence: string;
  /** The sentence before it in the same passage. */
  preceding: string;
  part: Part;
  /** The sources cited in the sentence. */
  sources: ReadonlySet<string>;
  /** The places that the sentence names. */
  places: ReadonlySet<string>;
  /** The days that the sentence names. */
  days: ReadonlySet<string>;
  /** The kinds of events that the sentence names: “attack”. */
  events: ReadonlySet<string>;
}

const parts = new Set<Part>(["headline", "deck", "caption", "alt", "text", "heading"]);

/**
 * The claims in an article, in reading order.
 * @param place the name of the place that the article is filed under
 */
export function claimsIn(passages: readonly Passage[], place: string): Claim[] {
  const main = placesOfStory(passages, place);
  return passages
    .filter(
      ({ part, text }) =>
        parts.has(part) &&
        /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|million)\b/iu.test(
          text,
        ),
    )
    .flatMap((passage) => claimsOf(passage, main));
}

function claimsOf(passage: Passage, main: ReadonlySet<string>): Claim[] {
  const quantities = numbersIn(passage.text);
  if (quantities.length === 0) return [];
  const quotations = quotationsBetweenMarks(passage.text).closed;
  return sentencesIn(passage.text).flatMap((sentence, index, sentences) => {
    const inside = quantities.filter(
      ({ at }) =>
        at >= sentence.at &&
        at < sentence.end &&
        !quotations.some((one) => one.at < at && at < one.end),
    );
    if (inside.length === 0) return [];
    const context = contextOf(passage, sentence, sentences[index - 1]);
    return inside.flatMap((quantity) => {
      const before = passage.text.slice(sentence.at, quantity.at);
      const after = passage.text.slice(quantity.at + quantity.written.length, sentence.end);
      const kind =
        casualties(before, after, context) ??
        distance(quantity, before) ??
        age(before, after) ??
        people(before, after);
      if (!kind) return [];
      const claim: Claim = {
        quantity,
        passage,
        context,
        ...kind,
        contradicts: (other) => contradict(claim, other, main),
      };
      return [claim];
    });
  });
}

type Kind = Pick<Claim, "key" | "about" | "subject">;

const events = new Map<string, string>(
  [
    [
      "killed",
      "killed dead died die dies perished deaths fatalities lives bodies slain kills killing kill toll",
    ],
    ["wounded", "wounded injured hurt injuries wounding injuring wounds injures"],
    ["missing", "missing"],
    ["arrested", "arrested detained arrests arresting detaining arrest"],
    ["displaced", "displaced homeless displacing displaces"],
    ["evacuated", "evacuated evacuating"],
    ["abducted", "kidnapped abducted kidnapping abducting"],
    ["freed", "freed released rescued freeing rescuing releasing"],
  ].flatMap(([event = "", words = ""]) => words.split(" ").map((word) => [word, event] as const)),
);
const eventWords = [...events.keys()].join("|");
/** “… people were killed”, “… dead”, “… civilian deaths”, but not “12 soldiers killed the man” */
const eventBehind = new RegExp(
  String.raw`^[ -](?<who>(?:[\p{L}'’-]+ ){0,4}?)(?:(?:(?:have|has|had) (?:also )?(?:been )?|(?:were|was|are|is) )(?:also |all |reportedly |confirmed |believed |now )?)?(?<event>${eventWords})\b(?! (?:(?:were|was|are) )?(?:of|among)\b| (?:the|an?|his|her|its|their|one|two|\d|\p{Lu}))`,
  "u",
);
/** “killed some …”, “killing …”, “a death toll of …” */
const eventBefore = new RegExp(
  String.raw`\b(?<event>${eventWords}|claimed|claiming)(?: (?:of|at|is|was|to|stands at|stood at))? (?:(?:about|some|around|roughly|approximately|an estimated|at least|more than|over|nearly|almost|up to|as many as|fewer than|close to) )?$`,
  "iu",
);
const whoBehind =
  /^[ -](?<who>(?:(?!(?:in|on|at|and|when|with|since|by|during|after|as|near|from|were|was|are|is|had|have|before|while|who|over|across|outside|inside|for|to|the)\b)[\p{L}'’-]+ ?){0,4})/iu;
/** Words that say nothing about who the victims were. */
const anybody = new Set(
  "people person persons human humans victim victims all in were was are is have has had been life lives soul souls dead".split(
    " ",
  ),
);
/** The number is one of several, or counts a part. */
const partial =
  /\b(?:of (?:them|whom|these|those|the|its|their)|among (?:them|the)|includ(?:ing|es|ed)|another|other|others|more|further|additional|second|third|fourth|last|too|also|as well)\b/i;
const otherEvent = /\b(?:another|second|third|separate|earlier|previous|similar|other)\b/i;
/** The text itself says that a number is not the only one. */
const changing =
  /\b(?:rose|risen|rises?|rising|rais(?:ed|es|ing)|increas\w+|climb\w+|jump\w+|grew|grown|grow(?:s|ing)?|fell|fall(?:s|en|ing)?|dropp?\w*|declin\w+|decreas\w+|reduc\w+|revis\w+|correct\w+|updat\w+|lower\w*|higher|earlier|initial\w*|previous\w*|original\w*|later|since|so far|by then|by now|until|no longer|instead|rather than|whereas|differ\w*|contradict\w*|disput\w+|var(?:y|ies|ied)|conflict\w*|compared|every|per|annual\w*|yearly|last (?:year|month|week|night|time)|this (?:year|month)|a (?:year|month|week|day)|years?|months?|decades?|altogether|combined|average|estimate[sd]?|projected|expected|could|may|might|would|if|feared|worst|deadliest|first|figures?|counts?|counted|put|puts|claims?)\b/i;

/** How many were killed, wounded, arrested, and so on. */
function casualties(
  before: string,
  after: string,
  { sentence, preceding }: Context,
): Kind | undefined {
  if (changing.test(sentence) || otherEvent.test(preceding)) return undefined;
  const behind = eventBehind.exec(after)?.groups;
  const leading = behind ? undefined : eventBefore.exec(before)?.groups;
  const word = (behind ?? leading)?.["event"]?.toLowerCase();
  if (word === undefined) return undefined;
  const who = (
    behind?.["who"] ?? (word === "toll" ? "" : (whoBehind.exec(after)?.groups?.["who"] ?? ""))
  ).toLowerCase();
  if (word.startsWith("claim") && !/\blives\b/.test(who)) return undefined;
  if (
    partial.test(who) ||
    partial.test(before.slice(-24)) ||
    partial.test(after.slice(0, who.length + 40))
  )
    return undefined;
  const event = events.get(word) ?? "killed";
  const victims = who
    .split(/[^\p{L}'’-]+/u)
    .filter((one) => one && !anybody.has(one) && !events.has(one))
    .map((one) => one.replace(/(?<=\p{L}{3})s$/u, ""));
  return { key: `${event} ${victims.sort().join(" ")}`, about: event, subject: undefined };
}

/** How far a place is from another. */
function distance({ unit, from }: Quantity, before: string): Kind | undefined {
  if (!unit || !from) return undefined;
  const subject =
    /(?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*),? (?:(?:which )?(?:is|was|lies|lay|sits|stands|stood|located|situated)|a (?:\p{Ll}+ ){1,3}?)?,? ?(?:only |just )?(?:about |some |around |roughly |nearly |almost |at least |more than )?$/u.exec(
      before,
    )?.groups?.["name"] ??
    /\b(?<noun>village|town|city|camp|base|bridge|front|front line|airport|port|refinery|dam|border|checkpoint|hospital|island|mine|plant|site|crash site)(?: itself)?,? (?:(?:which )?(?:is|was|lies|lay|sits|stands|stood) )?(?:only |just )?(?:about |some |around |roughly |nearly |almost |at least |more than )?$/i
      .exec(before)
      ?.groups?.["noun"]?.toLowerCase();
  return { key: `${unit} ${from.toLowerCase()}`, about: `${unit}s from ${from}`, subject };
}

/** How old somebody is: “Ali Hassan, 34,”, “Ali Hassan, aged 34,” and “34-year-old Ali Hassan”. */
function age(before: string, after: string): Kind | undefined {
  const name =
    (/^,(?: |$)|^\.$/.test(after)
      ? /(?<name>(?:\p{Lu}[\p{L}'’.-]+ )+\p{Lu}[\p{L}'’-]+), (?:aged )?$/u
      : undefined
    )?.exec(before) ??
    /^-year-old (?:\p{Ll}+ )?(?<name>(?:\p{Lu}[\p{L}'’.-]+ )+\p{Lu}[\p{L}'’-]+)/u.exec(after);
  const person = name?.groups?.["name"];
  return person === undefined
    ? undefined
    : { key: `age ${person}`, about: `the age of ${person}`, subject: person };
}

/** How many people live in a place: “Arlen, a town of 5,000 people”. */
function people(before: string, after: string): Kind | undefined {
  const place =
    /(?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*), (?:an? |the )(?:[\p{L}-]+ ){0,3}(?:town|city|village|island|settlement|suburb|camp|community|district) (?:of|with) (?:about |some |around |roughly |nearly |almost |more than |over )?$/u.exec(
      before,
    )?.groups?.["name"] ??
    /\b(?:population of|inhabitants of|residents of) (?:the )?(?<name>\p{Lu}[\p{L}'’-]+)[^.;]{0,12}$/u.exec(
      before,
    )?.groups?.["name"];
  if (place === undefined || /^[ -](?:year|acre|hectare|square|mile|km)/i.test(after))
    return undefined;
  return { key: `people ${place}`, about: `the population of ${place}`, subject: place };
}

function contextOf(
  { part, text, citations }: Passage,
  { at, end }: Sentence,
  before: Sentence | undefined,
): Context {
  const sentence = text.slice(at, end);
  return {
    sentence,
    preceding: before?.text ?? "",
    part,
    sources: new Set(
      citations.filter((one) => one.at >= at && one.at < end).map(({ source }) => source),
    ),
    places: placesIn(sentence),
    days: new Set(sentence.match(dayName) ?? []),
    events: new Set(
      [...sentence.matchAll(happening)].map(([word]) => word.toLowerCase().replace(/s$/, "")),
    ),
  };
}

const dayName =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:1[5-9]|20)\d\d\b/g;
const happening =
  /\b(?:attack|bombing|bomb|blast|explosion|shooting|earthquake|quake|aftershock|tremor|fire|blaze|crash|collision|flood|flooding|storm|hurricane|typhoon|cyclone|tornado|landslide|mudslide|avalanche|strike|airstrike|raid|battle|clash|clashe|fighting|offensive|ambush|stampede|siege|massacre|outbreak|epidemic|protest|riot|coup|derailment|sinking|shelling|rocket|mine|drought|heat wave|collapse)s?\b/gi;
const placeBehind =
  /\b(?:in|at|near|outside|inside|around|across|from|of|to|toward|towards|into|on|off)\s+(?:the\s+)?(?:[a-z]+ern\s+|nearby\s+|central\s+)?(\p{Lu}[\p{L}'’-]+)/gu;
const notPlaces =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Islamic|State|The|Reuters|AP|AFP|BBC|CNN|Twitter|Facebook)$/;

function placesIn(sentence: string): ReadonlySet<string> {
  return new Set(
    [...sentence.matchAll(placeBehind)]
      .map(([, name = ""]) => name.replace(/['’]s$/, ""))
      .filter((name) => !notPlaces.test(name)),
  );
}

/** The places that the whole article is about. */
function placesOfStory(passages: readonly Passage[], place: string): ReadonlySet<string> {
  const opening = passages.find(({ part, field }) => part === "text" && field === "");
  const around = passages.filter(({ part }) => part === "headline" || part === "deck");
  const words = [...around, ...(opening ? [opening] : [])].flatMap(
    ({ text }) => text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [],
  );
  return new Set([...words.map((word) => word.replace(/['’]s$/, "")), ...place.split(/[ ,]+/)]);
}

function contradict(a: Claim, b: Claim, main: ReadonlySet<string>): boolean {
  if (a.key !== b.key || (a.passage === b.passage && a.context.sentence === b.context.sentence))
    return false;
  if (mayAgree(a.quantity, b.quantity) || a.quantity.value === b.quantity.value) return false;
  const [one, two] = [a.context, b.context];
  // Two outlets may count differently; that is what a roundup is for.
  if (one.sources.size > 0 && two.sources.size > 0 && one.sources.isDisjointFrom(two.sources))
    return false;
  if (areApart(one.days, two.days)) return false;
  if (a.subject !== undefined || b.subject !== undefined || a.quantity.from !== undefined)
    return sameSubject(a, b);
  if (areApart(one.events, two.events)) return false;
  if (one.places.size === 0 || two.places.size === 0)
    return [...one.places, ...two.places].every((place) => main.has(place));
  return !one.places.isDisjointFrom(two.places);
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && a.isDisjointFrom(b);
}

/** Whether two distances or ages belong to one place or person. A caption is about what the text is about. */
function sameSubject(a: Claim, b: Claim): boolean {
  if (a.subject !== undefined && b.subject !== undefined) return a.subject === b.subject;
  const isAround = ({ context }: Claim) => context.part !== "text";
  return isAround(a) || isAround(b);
}
