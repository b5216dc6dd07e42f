/** Finds outlets by the addresses of their pieces. */
import { hostOf } from "#newsroom/outlet.ts";
import type { Known } from "./recognition.ts";

export interface OutletAtHost {
  id: string;
  /** Whether only the name of the host agrees: bbc.co.uk for bbc.com. */
  guessed: boolean;
}

/** The outlet at whose host, or a host below it, an address is; the one with the longest host if there are several. */
export function outletAt(
  url: string,
  { outlets }: Pick<Known, "outlets">,
): OutletAtHost | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const host = hostOf(url);
  const hosts = [...outlets.values()].map(({ id, address }) => ({ id, own: hostOf(address) }));
  const [exact] = hosts
    .filter(({ own }) => host === own || host.endsWith(`.${own}`))
    .sort((a, b) => b.own.length - a.own.length);
  if (exact) return { id: exact.id, guessed: false };
  const [alike, ...others] = hosts.filter(({ own }) => nameIn(own) === nameIn(host));
  return alike && others.length === 0 && nameIn(host).length > 2
    ? { id: alike.id, guessed: true }
    : undefined;
}

/** The name in a host, without what is common to many: “bbc” in bbc.co.uk. */
function nameIn(host: string): string {
  const labels = host.split(".");
  const isNational = /^(?:co|com|org|net|gov|ac)$/.test(labels.at(-2) ?? "") && labels.length > 2;
  return labels.at(isNational ? -3 : -2) ?? "";
}

const tracking =
  /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|cmpid|ocid|smid|ref_src|at_\w+|src_source)$/;

/** Addresses through which others lead, each with the parameter that has the address itself. */
const redirects: readonly (readonly [host: RegExp, parameter: string])[] = [
  [/^(?:www\.)?google\.\w+$/, "q"],
  [/^(?:www\.)?google\.\w+$/, "url"],
  [/safelinks\.protection\.outlook\.com$/, "url"],
  [/^l\.(?:facebook|instagram)\.com$/, "u"],
];

/** The address itself, without a redirect around it and without parameters that only follow readers. */
export function withoutTracking(url: string): string {
  if (!URL.canParse(url) || !url.includes("?")) return url;
  const address = new URL(url);
  const inner = redirects
    .filter(([host]) => host.test(address.hostname))
    .map(([, parameter]) => address.searchParams.get(parameter))
    .find((one) => one !== null && /^https?:\/\//.test(one) && URL.canParse(one));
  if (inner) return withoutTracking(inner);
  const followed = [...address.searchParams.keys()].filter((name) => tracking.test(name));
  if (followed.length === 0) return url;
  for (const name of followed) address.searchParams.delete(name);
  return address.href;
}
