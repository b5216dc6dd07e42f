import { z } from "zod";
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
