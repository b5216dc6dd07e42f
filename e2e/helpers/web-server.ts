/** A built site on a real web server, configured as `.github/hosts/` says. */
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import type { ServerName } from "../servers.ts";
import type { Running } from "./process.ts";
import type { Project } from "./project.ts";

const documentation = join(import.meta.dirname, "../../.github/hosts");

/**
 * Starts a server for a built project on loopback, with the configuration that its page of documentation gives. It is
 * stopped with the project.
 * @param program its absolute path
 * @param base the path below which the site is on its host: `/paper`, or nothing
 * @returns the address of the site, without a slash at the end
 */
export async function startServer(
  name: ServerName,
  program: string,
  project: Project,
  base = "",
): Promise<string> {
  const { dist } = project;
  const folder = mkdtempSync(project.path(`${name}-`));
  const port = await freePort();
  const page = readFileSync(join(documentation, `${name}.md`), "utf8");
  const [, example = ""] = new RegExp(`^ *\`\`\`${name}\\n([^]*?)^ *\`\`\`$`, "m").exec(page) ?? [];
  const site = example
    .replace(/(?<=root (?:\* )?)\/[^;\n]+/, rootOf(folder, dist, base))
    .replaceAll("/srv/roundup/dist", dist)
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("news.example {", `http://127.0.0.1:${port} {`);
  const running = name === "nginx" ? startNginx : startCaddy;
  const server = running(project, program, folder, site);
  await server.until(/start worker process |serving initial configuration/);
  return `http://127.0.0.1:${port}${base}`;
}

/** The folder that has the site at its base path. */
function rootOf(folder: string, dist: string, base: string): string {
  if (base === "") return dist;
  const root = join(folder, "www");
  mkdirSync(dirname(join(root, base)), { recursive: true });
  symlinkSync(dist, join(root, base));
  return root;
}

function startNginx(project: Project, program: string, folder: string, site: string): Running {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${folder}/pid;
error_log stderr notice;
events {}
http {
access_log off;
${temporary.map((one) => `${one}_temp_path ${folder}/${one};\n`).join("")}
${site}
}
`,
  );
  return project.start(program, ["-c", file]);
}

function startCaddy(project: Project, program: string, folder: string, site: string): Running {
  const file = join(folder, "Caddyfile");
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  const args = ["run", "--config", file, "--adapter", "caddyfile"];
  return project.start(program, args, { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
