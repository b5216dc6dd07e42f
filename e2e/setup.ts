import { contents, Project } from "./fixtures/project.ts";

/** A built paper that the tests read. */
export interface Paper {
  /** Where it is served, without a slash at the end. */
  url: string;
  /** The project that it was built from. */
  root: string;
  dist: string;
}

/** The paper itself, and a small one with one of everything. */
export type Papers = Record<keyof typeof contents, Paper>;

const variable = "ROUNDUP_E2E_PAPERS";

/** The papers that were set up, in whichever process of the test runner. */
export function papers(): Papers {
  return JSON.parse(process.env[variable] ?? "{}") as Papers;
}

/** A day on which everything in the sample is out that will be, and nothing scheduled is. */
export const sampleClock = "2027-01-01T12:00:00Z";

/** Builds both papers once, each in a folder of its own, and serves them while the tests run. */
export default async function setUp(): Promise<() => Promise<void>> {
  const sample = Project.create(contents.sample);
  const small = Project.create(contents.small);
  const tearDown = async () => {
    await Promise.all([sample.dispose(), small.dispose()]);
  };
  try {
    await Promise.all([sample.mustBuild({ SITE_NOW: sampleClock }), small.mustBuild()]);
    const built: Papers = { sample: await published(sample), small: await published(small) };
    process.env[variable] = JSON.stringify(built);
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}

async function published(project: Project): Promise<Paper> {
  return { url: await project.serve(), root: project.root, dist: project.dist };
}
