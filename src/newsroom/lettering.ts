/** The class of a text that is set smaller the longer it is; undefined for a short one, which is set large. */
export type Lettering = "long" | "longer" | undefined;

/** How to set a headline: from 80 and from 120 characters on, it would fill a screen. */
export function headlineLettering(headline: string): Lettering {
  return lettering(headline, 80, 120);
}

/** How to set a quotation: from 140 characters on, it is no longer read at a glance, and from 300 on it is a text. */
export function quotationLettering(words: string): Lettering {
  return lettering(words, 140, 300);
}

function lettering({ length }: string, long: number, longer: number): Lettering {
  return length >= longer ? "longer" : length >= long ? "long" : undefined;
}
