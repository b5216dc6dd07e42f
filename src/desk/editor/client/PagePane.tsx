import { useEffect, useRef, useState } from "preact/hooks";
import { morph } from "./morph.ts";

interface Props {
  /** The address of the page. */
  src: string;
  /** The address of the desk's page with all surfaces. */
  surfaces: string | undefined;
  /** Calls the function whenever the page can be shown again. */
  onShown(show: () => void): () => void;
}

const wide = 1280;

/** How often a page that cannot be shown is asked for. */
const attempts = 10;

/** The page as readers will see it. It changes in place, so that it keeps its scroll position. */
export function PagePane({ src, surfaces, onShown }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  const [scale, setScale] = useState(1);
  const [isStale, setStale] = useState(false);
  useEffect(() => {
    let asked = 0;
    const show = async (times: number, number: number) => {
      if (number !== asked) return;
      const isShown = await refresh(frame.current, src);
      setStale(!isShown);
      // Pictures that have moved are known a moment later.
      if (!isShown && times > 1) setTimeout(() => void show(times - 1, number), 1000);
    };
    return onShown(() => void show(attempts, ++asked));
  }, [src]);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setScale(Math.min(1, (entry?.contentRect.width ?? wide) / wide)),
    );
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const width = (words: string, value: boolean) => (
    <button type="button" aria-pressed={isWide === value} onClick={() => setWide(value)}>
      {words}
    </button>
  );
  const style = isWide
    ? { inlineSize: `${wide}px`, blockSize: `${100 / scale}%`, transform: `scale(${scale})` }
    : {};
  return (
    <div class="page-pane">
      <div class="page-tools" role="group" aria-label="The page">
        {width("Phone", false)}
        {width("Desktop", true)}
        {surfaces && <a href={surfaces}>All surfaces</a>}
      </div>
      <p class="soft" role="status">
        {isStale &&
          "This is the page before the last error. It follows again once the error is fixed."}
      </p>
      <div class="page-box" ref={box}>
        <iframe
          ref={frame}
          src={src}
          title="The page as readers will see it"
          class={isWide ? "wide" : ""}
          style={style}
          onLoad={(event) => tame(event.currentTarget)}
        />
      </div>
    </div>
  );
}

/** @returns whether the page shows what is written */
async function refresh(frame: HTMLIFrameElement | null, src: string): Promise<boolean> {
  const answer = await fetch(src).catch(() => undefined);
  const page = frame?.contentDocument;
  // A page with an error would take the place of the last good one.
  if (!answer?.ok || !page) return false;
  if (!page.querySelector("main")) {
    // A reload would stay at the empty page with which a frame begins.
    page.location.replace(src);
    return true;
  }
  const html = await answer.text();
  // A page that failed on the way has no end.
  if (!html.trimEnd().endsWith("</html>")) return false;
  const next = new DOMParser().parseFromString(html, "text/html");
  const [old, now] = [page.querySelector("main"), next.querySelector("main")];
  if (old && now) morph(old, now);
  return true;
}

/** The desk shows problems itself, and links would leave the article. */
function tame(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  if (!page) return;
  const style = page.createElement("style");
  style.textContent = "vite-error-overlay { display: none } :root { scrollbar-width: thin }";
  page.head.append(style);
  page.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    if (!link || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
  });
}
