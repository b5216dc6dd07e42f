import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { articlePages, collapsed } from "../../helpers/article-pages.ts";
import { expect, test } from "../../helpers/paper-test.ts";

/** Readability scores paragraphs. With fewer characters in them it cannot tell an article from the rest of a page. */
const charThreshold = 500;

test("reader modes show byline, dateline, the whole text and the sources, and nothing else", async ({
  paper,
  content,
}) => {
  const { name, language } = content.site;
  for (const { path, html, headline, authors, publishedAt } of articlePages(paper, content)) {
    const { document } = parseHTML(html);
    const text = [...document.querySelectorAll(".body :is(p, h2, th, td, blockquote)")]
      .map(({ textContent }) => collapsed(textContent))
      .filter(Boolean);
    const paragraphs = [...document.querySelectorAll(".body p")].map(
      (one) => one.textContent ?? "",
    );
    if (paragraphs.join("").length < charThreshold) continue;
    await test.step(path, () => {
      const dateline = collapsed(document.querySelector(".body .place")?.textContent);
      const sources = [...document.querySelectorAll(".article-sources li")].map((source) =>
        collapsed(source.querySelector("cite")?.textContent),
      );
      const chrome = [...document.querySelectorAll("header nav a, footer a, .story a, .share")]
        .map(({ textContent }) => collapsed(textContent))
        .filter((words) => words.length > 20);
      expect(dateline).not.toBe("");
      expect(sources.length).toBeGreaterThan(1);
      expect(chrome.length).toBeGreaterThan(0);

      const article = new Readability(document, { charThreshold }).parse();
      const shown = collapsed(article?.textContent);
      expect(article?.title).toBe(headline);
      expect(article?.byline).toBe(authors.join(", "));
      expect(article?.siteName).toBe(name);
      expect(article?.publishedTime).toBe(publishedAt);
      expect(article?.lang).toBe(language);
      expect(shown).toContain(`${dateline} —`);
      expect([...text, ...sources].filter((words) => !shown.includes(words))).toEqual([]);
      expect(chrome.filter((words) => shown.includes(words))).toEqual([]);
    });
  }
});
