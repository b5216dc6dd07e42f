import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test } from "node:test";
import { readRegistries } from "#ingest/registries.ts";
import { writeEditorHelp } from "./editor-help.ts";
import { article, articleFile, project } from "#testing/project.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const settings = JSON.parse(readFileSync(join(repository, ".vscode/settings.json"), "utf8")) as {
  "yaml.schemas": Record<string, string>;
};

test("writes every schema that the VS Code settings refer to", () => {
  const root = project({});
  try {
    writeEditorHelp(root, readRegistries(root));
    for (const schema of Object.keys(settings["yaml.schemas"])) {
      const { properties } = JSON.parse(readFileSync(join(root, schema), "utf8")) as {
        properties: object;
      };
      assert.ok("name" in properties, schema);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});

/** A minimal client for the Language Server Protocol (https://microsoft.github.io/language-server-protocol/). */
function clientOf(server: ChildProcess) {
  const answers = new Map<number, (result: unknown) => void>();
  let received = Buffer.alloc(0);
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const receive = (message: { id?: number; method?: string; result?: unknown }) => {
    if (message.id === undefined) return;
    // The server also sends requests to the editor; an empty response is enough.
    if (message.method) send({ id: message.id, result: null });
    else answers.get(message.id)?.(message.result);
  };
  server.stdout?.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const head = received.indexOf("\r\n\r\n");
      const length = /Content-Length: (\d+)/i.exec(received.toString("latin1", 0, head))?.[1];
      const end = head + 4 + Number(length);
      if (head < 0 || received.length < end) return;
      receive(
        JSON.parse(received.toString("utf8", head + 4, end)) as Parameters<typeof receive>[0],
      );
      received = received.subarray(end);
    }
  });
  let id = 0;
  return {
    notify: (method: string, params: object) => send({ method, params }),
    request: (method: string, params: object) =>
      new Promise<unknown>((resolve) => {
        id += 1;
        answers.set(id, resolve);
        send({ id, method, params });
      }),
  };
}

test("Astro's language server completes the fields and ids of an article", async () => {
  const text = article().replace(/dateline: .*/, "dateline: ");
  const root = project({ [articleFile("bridge")]: text });
  const server = spawn(
    process.execPath,
    [join(repository, "node_modules/@astrojs/language-server/bin/nodeServer.js"), "--stdio"],
    { cwd: root, stdio: ["pipe", "pipe", "ignore"] },
  );
  try {
    writeEditorHelp(root, readRegistries(root));
    const { notify, request } = clientOf(server);
    const rootUri = pathToFileURL(root).href;
    await request("initialize", {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: "paper" }],
      capabilities: {},
      initializationOptions: {
        typescript: { tsdk: join(repository, "node_modules/typescript/lib") },
        contentIntellisense: true,
      },
    });
    notify("initialized", {});
    const uri = pathToFileURL(join(root, articleFile("bridge"))).href;
    notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
    const line = text.split("\n").findIndex((one) => one.startsWith("dateline: "));
    const offered = (await request("textDocument/completion", {
      textDocument: { uri },
      position: { line, character: "dateline: ".length },
    })) as { items: { label: string; documentation: string }[] };
    assert.deepEqual(
      offered.items.map(({ label, documentation }) => [label, documentation]),
      [
        ["baghdad", "Baghdad"],
        ["ramadi", "Ramadi"],
      ],
    );
  } finally {
    server.kill();
    rmSync(root, { recursive: true });
  }
});
