/** Ways to make a folder what a machine may have in the place of `dist/`, as far as this machine permits. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";

const isRoot = process.getuid?.() === 0;

/** Runs a command as root, where that needs no password. */
function asRoot(command: string, ...args: string[]): boolean {
  const [program = "", ...all] = isRoot ? [command, ...args] : ["sudo", "-n", command, ...args];
  return spawnSync(program, all, { stdio: "ignore" }).status === 0;
}

/** Mounts an empty file system in memory. @returns whether that is permitted */
export function mount(folder: string, size = "16m"): boolean {
  mkdirSync(folder, { recursive: true });
  return asRoot("mount", "-t", "tmpfs", "-o", `size=${size},mode=1777`, "tmpfs", folder);
}

export function unmount(folder: string): boolean {
  return asRoot("umount", "-l", folder);
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "roundup-mount-"));
  const can = mount(folder) && unmount(folder);
  rmSync(folder, { recursive: true });
  return can;
}

/** A way to make a folder unusual. */
export interface Way {
  /** What the folder then is, for the titles of tests. */
  name: string;
  /** @returns how to make it usual again, which also happens at the end of the test */
  make(t: TestContext, folder: string): () => void;
}

const undoings = new WeakMap<TestContext, (() => void)[]>();

/** Calls a function at the end of a test, the last one first. */
export function atEnd(t: TestContext, undo: () => void): void {
  const known = undoings.get(t);
  if (known) return void known.unshift(undo);
  const all = [undo];
  undoings.set(t, all);
  t.after(() => all.forEach((one) => one()));
}

/** Calls a function once: when it is asked to, or else at the end of the test. */
function once(t: TestContext, undo: () => void): () => void {
  let done = false;
  const undoOnce = () => {
    if (!done) undo();
    done = true;
  };
  atEnd(t, undoOnce);
  return undoOnce;
}

/** Whether file systems can be mounted. */
export const mounts = canMount();
const memory = "/dev/shm";
const isWindows = process.platform === "win32";

const mountPoint: Way = {
  name: "a mount point",
  make: (t, folder) => {
    mount(folder);
    return once(t, () => unmount(folder));
  },
};

const onOtherFileSystem: Way = {
  name: "a link to another file system",
  make: (t, folder) => {
    const target = mkdtempSync(join(memory, "roundup-"));
    symlinkSync(target, folder);
    return once(t, () => rmSync(target, { recursive: true }));
  },
};

const inForeignFolder: Way = {
  name: "a link into a folder that may not be written",
  make: (t, folder) => {
    const foreign = join(dirname(folder), "../foreign");
    mkdirSync(join(foreign, "site"), { recursive: true });
    symlinkSync(join(foreign, "site"), folder);
    chmodSync(foreign, 0o555);
    return once(t, () => chmodSync(foreign, 0o755));
  },
};

/** Folders that cannot be renamed. */
export const unrenamable: readonly Way[] = [
  ...(mounts ? [mountPoint] : []),
  ...(existsSync(memory) && statSync(memory).dev !== statSync(tmpdir()).dev
    ? [onOtherFileSystem]
    : []),
  ...(isRoot || isWindows ? [] : [inForeignFolder]),
];

const readOnlyMount: Way = {
  name: "on a read-only file system",
  make: (t, folder) => {
    asRoot("mount", "--bind", folder, folder);
    asRoot("mount", "-o", "remount,bind,ro", folder);
    return once(t, () => unmount(folder));
  },
};

const unwritable: Way = {
  name: "a folder that may not be written, in such a folder",
  make: (t, folder) => {
    const foreign = join(dirname(folder), "../foreign");
    mkdirSync(foreign);
    renameSync(folder, join(foreign, "site"));
    symlinkSync(join(foreign, "site"), folder);
    const folders = [join(foreign, "site"), foreign];
    for (const one of folders) chmodSync(one, 0o555);
    return once(t, () => folders.forEach((one) => chmodSync(one, 0o755)));
  },
};

/** A folder with files that cannot be written. */
export const readOnly: Way | undefined = mounts
  ? readOnlyMount
  : isRoot || isWindows
    ? undefined
    : unwritable;

/** A way to keep a folder from being removed, though the folders above it may be renamed. */
export interface Stuck {
  name: string;
  stick(folder: string): void;
  free(folder: string): void;
}

const mountedInside: Stuck = {
  name: "a mount point in it",
  stick: mount,
  free: unmount,
};

const unwritableInside: Stuck = {
  name: "a folder in it that may not be written",
  stick: (folder) => chmodSync(folder, 0o555),
  free: (folder) => chmodSync(folder, 0o755),
};

export const stuck: Stuck | undefined = mounts
  ? mountedInside
  : isRoot || isWindows
    ? undefined
    : unwritableInside;
