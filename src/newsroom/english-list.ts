/** Joins names in English: “Reuters, CNN, and AP”. One formatter, because making one takes longer than its work. */
export const englishList = new Intl.ListFormat("en");
