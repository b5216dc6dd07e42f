/** Pictures for the text: chosen, dropped or pasted. */
import { EditorView } from "@codemirror/view";
import { ApiError } from "../api.ts";
import { putPicture } from "../put-picture.ts";
import type { Session } from "../session.ts";
import { block } from "./insertions.ts";
import type { AskWords } from "./tools.ts";

/** Lets the editor choose a picture, and puts it into the text. */
export function choosePicture(view: EditorView, session: Session, ask: AskWords): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/*";
  input.addEventListener("change", () => {
    const [picture] = input.files ?? [];
    if (picture) void insertPicture(view, session, ask, picture);
  });
  input.click();
}

/** Takes pictures that are dropped or pasted. */
export function takesPictures(session: Session, ask: AskWords) {
  const take = (event: Event, data: DataTransfer | null, view: EditorView) => {
    const picture = [...(data?.files ?? [])].find(({ type }) => type.startsWith("image/"));
    if (!picture) return false;
    event.preventDefault();
    void insertPicture(view, session, ask, picture);
    return true;
  };
  return EditorView.domEventHandlers({
    drop: (event, view) => take(event, event.dataTransfer, view),
    paste: (event, view) => take(event, event.clipboardData, view),
  });
}

async function insertPicture(
  view: EditorView,
  session: Session,
  ask: AskWords,
  picture: File,
): Promise<void> {
  const answer = await ask({
    title: "A picture",
    help: "It is put beside the article, smaller if it is large, and without data of the camera.",
    inputs: [
      { key: "alt", label: "What it shows, for readers who cannot see it", required: true },
      { key: "caption", label: "Caption, with the credit" },
    ],
    submit: "Insert",
  });
  if (!answer) return view.focus();
  try {
    const src = await putPicture(session, picture);
    const alt = (answer["alt"] ?? "").replaceAll("\\", "\\\\").replaceAll(/[[\]\n]/g, " ");
    const caption = (answer["caption"] ?? "")
      .replaceAll("\n", " ")
      .replaceAll(/[\\"]/g, (character) => `\\${character}`);
    block(view, `![${alt}](${src}${caption === "" ? "" : ` "${caption}"`})`);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    session.say(error.message);
    view.focus();
  }
}
