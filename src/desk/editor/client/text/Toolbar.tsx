import type { EditorView } from "@codemirror/view";
import { useRef } from "preact/hooks";
import type { Tool } from "./tools.ts";

interface Props {
  tools: readonly Tool[];
  editor: EditorView | undefined;
}

/** The tools above the text; arrow keys move between them: https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
export function Toolbar({ tools, editor }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
    const here = buttons.indexOf(event.target as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = event.key === "Home" ? 0 : event.key === "End" ? -1 : step && here + step;
    if (next === undefined) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = -1;
    const button = buttons.at(next % buttons.length);
    if (!button) return;
    button.tabIndex = 0;
    button.focus();
  };
  return (
    <div ref={bar} class="toolbar" role="toolbar" aria-label="Write" onKeyDown={onKeyDown}>
      {tools.map(({ name, shortcut, run }, index) => (
        <button
          key={name}
          type="button"
          tabIndex={index === 0 ? 0 : -1}
          title={shortcut && keysOf(shortcut)}
          aria-keyshortcuts={shortcut && ariaKeysOf(shortcut)}
          onClick={() => editor && run(editor)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

const isMac = /Mac|iP/.test(navigator.platform);

function keysOf(shortcut: string): string {
  return shortcut
    .replace("Mod", isMac ? "⌘" : "Ctrl")
    .replace("Shift", isMac ? "⇧" : "Shift")
    .replace("Alt", isMac ? "⌥" : "Alt")
    .replaceAll("-", isMac ? "" : "+")
    .replace(/[a-z]$/, (letter) => letter.toUpperCase());
}

/** As https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts has it. */
function ariaKeysOf(shortcut: string): string {
  return shortcut.replace("Mod", isMac ? "Meta" : "Control").replaceAll("-", "+");
}
