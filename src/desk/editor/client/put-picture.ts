import type { FieldStore } from "./field-store.ts";

/**
 * Puts a picture into the folder of the article that is being written.
 * @returns its name in the article: `./bridge.jpg`
 * @throws {ApiError} if it is none that can be read
 */
export async function putPicture({ call, view }: FieldStore, picture: File): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  let binary = "";
  // All bytes at once would be too many arguments.
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  const input = { file: view.file, name: picture.name, data: btoa(binary) };
  return (await call<{ src: string }>("picture", input)).src;
}
