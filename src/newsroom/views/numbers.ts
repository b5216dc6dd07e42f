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

/** A number in words up to twelve, as newspapers write it. */
export function inWords(count: number): string {
  return small[count] ?? String(count);
}
