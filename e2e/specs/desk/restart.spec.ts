import { expect, test } from "../../helpers/paper-test.ts";
import { Project } from "../../helpers/project.ts";
import { EditorPage } from "../../pages/editor.ts";
import { visit } from "../../helpers/visit.ts";

test.use({ viewport: { width: 1440, height: 900 } });
test.setTimeout(300_000);

const draft = "2024/05/31/canary-draft";
const file = `content/articles/${draft}.md`;

test(
  "a preview that is killed while it saves loses nothing, and leaves a whole file",
  { tag: "@nightly" },
  async ({ page, papers }) => {
    const project = Project.copyOf(papers.proof.root);
    try {
      const before = project.read(file);
      const text = "A sentence of the desk. ".repeat(20_000);
      const serve = async (port: string) => {
        const server = project.start(process.execPath, ["src/preview/dev.ts", "--port", port]);
        const [, url = ""] = await server.until(/(http:\/\/localhost:\d+)\//);
        return { server, url };
      };
      const first = await serve("0");
      await visit(page, `${first.url}/desk/${draft}/edit/`);
      const editor = new EditorPage(page);
      await editor.save.waitFor();
      await editor.text.press("Control+End");
      await page.keyboard.insertText(text);
      await expect(editor.state).toContainText("Not saved");
      await page.keyboard.press("Control+s");
      await first.server.kill();
      expect([before, before + text].includes(project.read(file))).toBe(true);
      await expect(editor.state).toContainText(/Saved|does not answer/);

      // The browser keeps drafts by the address of the preview.
      await serve(new URL(first.url).port);
      await page.reload();
      await editor.save.waitFor();
      await page.keyboard.press("Control+s");
      await expect(editor.state).toContainText("Saved");
      expect(project.read(file)).toBe(before + text);
    } finally {
      await project.stop();
    }
  },
);
