/** Finds the names in a text, and pairs of names that are probably two spellings of one name. */
import type { Dictionary } from "./dictionary.ts";
import type { Passage } from "./passages.ts";
import { roleBeside } from "./roles.ts";
import { opensSentence, sentencesIn } from "./sentences.ts";
import { lettersOf, likeness, type Letters } from "./transliteration.ts";

interface Mention {
  line: number;
  /** Whether it begins a sentence, where any word is capitalized. */
  opens: boolean;
  /** The number of its sentence in the article. */
  sentence: number;
}

export interface Name {
  word: string;
  letters: Letters;
  mentions: Mention[];
  /** The capitalized words next to it, without titles. */
  beside: ReadonlySet<string>;
  /** The roles next to it: “prime minister”. */
  roles: ReadonlySet<string>;
  /** The titles before it: “mr”, “ms”. */
  titles: ReadonlySet<string>;
  /** Whether a title, a role, or what is said of it shows that it is a person's. */
  isPerson: boolean;
}

/** What is known about names beyond the text. */
export interface Known {
  dictionary: Dictionary | undefined;
  /** The words in the names of the registries, in lowercase. */
  registered: ReadonlySet<string>;
}

const capitalized = /\p{Lu}[\p{L}\p{M}]+(?:['’ʼ]\p{L}+)*/gu;
const lowercase = /(?<![\p{L}'’])\p{Ll}[\p{L}\p{M}]+/gu;

interface Found {
  mentions: Mention[];
  beside: Set<string>;
  roles: Set<string>;
  titles: Set<string>;
  isPerson: boolean;
}

/**
 * The capitalized words of four letters or more. Leaves out words that only begin sentences, and words that also
 * appear in lowercase.
 */
export function namesIn(passages: readonly Passage[]): Name[] {
  const found = new Map<string, Found>();
  const ordinary = new Set<string>();
  let sentences = 0;
  for (const { part, text, lineAt } of passages) {
    // Notes may explain how others spell a name.
    if (part === "note") continue;
    for (const [word] of text.matchAll(lowercase)) ordinary.add(word);
    const words = [...text.matchAll(capitalized)].map((match) => ({
      word: match[0].replace(/['’]s?$/, "").normalize("NFC"),
      at: match.index,
      end: match.index + match[0].length,
    }));
    if (words.length === 0) continue;
    const ends = sentencesIn(text).map(({ end }) => end);
    words.forEach(({ word, at, end }, i) => {
      if (word.length < shortest) return;
      const entry = found.get(word) ?? newEntry();
      found.set(word, entry);
      const previous = words[i - 1];
      const next = words[i + 1];
      const follows = previous && joins(text.slice(previous.end, at)) ? previous.word : undefined;
      const leads = next && joins(text.slice(at + word.length, next.at)) ? next.word : undefined;
      for (const one of [follows, leads])
        if (one !== undefined && !titles.has(one) && !generic.has(one)) entry.beside.add(one);
      const role =
        roleBeside(text, at, end) ??
        (previous && follows ? roleBeside(text, previous.at, end) : undefined);
      if (role) entry.roles.add(role);
      const title =
        /\b(Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Gen|Col|Capt|Lt|Sgt|Sen|Rep)\.? (?:al-|el-)?$/.exec(
          text.slice(Math.max(0, at - 9), at),
        )?.[1];
      if (title) entry.titles.add(title.toLowerCase());
      entry.isPerson ||=
        role !== undefined ||
        title !== undefined ||
        (follows !== undefined && titles.has(follows)) ||
        acts.test(text.slice(end, end + 16));
      const sentence = sentences + ends.findIndex((until) => at < until);
      entry.mentions.push({ line: lineAt(at), opens: opensSentence(text, at), sentence });
    });
    sentences += ends.length;
  }
  return [...found]
    .filter(([word, { mentions }]) => {
      const isName = /\p{Ll}/u.test(word) && !ordinary.has(word.toLowerCase());
      return isName && mentions.some(({ opens }) => !opens);
    })
    .map(([word, entry]) => ({ word, letters: lettersOf(word), ...entry }));
}

/** In letters: shorter names are alike too often; those of four count if what is next to them is the same. */
const shortest = 4;

function newEntry(): Found {
  return {
    mentions: [],
    beside: new Set(),
    roles: new Set(),
    titles: new Set(),
    isPerson: false,
  };
}

const titles = new Set(
  "President Minister Secretary General Gen Colonel Col Captain Capt Chancellor King Queen Prince Princess Senator Sen Representative Rep Governor Gov Mayor Judge Justice Sheikh Ayatollah Pope Speaker Spokesman Spokeswoman Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prime Foreign Interior Defense Defence Professor Prof Chief Ambassador Imam".split(
    " ",
  ),
);

/** Words in the names of many places and institutions: to share one says nothing. */
const generic = new Set(
  "University College School Institute Academy City Town County Street Road Avenue Square River Lake Mount Mountain Valley Island Islands Bay Sea Coast Beach Park North South East West Northern Southern Eastern Western Central New Old Upper Lower Great Greater Little San Santa Los Las Port Fort Saint St Party Council Court Hospital Airport Station Bank Group Club Union United Real Times Post Herald News Radio Television Republic Kingdom Province District State States Bridge Hotel Company Agency Ministry House Hall Church Mosque Army Force Forces Battalion Brigade Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December The In On At By From To Of And But For With After Before When While As He She They It His Her Their Its This That".split(
    " ",
  ),
);

/** What only a person does. */
const acts =
  /^(?:,? who\b| (?:said|says|told|tells|wrote|writes|added|adds|asked|asks|answered|replied|explained|explains|argued|argues|warned|warns|denied|denies|spoke|speaks|thinks|believes|recalled|recalls)\b)/;

/** Whether this can connect two parts of one name: a space, a hyphen, an initial, a particle such as “al-”. */
function joins(between: string): boolean {
  return /^(?:[- ]|[- ](?:al|el|bin|ibn|abu|von|van|de|der|da|di|la)[- ]| \p{Lu}\. )$/u.test(
    between,
  );
}

/** Whether two names are probably spellings of one: nearly the same letters, and nothing that tells them apart. */
export function isVariant(a: Name, b: Name, known: Known): boolean {
  const like = likeness(a.letters, b.letters);
  if (!like || areTwo(a, b, known)) return false;
  if (agree(a, b)) return true;
  if (Math.min(a.word.length, b.word.length) === shortest) return false;
  if (isKnown(a, known) && isKnown(b, known)) return false;
  if (a.mentions.some(({ sentence }) => b.mentions.some((other) => other.sentence === sentence)))
    return false;
  if (like === "same") return !givenNames.has(a.letters.plain) && !givenNames.has(b.letters.plain);
  // Many people have nearly the same surname; few places nearly the same name.
  return like === "vowel" && !a.isPerson && !b.isPerson && a.beside.size + b.beside.size === 0;
}

/** Whether the names have the same first name, or the same name or role, next to them. */
function agree(a: Name, b: Name): boolean {
  return !a.beside.isDisjointFrom(b.beside) || !a.roles.isDisjointFrom(b.roles);
}

/** Whether the text or the registries show that the names are those of two people or places. */
function areTwo(a: Name, b: Name, { registered }: Known): boolean {
  if (a.beside.has(b.word) || b.beside.has(a.word)) return true;
  if (registered.has(a.word.toLowerCase()) && registered.has(b.word.toLowerCase())) return true;
  if (areOpposed(a.titles, b.titles) || areOpposed(b.titles, a.titles)) return true;
  return a.beside.size > 0 && b.beside.size > 0 && a.beside.isDisjointFrom(b.beside);
}

function areOpposed(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.has("mr") && ["mrs", "ms", "miss"].some((title) => b.has(title));
}

/** Whether the dictionary has a name, or the word that it is made of: Johnson, Motel. */
function isKnown({ word }: Name, { dictionary }: Known): boolean {
  return dictionary !== undefined && dictionary.knows(word.toLowerCase());
}

/** Given names that are spelled in several ways by different people. */
const givenNames = new Set(
  "mohammed mohamed mohammad muhammad mohamad muhammed mehmed mehmet ahmed ahmad ahmet hassan hasan hussein husain hussain husayn hossein abdullah abdallah abdulla yousef yusuf youssef yousuf yusef khaled khalid ibrahim ebrahim ismail ismael mustafa moustafa mostafa mahmoud mahmud saleem salim saeed osman usman othman sulaiman suleiman soleiman sarah philip phillip stephen stephan stefan steven catherine katherine kathryn katharine frederic frederick nicholas nicolas michael micheal geoffrey jeffrey theresa teresa elisabeth elizabeth isabel isobel sophie sofie marcus markus viktor victor alexander aleksander alexandr aleksandr sergei sergey andrei andrey dmitry dmitri dmitriy yevgeny evgeny vladimir volodymyr mikhail mykhailo nikolai mykola anders andreas cathleen kathleen kristina christina christian kristian johann johan hannah alison allison allan laurence lawrence vivian vivien lindsay lindsey leslie lesley".split(
    " ",
  ),
);
