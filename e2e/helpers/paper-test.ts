import { join } from "node:path";
import { test as base } from "playwright/test";
import { ContentFolder } from "./content-folder.ts";
import { getPapers, type Paper, type PaperName, type Papers } from "./papers.ts";
import { Project } from "./project.ts";

interface PerTest {
  /** A copy of the proof paper's project, already built, for one test alone. */
  project: Project;
  /** A copy of the edited paper's project. */
  editedProject: Project;
}

export interface WorkerOptions {
  /** The paper that the tests of a Playwright project read. */
  paperName: PaperName;
}

interface PerWorker extends WorkerOptions {
  papers: Papers;
  paper: Paper;
  /** What the editors of the paper wrote. */
  content: ContentFolder;
}

/** Playwright's `test` with the papers. Addresses without a host are those of `paper`. */
export const test = base.extend<PerTest, PerWorker>({
  paperName: ["proof", { option: true, scope: "worker" }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern
  papers: [async ({}, use) => use(getPapers()), { scope: "worker" }],
  paper: [async ({ papers, paperName }, use) => use(papers[paperName]), { scope: "worker" }],
  content: [
    async ({ paper: { root, now } }, use) => use(new ContentFolder(join(root, "content"), now)),
    { scope: "worker" },
  ],
  baseURL: async ({ paper }, use) => use(paper.url),
  project: async ({ papers: { proof } }, use) => lend(proof, use),
  editedProject: async ({ papers: { edited } }, use) => lend(edited, use),
});

async function lend(paper: Paper, use: (project: Project) => Promise<void>): Promise<void> {
  const project = Project.copyOf(paper.root);
  await use(project);
  await project.stop();
}

export { expect } from "playwright/test";
