/**
 * Shortens a name: drops the leading article if needed, then truncates after the last word that fits.
 * @param room the maximum number of characters
 */
export function shortName(name: string, room: number): string {
  if (name.length <= room) return name;
  const bare = name.replace(/^(?:The|An?) /, "");
  if (bare.length <= room) return bare;
  const cut = bare.slice(0, room + 1);
  return cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : bare.slice(0, room);
}
