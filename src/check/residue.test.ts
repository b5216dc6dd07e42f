import assert from "node:assert/strict";
import { test } from "node:test";
import { residueIn, residueLine } from "./residue.ts";

const lines: Record<string, string[]> = {
  "a subscription offer": [
    "Get unlimited GAZETTE reporting.",
    "Get full access",
    "Subscribe to continue reading",
    "Already a subscriber? Log in",
    "Sign in or create an account",
    "Register for free to read this story",
    "This article is for subscribers only",
    "Become a member",
    "Support independent journalism today",
    "Deepen your view of the world: subscribe now",
    "Jetzt weiterlesen mit Plus",
    "Bereits Abonnent? Hier anmelden",
    "Jetzt F+ kostenlos testen",
    "Abonnez-vous à partir de 1€",
    "Dieser Artikel ist für Abonnenten",
    "Abonnez-vous pour 1 €/mois",
    "Article réservé aux abonnés",
    "La suite est réservée aux abonnés.",
  ],
  "a paywall meter": [
    "of articles left this month > Get full access",
    "You've read 2 of 3 free articles.",
    "3 free articles left",
    "1 of 3 stories read this month",
    "This is your last free article",
    "Sie haben noch zwei kostenlose Artikel",
    "Il vous reste 60.5 % de cet article à lire.",
    "Pour lire la suite, abonnez-vous",
  ],
  "a price": ["$1 a week", "Just £1.99 per month, cancel anytime", "1 €/mois", "2,99 € pro Monat"],
  "a cookie notice": [
    "We and our partners use cookies to store data on your device.",
    "Accept all cookies",
    "Wir verwenden Cookies",
    "Nous utilisons des cookies",
    "Gérer les cookies",
  ],
  "a link to other stories": [
    "Read more: The bridge of 1998",
    "READ ALSO | The bridge of 1998",
    "(Also read: the other bridge.)",
    "More on this story",
    "Related Topics",
    "Most read",
    "Tags: Iraq, bridges",
    "Lesen Sie auch: Brücke gesperrt",
    "Mehr zum Thema",
    "Lire aussi : Le pont fermé",
    "À lire aussi Le pont fermé après un accident",
    "Sur le même sujet",
  ],
  "an advertisement": [
    "Advertisement",
    "ADVERTISEMENT - SCROLL TO CONTINUE",
    "Anzeige",
    "Publicité",
  ],
  "a share button": [
    "Share",
    "Share this article",
    "Share on Facebook Email this article",
    "Facebook Twitter WhatsApp",
    "Tweet",
    "12 comments",
    "Comments (12)",
    "1.2k shares",
    "Follow us on Twitter",
    "Leave a comment",
    "Teilen",
    "Artikel merken",
    "Auf Facebook teilen",
    "Partager sur Twitter",
    "0 commentaires",
  ],
  "a newsletter form": [
    "Sign up for our morning newsletter",
    "Delivered straight to your inbox every day",
    "Enter your email address",
    "You can unsubscribe at any time.",
    "Newsletter abonnieren",
    "Recevez chaque matin notre newsletter",
  ],
  "a copyright notice": [
    "© 2015 The Outlet. All rights reserved.",
    "Copyright 2015 The Outlet",
    "The BBC is not responsible for the content of external sites.",
    "Alle Rechte vorbehalten",
    "Tous droits réservés",
  ],
  "a reading time": [
    "4 min read",
    "Reading time: 4 minutes",
    "Lesezeit: 3 Min.",
    "Temps de lecture : 3 min.",
  ],
  "a control of the page": [
    "Skip to main content",
    "Loading...",
    "Listen to this article",
    "Artikel anhören",
    "Écouter cet article",
    "Zum Inhalt springen",
  ],
  "a notice of an email": [
    "Sent from my iPhone",
    "-----Original Message-----",
    "Von meinem iPhone gesendet",
    "Envoyé de mon iPad",
  ],
};

for (const [what, texts] of Object.entries(lines)) {
  for (const text of texts) {
    test(`“${text}” is ${what}`, () => assert.equal(residueLine(text), what));
  }
}

for (const text of [
  "The two governments do not share this view, a spokesman said on Monday.",
  "Share this burden with us, the minister asked the allies.",
  "Print this money first, he said.",
  "Subscribe to the channel of the militia, a caption said.",
  "Sign up for the army, a poster in the village says.",
  "They may join the conversation later.",
  "Judges begin a trial of nine men on Tuesday.",
  "More in this village have left than stayed.",
  "More on the northern bank have gone.",
  "Other news came from Basra.",
  "Read more books, the teacher urged them.",
  "$400 a month is what a fighter earns.",
  "By using back channels, the two sides came to terms on Monday.",
  "This message was intended for Iran.",
  "The report cannot be published before Monday.",
  "Register to vote by Monday, the commission told people.",
  "The cookies of visitors are what the commission looks into.",
  "Die beiden Regierungen teilen diese Ansicht nicht, sagte er am Montag.",
  "Teilen wollen sie die Macht nicht.",
  "Les deux gouvernements ne partagent pas cet avis, a déclaré un porte-parole.",
  "Partager le pouvoir ne leur plaît pas.",
  "Die Anzeige der Uhr steht auf zwölf.",
  "Follow the money.",
  "“Save the bridge,” they shouted.",
]) {
  test(`“${text}” is no residue`, () => {
    assert.equal(residueLine(text), undefined);
    assert.deepEqual(residueIn(text), []);
  });
}

test("does not take a sentence for an aside of residue", () => {
  assert.equal(residueLine("Already a subscriber? Welcome back."), "a subscription offer");
  assert.equal(residueLine("The old bridge is open. Share this article"), undefined);
});

test("reports residue within a sentence, but does not take the sentence for residue", () => {
  const text =
    "The queue was nine kilometers long when we left. Sign up for our alerts to know more of it every day.";
  assert.equal(residueLine(text), undefined);
  assert.deepEqual(
    residueIn(text).map(({ what }) => what),
    ["a subscription offer"],
  );
});
