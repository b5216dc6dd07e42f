const small = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A number, spelled out up to twelve. */
export function inWords(count: number): string {
  return small[count] ?? String(count);
}
