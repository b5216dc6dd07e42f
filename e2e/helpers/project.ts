import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEmbargo } from "./papers.ts";
import { start, type Outcome, type Running } from "./process.ts";

const origin = join(import.meta.dirname, "../..");

/** Generated files, and files that a build does not need. */
const excluded = new Set([
  "node_modules",
  "dist",
  "dist-preview",
  "content",
  "e2e",
  ".astro",
  ".git",
  ".sample",
  "test-results",
]);

const folderVariable = "ROUNDUP_E2E_FOLDER";

/**
 * Makes a folder for all projects of a test run, with a link to the installed packages. Node finds packages in
 * parent folders, so that the `node_modules` of each project has only its own caches.
 * @returns a function that removes the folder after the last test
 */
export function makeFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "roundup-e2e-"));
  symlinkSync(join(origin, "node_modules"), join(folder, "node_modules"));
  process.env[folderVariable] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A new folder within the test run's folder. */
function newFolder(name: string): string {
  const folder = process.env[folderVariable];
  if (!folder) throw new Error("There is no folder for projects: call makeFolder() first.");
  return mkdtempSync(join(folder, name));
}

/** A copy of the repository in a folder of its own, which a test can build and break. */
export class Project {
  readonly root: string;
  readonly #running: Running[] = [];

  private constructor(root: string) {
    this.root = root;
  }

  /** A project with this repository's code, not yet built, in a folder whose name begins with `name`. */
  static create(content: string, name = "paper-"): Project {
    const project = new Project(newFolder(name));
    for (const name of readdirSync(origin)) {
      if (excluded.has(name) || name.startsWith(".dist-")) continue;
      cpSync(join(origin, name), project.path(name), { recursive: true });
    }
    cpSync(content, project.path("content"), { recursive: true });
    return project;
  }

  /** A copy of a project with its caches. Astro still renders every page again, because the folder differs. */
  static copyOf(root: string): Project {
    const project = new Project(newFolder("copy-"));
    cpSync(root, project.root, { recursive: true });
    return project;
  }

  /** The absolute path of a file of the project. */
  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  get dist(): string {
    return this.path("dist");
  }

  read(file: string): string {
    return readFileSync(this.path(file), "utf8");
  }

  /** Writes a file and creates its parent folders. */
  write(file: string, data: string | Uint8Array): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), data);
  }

  /** Replaces a passage of a file. Throws if the file does not contain it. */
  edit(file: string, passage: string, replacement: string): void {
    const text = this.read(file);
    if (!text.includes(passage)) throw new Error(`${file} does not contain “${passage}”.`);
    this.write(file, text.replace(passage, replacement));
  }

  remove(...names: string[]): void {
    rmSync(this.path(...names), { recursive: true, force: true });
  }

  has(file: string): boolean {
    return existsSync(this.path(file));
  }

  /** Builds the project. Unless `env` sets `SITE_NOW`, the clock is one second before the embargo. */
  build(env: Record<string, string> = {}): Promise<Outcome> {
    return this.startBuild(env).ended;
  }

  /** Builds the project. Throws with the output if the build fails. */
  async mustBuild(env: Record<string, string> = {}): Promise<void> {
    const { code, output } = await this.build(env);
    if (code !== 0) throw new Error(`The build of ${this.root} failed:\n${output}`);
  }

  /** Runs `npm run new -- --paper` with these options. Throws with the output if it fails. */
  async newPaper(...options: string[]): Promise<void> {
    const command = ["src/desk/new/new.ts", "--paper", ...options];
    const { code, output } = await this.start(process.execPath, command).ended;
    if (code !== 0) throw new Error(`No new paper in ${this.root}:\n${output}`);
  }

  startBuild(env: Record<string, string> = {}): Running {
    const clock = { SITE_NOW: beforeEmbargo, TZ: "America/New_York" };
    return this.start(process.execPath, ["src/build/build.ts"], { ...clock, ...env });
  }

  /** Serves `dist/` on a free port, as `npm start` does. Returns the address without a slash at the end. */
  async serve(): Promise<string> {
    const server = this.start(process.execPath, ["src/build/serve.ts"], { PORT: "0" });
    return (await server.until(/(http:\/\/localhost:\d+)\//))[1] ?? "";
  }

  start(program: string, args: string[], env: Record<string, string> = {}): Running {
    const running = start(this.root, program, args, env);
    this.#running.push(running);
    return running;
  }

  /** Kills every process that was started in the project. */
  async stop(): Promise<void> {
    await Promise.all(this.#running.map((running) => running.kill()));
  }
}
