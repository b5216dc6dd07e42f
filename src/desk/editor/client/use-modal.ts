import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Shows a dialog while its component is there. Afterwards, the focus is where it was before. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      // Another dialog may have opened in its place.
      if (before instanceof HTMLElement && !document.querySelector("dialog[open]")) before.focus();
    };
  }, []);
  return dialog;
}
