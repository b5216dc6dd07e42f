import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { article, articleFile, project } from "#testing/project.ts";
import { recordAddresses, recordFile } from "./address-record.ts";
import { isLoss, listLost, lostAddresses } from "./lost-addresses.ts";
import { readContent } from "./reader.ts";

const now = new Date("2016-01-04T10:20:00Z");
const bridge = articleFile("bridge");
const camp = articleFile("camp");
const address = "/daily-roundup/2015/05/18/bridge/";

/** A project of two articles whose addresses are recorded. */
class Recorded {
  readonly root = project({
    [bridge]: article(),
    [camp]: article({ fields: { byline: ["tomas-reed"], topics: ["islamic-state"] } }),
  });

  constructor() {
    recordAddresses(this.root, readContent(this.root), now);
  }

  get record(): string[] {
    return JSON.parse(readFileSync(join(this.root, recordFile), "utf8")) as string[];
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  edit(file: string, passage: string, replacement: string): void {
    const text = readFileSync(join(this.root, file), "utf8");
    assert.ok(text.includes(passage), passage);
    this.write(file, text.replace(passage, replacement));
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.root, to)), { recursive: true });
    renameSync(join(this.root, from), join(this.root, to));
  }

  remove(file: string): void {
    rmSync(join(this.root, file));
  }

  /** Everything that is wrong, a line each. */
  problems(): string[] {
    return readContent(this.root).problems.map(
      ({ file, field, wrong, right }) => `${file} ${field}: ${wrong} ${right}`,
    );
  }

  /** What is lost at an instant, a line each. */
  lost(at = now): string[] {
    return lostAddresses(this.root, readContent(this.root), at).map(
      ({ file, field, wrong, right }) => `${file} ${field}: ${wrong} ${right}`,
    );
  }
}

function withRecord(title: string, check: (paper: Recorded) => void): void {
  test(title, () => {
    const paper = new Recorded();
    try {
      check(paper);
    } finally {
      rmSync(paper.root, { recursive: true });
    }
  });
}

withRecord("the record holds every kind of address, also former ones", (paper) => {
  paper.edit(
    bridge,
    "status:",
    'formerly: ["/caf%c3%a9/", /old.html]\nstory: battle-for-ramadi\ndevelopment: It began.\nstatus:',
  );
  assert.deepEqual(recordAddresses(paper.root, readContent(paper.root), now), [
    "/caf%C3%A9/",
    "/old.html",
    "/stories/battle-for-ramadi/",
  ]);
  assert.deepEqual(paper.record, [
    "/about/",
    "/caf%C3%A9/",
    "/daily-roundup/",
    address,
    "/daily-roundup/2015/05/18/camp/",
    "/old.html",
    "/outlets/associated-press/",
    "/outlets/reuters/",
    "/people/ines-falk/",
    "/people/tomas-reed/",
    "/places/ramadi/",
    "/stories/battle-for-ramadi/",
    "/topics/iraq/",
    "/topics/islamic-state/",
  ]);
  assert.deepEqual(paper.problems(), []);
});

withRecord("no addresses vanish by a clock in the past: one message says so", (paper) => {
  const past = new Date("2015-01-01T00:00:00Z");
  const [problem = "", ...others] = paper.lost(past);
  assert.deepEqual(others, []);
  assert.match(
    problem,
    /permalinks\.json.* 7 of 11 recorded addresses are not public at 2015-01-01T00:00:00\.000Z/,
  );
  assert.match(problem, /Unset SITE_NOW.*--allow-lost/);
  assert.equal(listLost(paper.root, readContent(paper.root), past).length, 7);
});

withRecord(
  "no addresses vanish by a move of an article to a later time: its own and those of its topics are lost",
  (paper) => {
    paper.edit(camp, "2015-05-18T09:30", "2115-05-18T23:30");
    const found = paper.lost();
    assert.equal(found.length, 2);
    assert.match(
      found.join("\n"),
      /camp\.md publishedAt: \/daily-roundup\/2015\/05\/18\/camp\/ was published before, but the article does not go out until 2115-05-18T23:30/,
    );
    assert.match(
      found.join("\n"),
      /islamic-state\.yaml .*no page until content\/articles\/2015\/05\/18\/camp\.md goes out/,
    );
  },
);

withRecord("an article that becomes a draft loses its address", (paper) => {
  paper.edit(bridge, '"published"', '"draft"');
  assert.match(
    paper.lost().join("\n"),
    /bridge\.md status: .*bridge\/ was published before, but a draft has no address/,
  );
});

withRecord(
  "an article that is deleted or renamed is redirected from the article that is new",
  (paper) => {
    paper.move(bridge, articleFile("old-bridge"));
    assert.match(
      paper.lost().join(),
      new RegExp(
        `Add “formerly: \\[${address}\\]” to ${articleFile("old-bridge")}, or restore the file in content/articles/2015/05/18 with status withdrawn`,
      ),
    );
    paper.edit(articleFile("old-bridge"), "status:", `formerly: [${address}]\nstatus:`);
    assert.deepEqual(paper.problems(), []);
    paper.remove(articleFile("old-bridge"));
    assert.match(paper.lost().join("\n"), /to the file of the page that replaces it/);
  },
);

withRecord("an article may change its format", (paper) => {
  paper.move(bridge, articleFile("bridge", "mdx"));
  assert.deepEqual(paper.problems(), []);
});

withRecord("an article that changes its section is redirected from its own file", (paper) => {
  paper.write("content/sections/weekly.yaml", "name: weekly\ntagline: Every week\n");
  paper.edit(bridge, '"daily roundup"', "weekly");
  assert.match(
    paper.lost().join("\n"),
    new RegExp(
      `${bridge} section: ${address} was published before, but the article is at /weekly/2015/05/18/bridge/ now\\. Add “formerly: \\[${address}\\]” to ${bridge}`,
    ),
  );
});

withRecord(
  "no addresses vanish by the rename of a section: one line redirects them, which the message names",
  (paper) => {
    paper.move("content/sections/daily-roundup.yaml", "content/sections/daily.yaml");
    const [problem = "", ...others] = paper.lost();
    assert.deepEqual(others, []);
    assert.match(problem, /\/daily-roundup\/ and what is below it .*\(3 recorded addresses\)/);
    assert.match(
      problem,
      /add “formerly: \[\/daily-roundup\/\]” to content\/sections\/daily\.yaml/,
    );
    paper.edit("content/sections/daily.yaml", "name:", "formerly: [/daily-roundup/]\nname:");
    assert.deepEqual(paper.problems(), []);
  },
);

withRecord(
  "no addresses vanish by the rename of a person: they are redirected from the new file",
  (paper) => {
    paper.move("content/people/ines-falk.yaml", "content/people/ines-berg.yaml");
    paper.edit(bridge, "ines-falk", "ines-berg");
    assert.match(
      paper.lost().join("\n"),
      /Add “formerly: \[\/people\/ines-falk\/\]” to content\/people\/ines-berg\.yaml, or restore content\/people\/ines-falk\.yaml/,
    );
    paper.edit("content/people/ines-berg.yaml", "name:", "formerly: [/people/ines-falk/]\nname:");
    assert.deepEqual(paper.problems(), []);
  },
);

withRecord("an outlet that is merged into another is redirected from it", (paper) => {
  paper.remove("content/outlets/associated-press.yaml");
  for (const file of [bridge, camp]) paper.edit(file, "associated-press", "time");
  assert.match(
    paper.lost().join("\n"),
    /Add “formerly: \[\/outlets\/associated-press\/\]” to content\/outlets\/time\.yaml/,
  );
  paper.edit("content/outlets/time.yaml", "name:", "formerly: [/outlets/associated-press/]\nname:");
  assert.deepEqual(paper.problems(), []);
});

withRecord("a topic whose last article is retagged loses its page", (paper) => {
  paper.edit(camp, "islamic-state", "iraq");
  assert.match(
    paper.lost().join("\n"),
    /topics\/islamic-state\.yaml : .*no public article refers to this topic.*delete this file and add “formerly: \[\/topics\/islamic-state\/\]” to/,
  );
});

withRecord("a topic is withdrawn together with its last article", (paper) => {
  paper.edit(
    camp,
    '"published"',
    'withdrawn\nwithdrawn: { at: "2015-05-19T00:00:00Z", reason: It was wrong. }',
  );
  assert.deepEqual(paper.problems(), []);
});

withRecord(
  "no addresses vanish by the rename of a page: it is redirected, and the policies that link to it are checked",
  (paper) => {
    paper.move("content/pages/about.md", "content/pages/paper.md");
    const found = paper.problems().join("\n");
    assert.match(
      found,
      /permalinks\.json : \/about\/ was published before, but no longer exists\. Add “formerly: \[\/about\/\]” to content\/pages\/paper\.md, or restore content\/pages\/about\.md/,
    );
    assert.match(found, /site\.yaml policies\.citing: There is no page at \/about\//);
    paper.edit("content/pages/paper.md", "title:", "formerly: [/about/]\ntitle:");
    assert.deepEqual(paper.problems(), []);
  },
);

withRecord("a former address that was recorded cannot be removed", (paper) => {
  paper.edit(bridge, "status:", "formerly: [/old/]\nstatus:");
  recordAddresses(paper.root, readContent(paper.root), now);
  paper.edit(bridge, "formerly: [/old/]\n", "");
  assert.match(paper.lost().join("\n"), /\/old\/ was published before, but no longer exists/);
});

withRecord("an invalid file is reported alone, without the addresses that it may have", (paper) => {
  paper.edit(camp, "deck:", "dek:");
  paper.edit("content/people/ines-falk.yaml", "role:", "roll:");
  assert.deepEqual(paper.lost(), []);
  assert.ok(paper.problems().length > 0);
});

withRecord("a record of articles alone still protects them", (paper) => {
  paper.write(recordFile, JSON.stringify([address]));
  assert.deepEqual(paper.problems(), []);
  paper.remove(bridge);
  assert.equal(paper.lost().length, 1);
});

withRecord("a record that cannot be parsed is an error that nothing allows", (paper) => {
  paper.write(recordFile, "<<<<<<< ours\n");
  const [problem, ...others] = lostAddresses(paper.root, readContent(paper.root), now);
  assert.deepEqual(others, []);
  assert.match(problem?.wrong ?? "", /not a JSON list/);
  assert.ok(problem && !isLoss(problem));
});
