/** Keeps what is shown up to date while somebody writes: what is wrong, the page, the file. */
import type { Problem } from "#newsroom/problem.ts";
import { ApiError } from "./api.ts";
import type { Session } from "./session.ts";

/** In milliseconds after the last change. */
const delays = { show: 60, check: 700, save: 3000 };

/**
 * Starts to follow a session.
 * @param shown called when the page of the article can be shown again
 * @param savesItself whether the file is saved after a pause
 */
export function follow(session: Session, shown: () => void, savesItself: () => boolean): void {
  let timer = 0;
  let saveTimer = 0;
  let isShowing = false;
  let isStale = false;

  const show = async () => {
    if (isShowing) {
      isStale = true;
      return;
    }
    isShowing = true;
    isStale = false;
    await read();
    isShowing = false;
    if (isStale) void show();
  };
  const read = async () => {
    const { file } = session.view;
    const { text } = session;
    try {
      const { problems } = await session.call<{ problems: Problem[] }>("show", { file, text });
      // Until the rules have run again, what they found may be fixed.
      session.setProblems(problems, session.findings);
      shown();
      schedule(delays.check, () => void check(problems));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      session.say(error.message);
    }
  };
  const check = async (problems: Problem[]) => {
    const { file } = session.view;
    const { text } = session;
    const answer = await session
      .call<{ findings: Problem[] }>("check", { file, text })
      .catch(() => undefined);
    if (answer && session.text === text) session.setProblems(problems, answer.findings);
  };
  const schedule = (delay: number, act: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, delay);
  };

  session.subscribe((change) => {
    if (change !== "text") return;
    schedule(delays.show, () => void show());
    clearTimeout(saveTimer);
    saveTimer = window.setTimeout(() => {
      if (savesItself() && session.saving === "unsaved") void session.save();
    }, delays.save);
  });
  import.meta.hot?.on("roundup:content", () => {
    void session.compare();
    // What the text refers to may exist now.
    schedule(delays.show, () => void show());
  });
  addEventListener("focus", () => void session.compare());
  void show();
}
