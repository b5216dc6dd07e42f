/** `npm run check`: everything that is wrong with the content, without building the site. */
import { describeProblems, plural } from "../newsroom/problem.ts";
import { readContent } from "../site/reader.ts";

const { problems, articles } = readContent(process.cwd());
if (problems.length > 0) {
  console.error(describeProblems(problems));
  process.exitCode = 1;
} else {
  console.log(`${plural(articles.length, "article")} checked, nothing is wrong.`);
}
