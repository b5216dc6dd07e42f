import { useState } from "preact/hooks";
import type { Problem } from "#newsroom/problem.ts";
import { plural } from "#newsroom/plural.ts";
import { isYear } from "../fields/InstantInput.tsx";
import { inZone, localTime } from "#newsroom/zoned-time.ts";
import type { Edit } from "../../yaml/edit.ts";
import { fieldTitle } from "../field-title.ts";
import type { Session } from "../session.ts";
import type { AskWords } from "../text/tools.ts";
import { AfterPublishing } from "./AfterPublishing.tsx";
import {
  atItsDay,
  carryOut,
  missingFor,
  publishing,
  setting,
  stateOf,
  thisMinute,
  type Target,
} from "./publishing.ts";
import { useModal } from "../use-modal.ts";

interface Props {
  session: Session;
  ask: AskWords;
  goTo(problem: Problem): void;
  /** Asks whether the file is to be deleted. */
  remove(): void;
  close(): void;
}

const sentences = {
  draft: "It is a draft. No build publishes it.",
  ready: "It is ready: finished, and not published yet. No build publishes it.",
  scheduled: "It is scheduled. The first build after its time publishes it.",
  published: "It is published.",
  withdrawn: "It was withdrawn. Its page says why.",
} as const;

/** Everything that brings an article to its readers, or happens to it there. */
export function PublishDialog({ session, ask, goTo, remove, close }: Props) {
  const dialog = useModal();
  const [wrong, setWrong] = useState("");
  const state = stateOf(session);
  const missing = missingFor(session);
  const act = async (edits: readonly Edit[], done: string, target?: Target) => {
    const inTheWay = await carryOut(session, edits, done, target);
    if (inTheWay !== undefined) return setWrong(inTheWay);
    close();
  };
  return (
    <dialog ref={dialog} aria-labelledby="publish-title" onClose={close}>
      <h2 id="publish-title">Publishing</h2>
      <p class="help">{sentences[state]}</p>
      {missing.length > 0 && state !== "published" && (
        <section aria-labelledby="missing-title">
          <h3 id="missing-title">{plural(missing.length, "thing")} to settle first</h3>
          <ol class="missing">
            {missing.map((problem) => (
              <li>
                <button
                  type="button"
                  onClick={() => {
                    close();
                    goTo(problem);
                  }}
                >
                  {problem.field
                    ? fieldTitle(session.fields, problem.field)
                    : `Line ${problem.line}`}
                </button>{" "}
                {problem.wrong}
              </li>
            ))}
          </ol>
        </section>
      )}
      {missing.length === 0 && state === "draft" && <p>Nothing is missing.</p>}
      {state !== "published" && state !== "withdrawn" && (
        <Schedule {...{ session, state, act }} isComplete={missing.length === 0} />
      )}
      <AfterPublishing
        {...{ session, state, ask, act }}
        remove={() => {
          close();
          remove();
        }}
      />
      <p class="wrong" role="alert">
        {wrong}
      </p>
      <p class="buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </dialog>
  );
}

interface ScheduleProps {
  session: Session;
  state: "draft" | "ready" | "scheduled";
  /** Whether nothing is missing. */
  isComplete: boolean;
  act(edits: readonly Edit[], done: string, target?: Target): Promise<void>;
}

function Schedule({ session, state, isComplete, act }: ScheduleProps) {
  const { timeZone } = session.view;
  const planned = new Date(String(session.at(["publishedAt"])));
  const clock = inZone(Number.isNaN(planned.getTime()) ? new Date() : planned, timeZone);
  const [day, setDay] = useState(clock.slice(0, 10));
  const [time, setTime] = useState(clock.slice(11, 16));
  const later = isYear(day) && time ? localTime(`${day}T${time}:00`, timeZone) : "";
  const isLater = Date.parse(later) > Date.now();
  const publish = (instant: string, done: string) =>
    void act(publishing(instant), done, atItsDay(session, instant));
  const now = () => publish(thisMinute(session.view), "It is published: the next build has it.");
  const schedule = () =>
    publish(
      later,
      isLater
        ? "It is scheduled: the first build after its time publishes it."
        : "It is published with this time: the next build has it.",
    );
  return (
    <section aria-labelledby="schedule-title">
      <h3 id="schedule-title">When</h3>
      <div class="instant">
        <input
          type="date"
          aria-label="Date"
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
        <input
          type="time"
          aria-label="Time"
          value={time}
          onInput={(event) => setTime(event.currentTarget.value)}
        />
        <span class="soft">
          {timeZone.replaceAll("_", " ")}.{" "}
          {later !== "" &&
            !isLater &&
            "This time is over: the next build publishes it, with this time."}
        </span>
      </div>
      <p class="buttons">
        <button
          type="button"
          class="main"
          aria-disabled={!isComplete || later === ""}
          onClick={() => isComplete && later !== "" && schedule()}
        >
          {isLater ? "Schedule" : "Publish with this time"}
        </button>
        <button type="button" aria-disabled={!isComplete} onClick={() => isComplete && now()}>
          Publish now
        </button>
        {state === "draft" ? (
          <button
            type="button"
            aria-disabled={!isComplete}
            onClick={() =>
              isComplete &&
              void act(setting("ready"), "It is ready. The desk lists it for whoever publishes it.")
            }
          >
            Mark as ready
          </button>
        ) : (
          <button type="button" onClick={() => void act(setting("draft"), "It is a draft again.")}>
            Back to draft
          </button>
        )}
      </p>
    </section>
  );
}
