import type { ResidueTable } from "./shapes.ts";

/** Residue in German. */
export const german: ResidueTable = {
  "a subscription offer": {
    lines: [
      /jetzt\b.{0,40}\b(?:testen|abonnieren|weiterlesen|sichern|registrieren|bestellen|freischalten)/,
      /(?:jetzt|hier|gleich|bitte)? ?(?:abonnieren|registrieren|anmelden|einloggen|weiterlesen|freischalten|testen|bestellen|kostenlos testen|probelesen)(?: sie)?(?: (?:und|sich|jetzt|hier|mit|um|für)\b.{0,80})?/,
      /(?:jetzt|bereits|schon|sind sie|sie sind)\b.{0,20}\b(?:abonnent(?:in)?|abonniert|registriert|kunde|mitglied)\b.{0,60}/,
      /(?:dieser|der) (?:artikel|beitrag|inhalt|text) ist (?:nur |exklusiv )?(?:für (?:abonnenten|mitglieder|unsere)|kostenpflichtig|im abo)\b.*/,
      /.{0,40}\b(?:probeabo|probemonat|digitalabo|digital-abo|plus-abo|abo-angebot)\b.{0,60}/,
      /(?:nur für abonnenten|exklusiv für abonnenten|für abonnenten|abo|login|anmelden|registrieren|mein konto|lesen sie mit .{2,30} weiter|zum angebot|alle angebote)/,
      /(?:unterstützen|fördern) sie (?:unsere|unabhängigen|unseren)\b.{0,80}/,
      /(?:jederzeit|monatlich) kündbar\b.{0,40}/,
      /sie haben (?:bereits|schon|noch kein)\b.{0,20}\b(?:abo|konto|account)\b.{0,60}/,
    ],
  },
  "a paywall meter": {
    lines: [
      /sie haben\b.{0,50}\b(?:kostenlosen?|freien?)\b.{0,20}\b(?:artikel|beiträge)\b.{0,60}/,
      /(?:noch )?\d+ (?:kostenlose|freie) artikel\b.{0,40}/,
      /(?:um )?(?:den|diesen) (?:ganzen |vollständigen )?artikel (?:weiter)?(?:zu )?lesen\b.{0,60}/,
    ],
  },
  "a price": {
    lines: [
      /(?:(?:nur|ab|für) )?(?:€ ?)?\d+(?:[.,]\d\d)? ?(?:€|euro)? ?(?:\/|pro |im |die )\s*(?:woche|monat|jahr)\b.{0,30}/,
    ],
  },
  "a cookie notice": {
    lines: [
      /(?:wir|diese (?:web)?seite|unsere partner)\b.{0,40}\b(?:verwenden|verwendet|nutzen|nutzt|setzen)\b.{0,40}\bcookies\b.*/,
      /(?:alle )?(?:cookies )?(?:akzeptieren|ablehnen|zustimmen)(?: und weiter)?/,
      /(?:cookie-einstellungen|datenschutz(?:erklärung|einstellungen|hinweise)?|impressum|agb|privatsphäre)/,
    ],
  },
  "a link to other stories": {
    lines: [
      /\(?(?:lesen sie (?:auch|hier|dazu|mehr)|mehr (?:dazu|lesen)|lesen sie|siehe auch|auch interessant|dazu)\s*[:|] ?.{3,120}/,
      /\(?lesen sie (?:auch|hier|dazu|mehr)\b.{0,120}/,
      /(?:mehr (?:zum thema|zu|aus|von|über)\b[^.]{0,40}|mehr (?:dazu|lesen|anzeigen|erfahren|laden))/,
      /(?:auch interessant|das könnte sie (?:auch )?interessieren|ähnliche artikel|verwandte (?:artikel|themen)|meistgelesen(?:e artikel)?|weitere (?:artikel|nachrichten|themen|meldungen)|empfohlene (?:artikel|inhalte)|empfehlungen(?: der redaktion)?|top-?themen|themen|schlagwörter|zum thema|aus dem ressort)/,
      /(?:themen|schlagwörter|tags)\s*: ?.{2,160}/,
      /(?:zur|zurück zur) (?:startseite|übersicht|homepage)/,
      /(?:nächster|vorheriger) (?:artikel|beitrag)/,
    ],
  },
  "an advertisement": {
    lines: [
      /(?:anzeigen?|werbung|gesponsert|sponsored by|bezahlter inhalt)/,
      /(?:anzeige|werbung) ?[-–—|:] ?.{0,60}/,
    ],
  },
  "a share button": {
    lines: [
      /(?:(?:artikel|beitrag|seite|diesen artikel|link) )?(?:teilen|merken|drucken|kopieren|vorlesen|empfehlen|versenden|kommentieren|speichern)(?: (?:auf|per|via|bei|über)\b.{0,40})?/,
      /(?:auf|per|via|bei|über) (?:facebook|twitter|whatsapp|x|e-?mail|xing|linkedin|telegram)(?: (?:teilen|versenden))?/,
      /folgen sie (?:uns|.{2,30}) (?:auf|bei)\b.{0,40}/,
      /(?:\d+ )?kommentare?(?: \(?\d+\)?)?(?: (?:lesen|anzeigen|schreiben))?/,
      /zur (?:merkliste|leseliste)(?: hinzufügen)?/,
      /(?:diskutieren sie mit|kommentar (?:schreiben|verfassen)|schreiben sie (?:uns|einen kommentar)|ihre meinung)\b.{0,40}/,
    ],
  },
  "a newsletter form": {
    lines: [
      /.{0,80}\bnewsletter\b.{0,20}\b(?:abonnieren|bestellen|anmelden|anmeldung|registrieren)\b.{0,40}/,
      /(?:abonnieren|bestellen|erhalten) sie\b.{0,60}\bnewsletter\b.{0,60}/,
      /(?:ihre )?e-?mail-?adresse(?: eingeben)?/,
    ],
  },
  "a copyright notice": {
    lines: [
      /.{0,80}\balle rechte vorbehalten\b.{0,80}/,
      /(?:© ?)?dpa(?:-infocom)?, dpa:\S+/,
      /(?:nachdruck|vervielfältigung)\b.{0,60}\b(?:genehmigung|verboten|untersagt)\b.{0,40}/,
    ],
  },
  "a reading time": {
    lines: [
      /(?:lesezeit|lesedauer):? ?(?:ca\. ?|etwa )?\d+ ?min(?:uten?|\.)?/,
      /\d+ min(?:uten)? lesezeit/,
    ],
  },
  "a control of the page": {
    lines: [
      /(?:zum (?:inhalt|hauptinhalt)(?: springen)?|menü|suche|nach oben|artikel anhören|anhören|bild vergrößern|bildbeschreibung einblenden|vollbild|schriftgröße|empfohlener redaktioneller inhalt|externer inhalt|inhalt (?:laden|anzeigen)|video abspielen|liveticker|neueste zuerst)/,
      /an dieser stelle finden sie\b.{0,120}/,
    ],
  },
  "a notice of an email": {
    lines: [
      /(?:von meinem|gesendet von)\b.{0,20}\b(?:iphone|ipad|handy|samsung|outlook)\b.{0,20}(?:gesendet)?/,
      /-* ?(?:ursprüngliche|weitergeleitete|original) ?-?nachricht ?-*/,
      /diese (?:e-?mail|nachricht)\b.{0,80}\b(?:vertraulich|bestimmt)\b.*/,
      /anfang der weitergeleiteten nachricht:?/,
    ],
  },
};
