import type { Rule } from "../rule.ts";

/** The lines that git writes around the two versions (https://git-scm.com/docs/git-merge). */
const mark = /^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$/;

export const conflictMarks: Rule = {
  id: "conflict-marks",
  reason: "Git's conflict marks mean that two versions of the text are in the file.",
  severity: "error",
  stops: true,
  check({ source }) {
    return source.split("\n").flatMap((text, index) =>
      mark.test(text)
        ? [
            {
              line: index + 1,
              field: "",
              wrong: `This line is a conflict mark of git: “${text}”.`,
              right: "Choose one of the two versions, and delete the marks.",
            },
          ]
        : [],
    );
  },
};
