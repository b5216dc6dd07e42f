import { exceptionReasons } from "./exceptions.ts";
import { rules } from "./rules.ts";

/** The reason for each rule, one sentence, by its id. */
export const reasons: ReadonlyMap<string, string> = new Map([
  ...exceptionReasons,
  ...rules.map(({ id, reason }) => [id, reason] as const),
]);
