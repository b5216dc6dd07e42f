/** Recognizes what is around the text of a press release: its label, contacts, the sign of its end. */
import { residueLine } from "#check/residue.ts";
import { dateLine } from "./dates.ts";
import { isLine, leftOut, settled, wordCount, type Block } from "./block.ts";

const label =
  /^(?:for immediate release|(?:press|news|media) (?:release|statement|advisory|note|notice)|communiqué(?: de presse)?|(?:presse|medien)(?:mitteilung|information|erklärung)|zur sofortigen veröffentlichung|pour (?:diffusion|publication) immédiate|news provided by)\b.{0,40}$/i;
const embargo =
  /^(?:strictly )?(?:embargo(?:ed)?|not for (?:release|publication)|sperrfrist|sous embargo)\b.{0,100}$/i;
/** “###”, “# # #”, “-30-”, “– ENDS –”. */
const end =
  /^(?:(?:# ?){2,}|-+ ?30 ?-+|[-–—*~ ]*(?:ends?|end of release|ende|fin)[-–—*~ ]*|(?-i:SOURCE) \S.{1,60})$/i;
const contact =
  /^(?:(?:media|press|presse|further information|more information|enquiries|inquiries|kontakt|ansprechpartner(?:in)?|pressekontakt)[ /-]*)*(?:contacts?|enquiries|inquiries|kontakt|pressekontakt|ansprechpartner(?:in)?|contacts? presse)(?: (?:information|details|for media|us))?\s*:?$/i;
const contactSentence =
  /^(?:(?:media|press|presse)[ -]?)?(?:contacts?|kontakt|pressekontakt|contact presse|for (?:more|further|additional|media) (?:information|details|enquiries|inquiries|queries)|enquiries|inquiries|rückfragen|pour (?:plus|toute) d['’]?informations?)\b/i;
const phone = /(?:\+?\(?\d[\d ()./–-]{6,}\d)/;
const email = /[\w.+-]+@[\w-]+\.[\w.-]+/;
const about =
  /^(?:[Aa]bout (?:the )?\p{Lu}.*|notes? for editors.*|über (?:die |den |das )?\p{Lu}.*|à propos d.*)$/u;

/** Whether the blocks are those of a press release. */
export function isRelease(blocks: readonly Block[]): boolean {
  const has = (shape: RegExp) => blocks.some((block) => isLine(block) && shape.test(block.text));
  const isEnded = has(/^(?:# ?){2,}$|^-+ ?30 ?-+$|^SOURCE \S/);
  return (
    has(label) ||
    has(embargo) ||
    (has(contact) && has(about)) ||
    (isEnded && (has(contactSentence) || has(about)))
  );
}

/** The blocks without what is around the text of a press release. */
export function withoutRelease(blocks: readonly Block[]): Block[] {
  const release = isRelease(blocks);
  let inContacts = false;
  let inBoilerplate = false;
  return settled(blocks, (block) => {
    const { text } = block;
    if (!isLine(block)) return undefined;
    if (label.test(text)) return leftOut("the label of a press release");
    if (embargo.test(text)) return leftOut("an embargo");
    if (end.test(text)) {
      inContacts = inBoilerplate = false;
      return leftOut("the end of a press release");
    }
    if (
      contact.test(text) ||
      (contactSentence.test(text) && (phone.test(text) || email.test(text)))
    ) {
      inContacts = true;
      return leftOut("a contact");
    }
    if (inContacts && isContact(block)) return leftOut("a contact");
    inContacts = false;
    if (isDetail(text)) return leftOut("a contact");
    if (!release) return undefined;
    if (about.test(text) && wordCount(text) <= 10) {
      inBoilerplate = true;
      return leftOut("what a press release says about its sender");
    }
    const isBoilerplate = inBoilerplate && wordCount(text) > 8;
    inBoilerplate = false;
    return isBoilerplate ? leftOut("what a press release says about its sender") : undefined;
  });
}

/** A line of a contact block: a name, an office, a telephone number; an empty line ends the block. */
function isContact({ text, apart }: Block): boolean {
  if (isDetail(text)) return true;
  return !apart && wordCount(text) <= 10 && !/[.!?]["”]?$/.test(text);
}

/** A telephone number or email address with little else: “Tel.: +1 202 555 0100”. */
function isDetail(text: string): boolean {
  if (/\d:\d\d|\d{4}-\d\d-\d\d/.test(text) || dateLine(text) || residueLine(text)) return false;
  const words = text.replaceAll(new RegExp(`${phone.source}|${email.source}`, "g"), "").trim();
  return (
    words !== text && (words === "" || words.split(/\s+/).length <= 6) && !/[.!?]$/.test(words)
  );
}
