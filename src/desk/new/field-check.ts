import { z } from "zod";
import { missingCharacter } from "#look/typefaces.ts";
import { fieldProblemsOf } from "#newsroom/schema-problems.ts";
import type { Check } from "./questions.ts";

/**
 * Checks an answer that becomes the value of a field, by the field's own schema.
 * @param valueOf the value for an answer, where it is not the answer itself
 */
export function checkOf(field: z.ZodType, valueOf: (answer: string) => unknown = String): Check {
  const schema = z.object({ field });
  return (answer) => {
    const value = valueOf(answer);
    const { error } = schema.safeParse({ field: answer === "" ? undefined : value });
    const [issue] = error?.issues ?? [];
    if (!issue) return undefined;
    const [problem] = fieldProblemsOf(issue, schema);
    return answer === "" ? "An answer is required." : `${problem?.wrong} ${problem?.right}`;
  };
}

/** What is wrong with a text that share cards show, because the paper's fonts lack one of its characters. */
export function wrongCharacter(answer: string): string | undefined {
  const missing = missingCharacter(answer);
  return (
    missing &&
    `The paper's fonts do not have “${missing}”. Use Latin, Greek or Cyrillic letters, without symbols or emoji.`
  );
}

/** Checks an answer that becomes the text of a field, which share cards show. */
export function checkOfShown(field: z.ZodType): Check {
  const check = checkOf(field);
  return (answer) => check(answer) ?? wrongCharacter(answer);
}
