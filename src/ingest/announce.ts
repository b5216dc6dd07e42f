/** What loaders tell the build or the preview for which they run. */
import { EventEmitter } from "node:events";
import type { Content } from "./reader.ts";

const events = new EventEmitter<{ content: [Content]; save: [] }>();

/** Tells whoever listens that the content was read, and what is in it. */
export function announceContent(content: Content): void {
  events.emit("content", content);
}

/** Calls `listener` with the content whenever it has been read. */
export function onContent(listener: (content: Content) => void): void {
  events.on("content", listener);
}

/** Tells whoever listens that pages can show a save. */
export function announceSave(): void {
  events.emit("save");
}

/** Calls `listener` whenever pages can show a save. */
export function onSave(listener: () => void): void {
  events.on("save", listener);
}
