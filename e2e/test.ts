import { test as base } from "playwright/test";
import { Project } from "./fixtures/project.ts";
import { papers, type Paper, type Papers } from "./setup.ts";

interface PerTest {
  /** A copy of the small paper's project, built already, for this test alone. */
  project: Project;
  /** The same of `papers.later`. */
  laterProject: Project;
}

interface PerWorker {
  papers: Papers;
}

/** Playwright's `test` with the papers; addresses without a host are those of the paper itself. */
export const test = base.extend<PerTest, PerWorker>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the needs of a fixture from its pattern
  papers: [async ({}, use) => use(papers()), { scope: "worker" }],
  baseURL: async ({ papers: { sample } }, use) => use(sample.url),
  project: async ({ papers: { small } }, use) => lend(small, use),
  laterProject: async ({ papers: { later } }, use) => lend(later, use),
});

async function lend(paper: Paper, use: (project: Project) => Promise<void>): Promise<void> {
  const project = Project.copyOf(paper.root);
  await use(project);
  await project.stop();
}

export { expect } from "playwright/test";
