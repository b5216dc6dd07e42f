/** “6 sources, 4 first-hand”: a tally in words. Each stroke is a source, true if it is first-hand. */
export function strokesInWords(strokes: readonly boolean[]): string {
  const all = strokes.length;
  const firstHand = strokes.filter(Boolean).length;
  const count = `${all} source${all === 1 ? "" : "s"}`;
  if (firstHand === all) return `${count}, all first-hand`;
  if (firstHand === 0) return `${count}, none first-hand`;
  return `${count}, ${firstHand} first-hand`;
}
