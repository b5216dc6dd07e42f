import assert from "node:assert/strict";
import { test } from "node:test";
import { subjectOf } from "./mail.ts";
import { body, leftOut, recognized, textOf } from "./recognize.fixture.ts";

for (const [name, head, subject] of [
  [
    "English",
    "From: Jane Example <jane@example.org>\nTo: desk@roundup.example\nDate: Mon, 18 May 2015 09:30:00 +0300\nSubject: Fwd: Bridge reopens",
    "Bridge reopens",
  ],
  [
    "German",
    "Von: Jana Beispiel\nGesendet: Montag, 18. Mai 2015 09:30\nAn: Redaktion\nBetreff: WG: Brücke offen",
    "Brücke offen",
  ],
  [
    "French",
    "De : Jeanne Exemple\nEnvoyé : lundi 18 mai 2015\nÀ : Rédaction\nObjet : TR: Le pont rouvre",
    "Le pont rouvre",
  ],
  [
    "in bold",
    "**From:** Jane Example\n**To:** desk@roundup.example\n**Subject:** Bridge reopens",
    "Bridge reopens",
  ],
] as const) {
  test(`reads an email that was copied: ${name}`, async () => {
    const found = await recognized(
      `${head}\n\nDear all,\n\n${body[0]}\n\n${body[1]}\n\nBest regards,\nJane Example\nThe Gazette\n\nSent from my iPhone\n`,
    );
    assert.equal(found.format, "an email");
    assert.equal(found.headline?.value, subject);
    assert.equal(textOf(found), body.join("\n\n"));
    const left = leftOut(found).join("\n");
    for (const words of ["Dear all", "Best regards", "The Gazette", "iPhone", /jane|jana|jeanne/i])
      assert.match(left, new RegExp(words, "i"));
    assert.equal(found.day, undefined);
  });
}

test("reads the inner email of one that was forwarded", async () => {
  const found = await recognized(`For today?

---------- Forwarded message ---------
From: River Desk <desk@reuters.example>
Date: Mon, May 18, 2015 at 8:55 AM
Subject: Bridge reopens
To: <list@example.org>

${body.join("\n\n")}`);
  assert.equal(found.headline?.value, "Bridge reopens");
  assert.equal(found.origin?.outlet, "reuters");
  assert.equal(found.origin?.day, "2015-05-18");
  assert.equal(textOf(found), body.join("\n\n"));
  assert.ok(leftOut(found).includes("the note of whoever forwarded it: For today?"));
});

test("finds the headers of a forwarded email below a note", async () => {
  const found = await recognized(`Worth a look? – Jane

From: River Council <press@council.example>
Sent: Monday, May 18, 2015 9:30 AM
To: Media List
Subject: MEDIA RELEASE: Bridge reopens

${body.join("\n\n")}`);
  assert.equal(found.headline?.value, "Bridge reopens");
  assert.equal(found.origin?.name, "River Council");
  assert.equal(textOf(found), body.join("\n\n"));
});

const encoded = `MIME-Version: 1.0
From: =?utf-8?Q?J=C3=BCrgen_Beispiel?= <j@example.org>
Subject: =?utf-8?B?QnLDvGNrZSB3aWVkZXIgb2ZmZW4=?=
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Die Br=C3=BCcke ist offen.

--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>Die Br=C3=BCcke ist <b>offen</b>, <a href=3D"https://bbc-news.example/x">so die BBC</a>.</p>

--b--
`;

test("decodes an email in a file", async () => {
  const found = await recognized(encoded, "bridge.eml");
  assert.equal(found.headline?.value, "Brücke wieder offen");
  assert.equal(
    textOf(found),
    "Die Brücke ist **offen**, [so die BBC](https://bbc-news.example/x).",
  );
  assert.equal(found.origin?.name, "Jürgen Beispiel");
});

test("reads a page that was saved as a web archive", async () => {
  const found = await recognized(
    `From: <Saved by Blink>
Snapshot-Content-Location: https://www.reuters.example/world/bridge
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="x"

--x
Content-Type: text/html
Content-Location: https://www.reuters.example/world/bridge

<html><body><header>Menu</header><article><h1>Bridge reopens</h1>${body.map((text) => `<p>${text}</p>`).join("")}</article></body></html>

--x--
`,
    "page.mhtml",
  );
  assert.equal(found.format, "HTML");
  assert.equal(found.headline?.value, "Bridge reopens");
  assert.equal(found.origin?.url, "https://www.reuters.example/world/bridge");
  assert.equal(textOf(found), body.join("\n\n"));
});

test("reads a subject without the marks of replies", () => {
  assert.equal(subjectOf("Re: AW: [list] Press release: Bridge"), "Bridge");
  assert.equal(subjectOf("Reopening the bridge"), "Reopening the bridge");
});
