import { workOn } from "./fixtures/later.ts";
import { contents, makeFolder, Project } from "./fixtures/project.ts";

/** A built paper that the tests read. */
export interface Paper {
  /** Where it is served, without a slash at the end. */
  url: string;
  /** The project that it was built from. */
  root: string;
  dist: string;
}

/** The paper itself, a small one with one of everything, and the small one later. */
export type Papers = Record<keyof typeof contents | "later", Paper>;

const variable = "ROUNDUP_E2E_PAPERS";

/** The papers that were set up, in whichever process of the test runner. */
export function papers(): Papers {
  return JSON.parse(process.env[variable] ?? "{}") as Papers;
}

/** A day on which everything in the sample is out that will be, and nothing scheduled is. */
export const sampleClock = "2027-01-01T12:00:00Z";

/** Builds the papers once, each in a folder of its own, and serves them while the tests run. */
export default async function setUp(): Promise<() => Promise<void>> {
  const removeFolder = makeFolder();
  const projects: Project[] = [];
  const tearDown = async () => {
    await Promise.allSettled(projects.map((project) => project.stop()));
    removeFolder();
  };
  const kept = (project: Project) => {
    projects.push(project);
    return project;
  };
  const setUpSample = async () => {
    const project = kept(Project.create(contents.sample));
    await project.mustBuild({ SITE_NOW: sampleClock });
    return served(project);
  };
  const setUpSmall = async () => {
    const project = kept(Project.create(contents.small));
    await project.mustBuild();
    const small = await served(kept(Project.copyOf(project.root)));
    await workOn(project);
    // With what the build before has left in the same folder, and in another zone.
    await project.mustBuild({ TZ: "UTC" });
    return { small, later: await served(project) };
  };
  try {
    const [sample, both] = await Promise.all([setUpSample(), setUpSmall()]);
    const built: Papers = { sample, ...both };
    process.env[variable] = JSON.stringify(built);
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}

/** Serves a project that is built. */
async function served(project: Project): Promise<Paper> {
  return { url: await project.serve(), root: project.root, dist: project.dist };
}
