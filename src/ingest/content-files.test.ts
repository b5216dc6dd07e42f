import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, articleFile, project } from "#testing/project.ts";
import { readContent } from "./reader.ts";

const folder = "content/articles/2015/05/18";

function reported(root: string): string[] {
  return readContent(root).problems.map(
    ({ file, severity, wrong }) => `${severity} ${file}: ${wrong}`,
  );
}

/** The problems of a project with these additional files. */
function problemsWith(files: readonly string[], prepare?: (root: string) => void): string[] {
  const root = project({
    [articleFile("bridge")]: article(),
    ...Object.fromEntries(files.map((file) => [file, "x"])),
  });
  try {
    prepare?.(root);
    return reported(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test("files that editors and systems leave behind are ignored", () => {
  const left = [
    `${folder}/Thumbs.db`,
    `${folder}/desktop.ini`,
    `${folder}/.DS_Store`,
    `${folder}/bridge.md~`,
    `${folder}/#bridge.md#`,
    `${folder}/.bridge.md.swp`,
    `${folder}/~$bridge.docx`,
    "content/people/ines-falk.yaml.bak",
    "content/Thumbs.db",
  ];
  assert.deepEqual(problemsWith(left), []);
});

test("no article is missing in silence: a file that is not published is an error if it looks like an article or an entry", () => {
  const wrong = "Roundup does not read this file.";
  assert.deepEqual(
    problemsWith([
      `${folder}/notes.txt`,
      `${folder}/photo.tiff`,
      "content/articles/bridge.md",
      "content/people/someone.yml",
      "content/readme.txt",
    ]),
    [
      `warning ${folder}/notes.txt: ${wrong}`,
      `warning ${folder}/photo.tiff: ${wrong}`,
      `error content/articles/bridge.md: ${wrong}`,
      `error content/people/someone.yml: ${wrong}`,
      `warning content/readme.txt: ${wrong}`,
    ],
  );
});

test("a link that leads nowhere is an error, as is one to a folder or in a circle", () => {
  const problems = problemsWith([], (root) => {
    symlinkSync("nowhere.md", join(root, folder, "dangling.md"));
    symlinkSync("nowhere.yaml", join(root, "content/people/nobody.yaml"));
    symlinkSync("circle.jpg", join(root, folder, "circle.jpg"));
    mkdirSync(join(root, "elsewhere"));
    symlinkSync(join(root, "elsewhere"), join(root, "content/articles/2016"));
  });
  assert.deepEqual(problems, [
    `error ${folder}/circle.jpg: This is a link to a file that does not exist.`,
    `error ${folder}/dangling.md: This is a link to a file that does not exist.`,
    "error content/articles/2016: This is a link to a folder. Roundup does not follow it.",
    "error content/people/nobody.yaml: This is a link to a file that does not exist.",
  ]);
});

test("a link to a file is read like the file", () => {
  const problems = problemsWith(["drafts/other.md"], (root) => {
    symlinkSync(join(root, folder, "bridge.md"), join(root, folder, "linked.md"));
  });
  assert.deepEqual(problems, []);
});
