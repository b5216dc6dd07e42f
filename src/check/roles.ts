/** Recognizes the roles that are written beside names. */

/** One person at a time has each of these; a spokesman or a senator may have a colleague, but seldom a namesake. */
const offices =
  "prime minister|vice president|president|chancellor|vice chancellor|king|queen|crown prince|crown princess|pope|emir|sultan|governor|mayor|speaker|secretary[- ]general|secretary of (?:state|defen[cs]e)|attorney general|chief justice|police chief|chief of staff|chief executive|chairman|chairwoman|director|commander|leader|coach|captain|ambassador|archbishop|patriarch|spokesman|spokeswoman|spokesperson";
/** “foreign minister”, “home secretary”: the word before belongs to the role. */
const ministers = String.raw`(?:[\p{L}-]+) (?:minister|secretary)`;
const role = String.raw`(?:${offices}|${ministers})`;
const before = new RegExp(String.raw`\b(${role}),? $`, "iu");
const after = new RegExp(
  String.raw`^,? (?:who (?:is|was) )?(?:the |its |his |her |their |a |an |\p{L}+['’]s? )?(?:[\p{L}-]+ ){0,2}?(${role})\b`,
  "iu",
);

/** The role right before or after a name in a text, in lowercase: “interior minister”. */
export function roleBeside(text: string, at: number, end: number): string | undefined {
  const preceding = before.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  const found = preceding ?? after.exec(text.slice(end, end + 60))?.[1];
  return found?.toLowerCase();
}
