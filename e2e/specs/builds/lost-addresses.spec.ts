import { expect, test } from "../../helpers/paper-test.ts";
import { filesIn } from "../../helpers/built-files.ts";
import { beforeEmbargo } from "../../helpers/papers.ts";

const ferry = "content/articles/2024/05/28/ferry-stops.md";
const unusual = ["/2013/05/caf%C3%A9/", "/a%20b/", "/a;b/", "/old.html"];

test(
  "an address disappears from no build unless it is redirected or lost on purpose",
  { tag: "@nightly" },
  async ({ page, project }) => {
    test.setTimeout(600_000);
    const env = { SITE_NOW: beforeEmbargo };
    const run = (file: string, ...args: string[]) =>
      project.start(process.execPath, [file, ...args], env).ended;
    expect((await run("src/desk/record.ts")).code).toBe(0);

    project.write("content/people/ada-plume.yaml", project.read("content/people/ada-quill.yaml"));
    project.remove("content/people/ada-quill.yaml");
    for (const file of filesIn(project.path("content/articles")).filter((one) =>
      /\.mdx?$/.test(one),
    )) {
      const path = `content/articles/${file}`;
      project.write(path, project.read(path).replaceAll("ada-quill", "ada-plume"));
    }

    const refused = await run("src/build/build.ts");
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(
      "Add “formerly: [/people/ada-quill/]” to content/people/ada-plume.yaml",
    );

    const lost = await run("src/build/build.ts", "--allow-lost");
    expect(lost.code, lost.output).toBe(0);
    expect(lost.output).toContain(
      "1 recorded address is not in this site:\n  /people/ada-quill/\n",
    );

    project.edit("content/people/ada-plume.yaml", "name:", "formerly: [/people/ada-quill/]\nname:");
    project.edit(ferry, "status:", `formerly: ${JSON.stringify(unusual)}\nstatus:`);
    const built = await run("src/build/build.ts");
    expect(built.code, built.output).toBe(0);
    const url = await project.serve();
    await page.goto(`${url}/people/ada-quill/`);
    await expect(page).toHaveURL(`${url}/people/ada-plume/`);
    for (const address of unusual) {
      await page.goto(`${url}${address}`);
      await expect(page, address).toHaveURL(/\/2024\/05\/28\/ferry-stops\/$/);
      const file = decodeURI(address).replace(/\/$/, "/index.html");
      expect(project.read(`dist${file}`), file).toContain('http-equiv="refresh"');
    }
  },
);
