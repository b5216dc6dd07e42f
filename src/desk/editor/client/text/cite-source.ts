/** Sources for citations; an address becomes a source. */
import type { FieldStore } from "../field-store.ts";

interface Written {
  id?: string;
  outlet?: string;
  url?: string;
}

/**
 * The id of a source, from its id or from the address of a piece. An address that no source has yet becomes one, with
 * the outlet at its host.
 */
export function openSource(store: FieldStore, given: string): string {
  const sources = (store.at(["sources"]) ?? []) as Written[];
  if (!/^https?:\/\//.test(given)) return given;
  const known = sources.find(({ url }) => url === given);
  if (known?.id) return known.id;
  const outlet = outletAt(store.view.outletAddresses, given) ?? "";
  const id = freeId(outlet || hostOf(given).split(".").at(-2) || "source", sources);
  const value = { id, outlet, url: given, kind: "news", says: "" };
  store.edit({ kind: "insert", at: ["sources"], index: sources.length, value });
  store.say(
    outlet === ""
      ? `“${id}” is a source now. Its outlet is not in the list yet.`
      : `“${id}” is a source now. Say what it reports.`,
  );
  return id;
}

/** A citation with the name of its outlet. */
export function citeSource(store: FieldStore, id: string): string {
  return `[${nameOfOutlet(store, id)}](source:${id})`;
}

/** The name of a source's outlet; its id if there is none. */
export function nameOfOutlet(store: FieldStore, id: string): string {
  const sources = (store.at(["sources"]) ?? []) as Written[];
  const outlet = sources.find((one) => one.id === id)?.outlet;
  return store.view.choices.outlets.find((one) => one.id === outlet)?.name ?? id;
}

/** The outlet with the longest host that an address has. */
export function outletAt(addresses: Record<string, string>, url: string): string | undefined {
  const host = hostOf(url);
  const fitting = Object.entries(addresses)
    .map(([id, address]) => ({ id, own: hostOf(address) }))
    .filter(({ own }) => own !== "" && (host === own || host.endsWith(`.${own}`)));
  return fitting.sort((a, b) => b.own.length - a.own.length)[0]?.id;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}

function freeId(wanted: string, sources: readonly Written[]): string {
  const taken = new Set(sources.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
