import { applyEdits } from "./fixtures/edits.ts";
import { clocks, contentFolders, setPapers, type Paper } from "./helpers/papers.ts";
import { makeFolder, Project } from "./helpers/project.ts";

/** Builds each paper once, in a folder of its own, and serves them until the tests have ended. */
export default async function setUp(): Promise<() => Promise<void>> {
  const removeFolder = makeFolder();
  const projects: Project[] = [];
  const tearDown = async () => {
    await Promise.allSettled(projects.map((project) => project.stop()));
    removeFolder();
  };
  const register = (project: Project) => {
    projects.push(project);
    return project;
  };
  const serve = async (project: Project, now: string): Promise<Paper> => ({
    url: await project.serve(),
    root: project.root,
    dist: project.dist,
    now,
  });
  const setUpPaper = async (name: keyof typeof contentFolders) => {
    const project = register(Project.create(contentFolders[name]));
    moveToTopOfHost(project);
    await project.mustBuild({ SITE_NOW: clocks[name] });
    return serve(project, clocks[name]);
  };
  const setUpNew = async () => {
    const project = register(Project.create(contentFolders.oneArticle));
    await project.newPaper(
      "--yes",
      "--name=Die Lage am Morgen",
      "--language=de",
      "--section=morgenlage",
      "--writer=The Desk",
    );
    await project.mustBuild({ SITE_NOW: clocks.noArticles });
    return serve(project, clocks.noArticles);
  };
  const setUpProof = async () => {
    const project = register(Project.create(contentFolders.proof));
    await project.mustBuild();
    const proof = await serve(register(Project.copyOf(project.root)), clocks.proof);
    await applyEdits(project);
    // In the same folder, so that the build reuses the caches, and in another time zone.
    await project.mustBuild({ TZ: "UTC" });
    return { proof, edited: await serve(project, clocks.proof) };
  };
  try {
    const [content, oneArticle, noArticles, proofs] = await Promise.all([
      setUpPaper("content"),
      setUpPaper("oneArticle"),
      setUpNew(),
      setUpProof(),
    ]);
    setPapers({ content, oneArticle, noArticles, ...proofs });
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}

/** Leaves the folder out of a paper's address: the specs for every paper expect none, and base paths have their own. */
function moveToTopOfHost(project: Project): void {
  const file = "content/site.yaml";
  const settings = project.read(file);
  project.write(file, settings.replace(/^(address: ["']?https?:\/\/[^/\s"']+)[^\s"']*/m, "$1"));
}
