import assert from "node:assert/strict";
import { test } from "node:test";
import { colorName } from "./color-name.ts";

const colors: [color: string, name: string][] = [
  ["#1b3da8", "Blue"],
  ["#a9c1ff", "Blue"],
  ["#c8102e", "Red"],
  ["#c00", "Red"],
  ["#8c1d2f", "Red"],
  ["#d35400", "Orange"],
  ["#7a4a12", "Brown"],
  ["#b8a000", "Yellow"],
  ["#0b6e4f", "Green"],
  ["#0e7c86", "Turquoise"],
  ["#5b2a86", "Purple"],
  ["#c2187a", "Pink"],
  ["#777", "Gray"],
  ["#16171b", "Black"],
];
for (const [color, name] of colors) {
  test(`${color} is called ${name}`, () => assert.equal(colorName(color), name));
}
