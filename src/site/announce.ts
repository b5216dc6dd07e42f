/**
 * Loaders run in a module graph of Astro's, apart from the build and the preview that started it. A
 * diagnostics channel reaches across: it belongs to the process.
 */
import { channel } from "node:diagnostics_channel";
import type { Content } from "./reader.ts";

const contentChannel = channel("roundup:content");

/** Tells whoever listens that the content was read, and what is in it. */
export function announceContent(content: Content): void {
  contentChannel.publish(content);
}

/** Calls `listener` with the content whenever it has been read. */
export function onContent(listener: (content: Content) => void): void {
  contentChannel.subscribe((content) => listener(content as Content));
}

const saveChannel = channel("roundup:save");

/** Tells whoever listens that pages can show a save. */
export function announceSave(): void {
  saveChannel.publish(undefined);
}

/** Calls `listener` whenever pages can show a save. */
export function onSave(listener: () => void): void {
  saveChannel.subscribe(listener);
}
