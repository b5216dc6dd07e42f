/** What the page needs on which a file is written. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RegistryName } from "#newsroom/registry.ts";
import { registryNames } from "#newsroom/registry.ts";
import type { Registries } from "#ingest/registries.ts";
import { articlePath } from "#newsroom/permalink.ts";
import { capitalized } from "#newsroom/views/site.ts";
import { isInRepository } from "#check/history.ts";
import { rules } from "#check/rules.ts";
import { choicesIn, type Choice } from "../choices.ts";
import { formOf, type FormField } from "../fields/form.ts";
import { kindOfFile, kinds, type Kind } from "../fields/kinds.ts";
import { publishedAddresses } from "../surfaces/published-addresses.ts";
import { stateOf } from "../write/file-actions.ts";
import { readIfAny } from "../write/whole-file.ts";

/** A kind of file that can be written or added. */
export interface EditedKind {
  /** One of them: “article”. */
  one: string;
  fields: FormField[];
}

/** What can be added from its fields alone. */
export type EntryKindName = RegistryName | "pages";

/** Plain data for the scripts of the page. */
export interface EditView {
  token: string;
  /** The path below which the paper is on its host. */
  base: string;
  /** From the project's root. */
  file: string;
  /** `2015/05/18/slug`, `people/ines-falk` */
  id: string;
  kind: EditedKind;
  text: string;
  version: string | null;
  /** For an article, the path of its page, and whether readers may know it. */
  address: { path: string; isOut: boolean } | undefined;
  /** Whether the project is in a git repository. */
  isVersioned: boolean;
  language: string;
  timeZone: string;
  choices: Record<RegistryName | "rules", Choice[]>;
  /** The home pages of outlets, to recognize them by their addresses. */
  outletAddresses: Record<string, string>;
  /** The kinds of what can be added without a text. */
  entryKinds: Record<EntryKindName, EditedKind>;
}

/**
 * The file that an address of the desk is about; undefined if there is none.
 * @param root the project's root, an absolute path
 */
export function fileOf(root: string, id: string): string | undefined {
  const names = /^\d{4}\//.test(id)
    ? [`content/articles/${id}.md`, `content/articles/${id}.mdx`]
    : [`content/${id}.yaml`, `content/${id}.md`];
  const isPlain = id.split("/").every((part) => /^[\w-]+$/.test(part));
  return isPlain
    ? names.find((name) => kindOfFile(name) && existsSync(join(root, name)))
    : undefined;
}

/** @throws {Error} if there is no `site.yaml` */
export function editView(
  root: string,
  id: string,
  file: string,
  content: Registries,
  token: string,
  base: string,
): EditView {
  const kind = kindOfFile(file);
  if (!kind) throw new Error(`${file} cannot be written.`);
  const { text, version } = stateOf(readIfAny(join(root, file)));
  const address = kind.one === "article" ? addressOf(root, id, text, content) : undefined;
  const isVersioned = isInRepository(root);
  return { ...viewOf(kind, content, token, base), file, id, text, version, address, isVersioned };
}

/**
 * What the page needs on which an article is begun.
 * @throws {Error} if there is no `site.yaml`
 */
export function newView(content: Registries, token: string, base: string): EditView {
  const [articles] = kinds;
  if (!articles) throw new Error("There are no kinds of files.");
  const empty = { file: "", id: "", text: "", version: null, address: undefined };
  const isVersioned = false;
  return { ...viewOf(articles, content, token, base), ...empty, isVersioned };
}

function viewOf(
  kind: Kind,
  content: Registries,
  token: string,
  base: string,
): Omit<EditView, "file" | "id" | "text" | "version" | "address" | "isVersioned"> {
  // Settings that are not valid are put right here.
  const { language, timeZone } = content.site ?? { language: "en", timeZone: "UTC" };
  return {
    token,
    base,
    kind: { one: kind.one, fields: formOf(kind.schema) },
    language,
    timeZone,
    choices: {
      ...ofRegistries((name) => choicesIn(content, name)),
      // Articles and editors both know a section by its name.
      sections: choicesIn(content, "sections").map(({ id }) => ({ id, name: capitalized(id) })),
      rules: rules.map(({ id, reason }) => ({ id, name: reason })),
    },
    outletAddresses: Object.fromEntries(
      Array.from(content.outlets.values(), ({ id, address }) => [id, address]),
    ),
    entryKinds: { ...ofRegistries(kindCalled), pages: kindCalled("pages") },
  };
}

/** @param text the file of the article */
function addressOf(
  root: string,
  id: string,
  text: string,
  { sections }: Registries,
): EditView["address"] {
  const [, name = ""] = /^section:\s*["']?(.*?)["']?\s*$/m.exec(text) ?? [];
  const section = [...sections.values()].find((one) => one.name === name);
  if (!section) return undefined;
  const path = articlePath(section.id, id);
  return { path, isOut: publishedAddresses(root, [section.id]).addresses.has(path) };
}

/** @throws {Error} if there is none; this is a bug */
function kindCalled(name: EntryKindName): EditedKind {
  const kind = kinds.find((one) => one.name === name);
  if (!kind) throw new Error(`There is no kind of file called ${name}.`);
  return { one: kind.one, fields: formOf(kind.schema) };
}

function ofRegistries<Value>(make: (name: RegistryName) => Value): Record<RegistryName, Value> {
  return Object.fromEntries(registryNames.map((name) => [name, make(name)])) as Record<
    RegistryName,
    Value
  >;
}
