/**
 * Draws the paper's own pictures and puts each beside the article it belongs to.
 * Run by hand when a picture changes: npx node src/desk/pictures.ts
 */
import { writeFile } from "node:fs/promises";
import { centrifuges } from "./pictures/centrifuges.ts";
import { chibok } from "./pictures/chibok.ts";
import { openPress } from "./pictures/sheet.ts";
import { withdrawal } from "./pictures/withdrawal.ts";
import { yemen } from "./pictures/yemen.ts";

const articles = new URL("../../content/articles/", import.meta.url);

const pictures = {
  "2015/02/13/withdrawal.png": withdrawal,
  "2015/03/27/yemen.png": yemen,
  "2015/04/29/chibok.png": chibok,
  "2015/07/15/centrifuges.png": centrifuges,
};

const print = await openPress();
for (const [name, draw] of Object.entries(pictures)) {
  const png = await print(draw());
  await writeFile(new URL(name, articles), png);
  console.log(`${name}: ${png.length} bytes`);
}
