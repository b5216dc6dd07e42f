import type { Problem } from "#newsroom/problem.ts";
import { fieldTitle } from "./field-title.ts";
import { atItsDay, carryOut } from "./publish/publishing.ts";
import type { Session } from "./session.ts";
import { isAcceptable } from "./text/marks.ts";

interface Props {
  session: Session;
  accept(rule: string): void;
  /** Goes to where a problem is. */
  goTo(problem: Problem): void;
}

/** Everything that is wrong with the file, each with its remedy and a way to it. */
export function ProblemList({ session, accept, goTo }: Props) {
  const target = atItsDay(session);
  const isOnAnotherDay = session.view.kind.one === "article" && target.id !== session.view.id;
  const all = [...session.problems, ...session.findings];
  const errors = all.filter(({ severity }) => severity === "error");
  const warnings = all.filter(({ severity }) => severity !== "error");
  return (
    <section class="found" aria-labelledby="found-title">
      <h2 id="found-title">
        Problems <span class="count">{all.length}</span>
      </h2>
      {all.length === 0 && <p class="soft">None were found.</p>}
      <ol>
        {[...errors, ...warnings].map((problem) => {
          const { field, line, wrong, right, rule, severity } = problem;
          return (
            <li key={`${rule} ${field} ${line} ${wrong}`} class={severity}>
              <button type="button" class="place" onClick={() => goTo(problem)}>
                {field ? fieldTitle(session.fields, field) : `Line ${line}`}
              </button>
              <p>
                <b>{wrong}</b> {right}
              </p>
              {isOnAnotherDay && field === "publishedAt" && (
                <button
                  type="button"
                  onClick={() => void carryOut(session, [], "It is with its day.", target)}
                >
                  Move it to its day
                </button>
              )}
              {isAcceptable(session, problem) && (
                <button type="button" onClick={() => accept(rule)}>
                  Accept as it is
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
