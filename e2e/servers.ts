/**
 * Finds web servers for the tests. Run as a program (`node e2e/servers.ts`), it unpacks those that are missing, where
 * there is apt-get. Nothing is installed: a package would start its server.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Each with the arguments that print its version. */
const servers = { nginx: ["-v"], caddy: ["version"] };

export type ServerName = keyof typeof servers;

/** Where packages are unpacked. */
const unpacked = join(tmpdir(), "roundup-e2e-servers");

/**
 * Finds a server that runs, on the `PATH`, in `/usr/sbin`, or unpacked.
 * @returns the absolute path of its program, or undefined if there is none
 */
export function findServer(name: ServerName): string | undefined {
  const folders = [
    ...(process.env["PATH"] ?? "").split(delimiter).filter(Boolean),
    "/usr/sbin",
    join(unpacked, "usr/sbin"),
    join(unpacked, "usr/bin"),
  ];
  return folders
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path) && spawnSync(path, servers[name]).status === 0);
}

function unpack(name: ServerName): void {
  mkdirSync(unpacked, { recursive: true });
  const run = (program: string, ...args: string[]) =>
    spawnSync(program, args, { cwd: unpacked, stdio: "ignore", timeout: 300_000 }).status === 0;
  const download = () => run("apt-get", "download", name);
  if (!download() && !(run("apt-get", "update") && download())) return;
  const file = readdirSync(unpacked).find((one) => one.startsWith(`${name}_`));
  if (file) run("dpkg-deb", "--extract", file, ".");
}

if (import.meta.main) {
  for (const name of Object.keys(servers) as ServerName[]) {
    if (!findServer(name)) unpack(name);
    const path = findServer(name);
    console.log(
      path
        ? `The tests use ${path}.`
        : `There is no ${name} on this machine: its tests are skipped.`,
    );
  }
}
