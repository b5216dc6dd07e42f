/** Draws the answers to a dispute to scale if they are numbers in the same unit. */
import type { Element } from "hast";
import { s } from "hastscript";

const width = 560;
const inset = 28;

/** Parses “about 60 miles”, “70 miles (110 km)” or “200,000” into number and unit. */
function measure(says: string): { value: number; unit: string } | undefined {
  const match =
    /^(?:about|around|some|nearly|almost|roughly)?\s*(\d[\d,]*(?:\.\d+)?)\s*([a-z%]*)\s*(?:\([^)]*\))?$/i.exec(
      says.trim(),
    );
  if (!match?.[1]) return undefined;
  return { value: Number(match[1].replaceAll(",", "")), unit: (match[2] ?? "").toLowerCase() };
}

/**
 * A line with a tick for every answer. It is hidden from screen readers because the table has the same content.
 * @returns an empty list if the answers are not numbers in the same unit, or are too close to tell apart
 */
export function scaleOf(answers: readonly string[]): Element[] {
  const measures = answers.map(measure);
  const [first] = measures;
  if (!first || measures.some((one) => one?.unit !== first.unit)) return [];
  const values = [...new Set(measures.flatMap((one) => one?.value ?? []))].sort((a, b) => a - b);
  const most = values.at(-1) ?? 0;
  const at = (value: number) => Math.round(inset + (value / most) * (width - 2 * inset));
  const crowded = values.some((value, i) => i > 0 && at(value) - at(values[i - 1] ?? 0) < 44);
  if (values.length < 2 || most === 0 || crowded) return [];

  const number = new Intl.NumberFormat("en");
  return [
    s("svg", { class: "scale", viewBox: `0 0 ${width} 52`, ariaHidden: "true" }, [
      s("path", { d: `M${inset} 34H${at(most)}` }),
      s("path", { d: `M${inset} 28v12` }),
      s("text", { x: inset, y: 50, textAnchor: "middle" }, "0"),
      ...values.map((value) => s("path", { class: "tick", d: `M${at(value)} 24v20` })),
      ...values.map((value) =>
        s("text", { x: at(value), y: 16, textAnchor: "middle" }, [
          number.format(value),
          value === most && first.unit ? ` ${first.unit}` : "",
        ]),
      ),
    ]),
  ];
}
