import assert from "node:assert/strict";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { article, project } from "#testing/project.ts";
import { fileActions } from "./file-actions.ts";
import { serveApi } from "./serve-api.ts";
import { versionOf } from "./whole-file.ts";

const token = "the-token-of-this-test";
const file = "content/articles/2015/05/18/bridge.md";
const written = article();

const outside = join(import.meta.dirname, "never-written.md");
const root = project({ [file]: written });
const server = createServer(serveApi(fileActions(root), token));
let port: number;

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

interface Sent {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | object;
}

/** Sends a request as a page of the desk does, but for what is given. */
async function send(action: string, { method = "POST", headers = {}, body = {} }: Sent) {
  const own = {
    host: `localhost:${port}`,
    origin: `http://localhost:${port}`,
    "content-type": "application/json",
    "x-desk-token": token,
  };
  const sent = request({
    host: "127.0.0.1",
    port,
    path: `/${action}/`,
    method,
    headers: { ...own, ...headers },
    setHost: false,
  });
  const content = typeof body === "string" ? body : JSON.stringify(body);
  sent.end(["GET", "OPTIONS"].includes(method) ? undefined : content);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += String(chunk);
  return { status: response.statusCode, body: JSON.parse(text) } as Answer;
}

const onDisk = () => readFileSync(join(root, file), "utf8");
const save = (text: string, more: object = {}) => ({
  file,
  text,
  version: versionOf(readFileSync(join(root, file))),
  ...more,
});

describe("the interface of the desk", () => {
  before(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    ({ port } = server.address() as AddressInfo);
  });

  after(() => {
    server.close();
    rmSync(root, { recursive: true });
  });

  describe("nothing is read or written for a request", () => {
    const rebound = "roundup.attacker.example";
    const cases: Record<string, Sent> = {
      "from another site": { headers: { origin: "https://attacker.example" } },
      "from another port of this computer": { headers: { origin: "http://localhost:1" } },
      "from a sandboxed frame": { headers: { origin: "null" } },
      "without an origin": { headers: { origin: "" } },
      "that the browser says is of another site": { headers: { "sec-fetch-site": "same-site" } },
      "to a host name that points here": {
        headers: { host: rebound, origin: `http://${rebound}` },
      },
      "to a host name with our port": {
        headers: { host: `${rebound}:0`, origin: `http://${rebound}:0` },
      },
      "over https": { headers: { origin: "https://localhost" } },
      "without the token": { headers: { "x-desk-token": "" } },
      "with another token": { headers: { "x-desk-token": token.toUpperCase() } },
      "of a form": { headers: { "content-type": "application/x-www-form-urlencoded" } },
      "of a form with JSON in it": { headers: { "content-type": "text/plain" } },
      "by GET": { method: "GET" },
      "by PUT": { method: "PUT" },
      "that asks what is allowed": { method: "OPTIONS" },
    };
    for (const [name, sent] of Object.entries(cases)) {
      test(name, async () => {
        for (const action of ["save", "read"]) {
          const body = action === "save" ? save("Overwritten.") : { file };
          const answer = await send(action, { body, ...sent });
          assert.ok([403, 405, 415].includes(answer.status), String(answer.status));
          assert.deepEqual(Object.keys(answer.body), ["wrong"]);
        }
        assert.equal(onDisk(), written);
      });
    }
  });

  describe("no file is written", () => {
    const day = "content/articles/2015/05/18";
    for (const path of [
      "package.json",
      "content/../package.json",
      "content/articles/2015/05/18/../../../../../../x.md",
      `${day}/../bridge.md`,
      `/${day}/x.md`,
      `content//${day}/x.md`,
      "content\\articles\\2015\\05\\18\\x.md",
      `${day}/.hidden.md`,
      `${day}/nul.md`,
      `${day}/Upper Case.md`,
      `${day}/x.md\u0000.jpg`,
      `${day}/picture.jpg`,
      `${day}/x.html`,
      "content/permalinks.json",
      "content/notes.md",
      "content/",
      "",
    ]) {
      test(`at ${JSON.stringify(path)}`, async () => {
        const before = readdirSync(root, { recursive: true }).sort();
        const answer = await send("save", { body: save("x", { file: path, version: null }) });
        assert.ok([400, 403].includes(answer.status), String(answer.status));
        assert.deepEqual(readdirSync(root, { recursive: true }).sort(), before);
      });
    }

    test("through a link out of content/", async () => {
      symlinkSync(import.meta.dirname, join(root, "content/articles/2016"));
      symlinkSync(outside, join(root, day, "linked.md"));
      for (const path of ["content/articles/2016/05/18/x.md", `${day}/linked.md`]) {
        const answer = await send("save", { body: save("x", { file: path, version: null }) });
        assert.ok(answer.status === 403 || answer.status === 409, String(answer.status));
      }
      assert.ok(!readdirSync(import.meta.dirname).includes("never-written.md"));
      rmSync(join(root, "content/articles/2016"));
      rmSync(join(root, day, "linked.md"));
    });

    test("for a body in another form", async () => {
      for (const body of ["", "[]", "{", JSON.stringify({ file }), { ...save("x"), more: true }]) {
        assert.equal((await send("save", { body })).status, 400);
      }
      assert.equal(onDisk(), written);
    });
  });

  test("a file is read, written, and read again", async () => {
    const { body } = await send("read", { body: { file } });
    assert.equal(body["text"], written);
    const saved = await send("save", { body: { ...save("Changed.\n"), version: body["version"] } });
    assert.equal(saved.status, 200);
    assert.equal(onDisk(), "Changed.\n");
    const again = await send("save", { body: { ...save(written), ...saved.body } });
    assert.equal(again.status, 200);
    assert.equal(onDisk(), written);
  });

  test("a file that was changed meanwhile is not overwritten, but shown", async () => {
    const body = save("By the desk.");
    writeFileSync(join(root, file), "By another program.");
    const answer = await send("save", { body });
    assert.equal(answer.status, 409);
    assert.equal(answer.body["text"], "By another program.");
    assert.equal(onDisk(), "By another program.");
    const resolved = { ...body, text: written, version: answer.body["version"] };
    assert.equal((await send("save", { body: resolved })).status, 200);
    assert.equal(onDisk(), written);
  });

  test("a new file does not replace one, and a deleted one does not come back unasked", async () => {
    const fresh = "content/topics/water.yaml";
    assert.equal((await send("save", { body: save("name: x\n", { version: null }) })).status, 409);
    const made = await send("save", {
      body: { file: fresh, text: "name: Water\n", version: null },
    });
    assert.equal(made.status, 200);
    rmSync(join(root, fresh));
    const again = { file: fresh, text: "name: Waters\n", version: made.body["version"] };
    assert.deepEqual((await send("save", { body: again })).body["version"], null);
    assert.ok(!readdirSync(join(root, "content/topics")).includes("water.yaml"));
  });

  test("lines that were not edited keep their ends, and the file its mark", async () => {
    const before = "\ufeffone\r\ntwo\nthree\r\nfour";
    writeFileSync(join(root, file), before);
    const { body } = await send("read", { body: { file } });
    assert.equal(body["text"], "one\ntwo\nthree\nfour");
    await send("save", { body: { ...body, file } });
    assert.equal(onDisk(), before);
    await send("save", { body: { ...body, file, text: "one\ntwo\nnew\n2\nfour" } });
    assert.equal(onDisk(), "\ufeffone\r\ntwo\nnew\r\n2\r\nfour");
    writeFileSync(join(root, file), written);
  });
});
