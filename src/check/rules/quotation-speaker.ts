import { isEnglish } from "../language.ts";
import type { Passage } from "../passages.ts";
import { quotationsBetweenMarks } from "../quotation-marks.ts";
import { registryWords } from "../registry-words.ts";
import type { Rule } from "../rule.ts";
import { sentencesIn, sentencesOf } from "../sentences.ts";
import { wordsIn } from "../words.ts";

/** In words: shorter quotations are titles, slogans and terms. */
const longest = 12;

export const quotationSpeaker: Rule = {
  id: "quotation-speaker",
  reason: "Readers judge a long quotation by who said it.",
  check({ passages }, { content }) {
    if (!isEnglish(content)) return [];
    const outlets = registryWords(content);
    const texts = passages.filter(({ part, field }) => part === "text" && field === "");
    let spoken = false;
    return texts.flatMap((passage, index) =>
      quotationsIn(passage).flatMap(({ at, end, text, open }) => {
        const continued = spoken && at === passage.text.search(/\S/);
        spoken =
          continued ||
          isAttributed(
            passage,
            { at, end },
            { before: texts[index - 1], after: texts[index + 1], outlets },
          );
        const wordCount = wordsIn(text).length;
        if (spoken || open || wordCount <= longest) {
          spoken = open && spoken;
          return [];
        }
        spoken = false;
        return [
          {
            line: passage.lineAt(at),
            field: "",
            wrong: `Nobody says this quotation of ${wordCount} words: “${text.slice(0, 50).trimEnd()}…”`,
            right: "Name the speaker, such as: the engineer said. Or name the document.",
          },
        ];
      }),
    );
  },
};

interface Quoted {
  at: number;
  end: number;
  text: string;
  /** Whether it goes on in the next paragraph. */
  open: boolean;
}

function quotationsIn({ text }: Passage): Quoted[] {
  const { closed, unclosed } = quotationsBetweenMarks(text);
  const last = unclosed.at(-1);
  return [
    ...closed.map((one) => ({ ...one, open: false })),
    ...(last === undefined
      ? []
      : [{ at: last, end: text.length, text: text.slice(last + 1), open: true }]),
  ];
}

/** Words of saying and of writing, and nouns for what is said. */
const saying =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|w(?:rite|rites|rote|ritten|riting)|read(?:s|ing)?|ask(?:s|ed|ing)?|add(?:s|ed|ing)?|not(?:e|es|ed|ing)|stat(?:e|es|ed|ing)|call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|warn(?:s|ed|ing)?|argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?|answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|explain(?:s|ed|ing)?|insist(?:s|ed|ing)?|quot(?:e|es|ed|ing)|recall(?:s|ed|ing)?|recount(?:s|ed)?|testif(?:y|ies|ied)|shout(?:s|ed|ing)?|cr(?:y|ies|ied)|chant(?:s|ed|ing)?|s(?:ing|ings|ang|ung)|tweet(?:s|ed|ing)?|post(?:s|ed|ing)?|vow(?:s|ed|ing)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|den(?:y|ies|ied|ying)|admit(?:s|ted|ting)?|conced(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|suggest(?:s|ed|ing)?|th(?:ink|inks|ought)|believ(?:e|es|ed)|hop(?:e|es|ed)|fear(?:s|ed)?|complain(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|remark(?:s|ed)?|observ(?:e|es|ed)|comment(?:s|ed)?|jok(?:e|es|ed)|agree(?:s|d)?|acknowledg(?:e|es|ed)|maintain(?:s|ed)?|alleg(?:e|es|ed)|accus(?:e|es|ed)|critici[sz](?:e|es|ed)|prais(?:e|es|ed)|condemn(?:s|ed)?|mention(?:s|ed)?|cit(?:e|es|ed|ing)|sp(?:eak|eaks|oke|oken)|announc(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|report(?:s|ed)?|continu(?:e|es|ed)|according|words?|statement|letter|sign|message|banner|slogan|motto|title|headline|phrase|sentence|clause|text|wording|question|verdict|ruling|decision|law|article|paragraph|section|oath|treaty|agreement|charter|rule|rules|order|notice|note|memo|e-?mail|account|post|lyrics|line|lines|version|translation|voice|conclusion|principle|definition|provid(?:e|es|ed)|stipulat(?:e|es|ed)|requir(?:e|es|ed)|prohibit(?:s|ed)?|bars?|barred|begin(?:s|ning)?|began|end(?:s|ed)?|opens?|opened|goes|went|known|refer(?:s|red)|summed|put|puts|responded|responds?|react(?:s|ed)|told|lament(?:s|ed)|mus(?:e|es|ed)|predict(?:s|ed)|estimat(?:e|es|ed)|reveal(?:s|ed)|stress(?:es|ed)|emphasi[sz](?:e|es|ed)|reiterat(?:e|es|ed)|repeat(?:s|ed)|thank(?:s|ed)|greet(?:s|ed)|sigh(?:s|ed)|whisper(?:s|ed)|yell(?:s|ed)|scream(?:s|ed)|hear(?:s|d)?|listen(?:s|ed)|recommend(?:s|ed)|propos(?:e|es|ed)|advis(?:e|es|ed)|instruct(?:s|ed)|order(?:s|ed)|rul(?:e|es|ed)|found|finds?|appeal(?:s|ed)|apologi[sz](?:e|es|ed)|wish(?:es|ed)?|want(?:s|ed)?|offer(?:s|ed)|sees?|saw|calls?|label(?:s|ed|led)|dismiss(?:es|ed)|reject(?:s|ed)|welcom(?:e|es|ed)|hail(?:s|ed)|blam(?:e|es|ed)|us(?:e|es|ed|ing)|mean(?:s|t)?)\b/iu;

/** Whoever may speak: a pronoun or a role. */
const role =
  /\b(?:he|she|they|his|her|their|I|we|who|(?:spokes(?:man|woman|person)|minister|president|official|officer|witness|resident|mayor|governor|judge|lawyer|doctor|nurse|teacher|student|driver|farmer|engineer|owner|neighbou?r|survivor|widow|father|mother|son|daughter|brother|sister|man|woman|boy|girl|fisher(?:man|woman)|director|chief|head|leader|commander|general|colonel|captain|scientist|researcher|expert|analyst|critic|author|editor|reporter|manager|worker|volunteer|activist|priest|bishop|imam|coach|player|singer|actor|artist|senator|lawmaker|member|chair(?:man|woman)?|secretary|ambassador|envoy|inspector|professor|economist|historian|pilot)s?)\b/i;
/** A name of two words, or one behind a title. */
const fullName =
  /\b\p{Lu}[\p{L}'’.-]+ (?:(?:al|el|bin|ibn|von|van|de|der|da|di|la)[- ])?\p{Lu}\p{Ll}+|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Sen|Rep)\.? \p{Lu}/u;

/** In characters, before and after a quotation: who is named farther away is another person. */
const longestSentence = 600;

/** Whether someone is named as the speaker: in the sentence of the quotation, or right before or after it. */
function isAttributed(
  passage: Passage,
  { at, end }: Pick<Quoted, "at" | "end">,
  { before, after, outlets }: Surroundings,
): boolean {
  const { text, citations } = passage;
  const sentences = sentencesOf(passage);
  const first = sentences.findIndex((one) => at < one.end);
  const last = sentences.findIndex((one) => end <= one.end);
  const start = Math.max(sentences[first]?.at ?? 0, at - longestSentence);
  const stop = Math.min(sentences[last]?.end ?? text.length, end + longestSentence);
  const around = `${text.slice(start, at)} … ${text.slice(end, stop)}`;
  if (saying.test(around) || role.test(around) || fullName.test(around)) return true;
  if (/[:,—–]\s*$/.test(text.slice(0, at))) return true;
  if (citations.some((one) => start <= one.at && one.at < stop && !(at < one.at && one.at < end)))
    return true;
  const preceding =
    first > 0 ? sentences[first - 1]?.text : before && sentencesIn(before.text).at(-1)?.text;
  if (preceding && (/:\s*$/.test(preceding) || namesSomeone(preceding, outlets))) return true;
  const following = sentences[last + 1]?.text ?? (after && sentencesIn(after.text)[0]?.text);
  return (
    following !== undefined &&
    !/[“"]/.test(following) &&
    saying.test(following) &&
    namesSomeone(following, outlets)
  );
}

interface Surroundings {
  before: Passage | undefined;
  after: Passage | undefined;
  /** The words in the names of outlets and places, in lowercase. */
  outlets: ReadonlySet<string>;
}

/** Whether a sentence names a person, or has a capitalized word that may be a surname. */
function namesSomeone(sentence: string, outlets: ReadonlySet<string>): boolean {
  if (role.test(sentence) || fullName.test(sentence)) return true;
  const speaks = saying.test(sentence);
  return wordsIn(sentence).some(
    ({ text, at }) =>
      /^\p{Lu}\p{Ll}{2}/u.test(text) &&
      !outlets.has(text.toLowerCase().replace(/['’]s$/, "")) &&
      (speaks || at > 0) &&
      !notNames.test(text),
  );
}

const notNames =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|The|This|That|These|Those|There|It|Its|In|On|At|By|For|From|With|And|But|As|So|No|Not|All|Some|Many|Most|Two|Three|After|Before|When|While|Now|Then|Later|Earlier)$/;
