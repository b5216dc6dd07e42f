import type { ResidueTable } from "./shapes.ts";

/** Residue in French. */
export const french: ResidueTable = {
  "a subscription offer": {
    lines: [
      /(?:s['’]|je m['’]|déjà )?abonn(?:ez-vous|er|é|ée|e)(?: ?(?:\?|!)?)?(?: (?:dès|à|pour|et|maintenant|gratuitement|en)\b.{0,80})?/,
      /(?:connectez-vous|se connecter|s['’]identifier|identifiez-vous|inscrivez-vous|s['’]inscrire|créer un compte|créez (?:votre|un) compte|mon compte)(?: (?:pour|et|afin|gratuitement|à)\b.{0,80})?/,
      /(?:cet |l['’])?(?:article|contenu)s? (?:est )?(?:réservée?s?|exclusif) (?:à nos |aux |à )?(?:abonnés|membres)\b.{0,60}/,
      /(?:réservé|contenu réservé|exclusif|offre réservée) (?:aux|à nos) (?:abonnés|lecteurs)\b.{0,40}/,
      /(?:la suite|le reste) (?:de cet article )?est (?:réservée?|accessible)\b.{0,80}/,
      /(?:profitez|bénéficiez|accédez|débloquez|découvrez (?:nos|notre) offre|testez)\b.{0,40}\b(?:offres?|accès|articles|abonnement|essai|gratuit\w*|contenus|illimité)\b.{0,60}/,
      /(?:soutenez|soutenir)(?: \S+){0,4} (?:journalisme|presse|rédaction|indépendan\w+|média)\b.{0,60}/,
      /(?:sans engagement|offre spéciale|essai gratuit|voir (?:les|nos) offres|faire un don)\b.{0,60}/,
    ],
  },
  "a paywall meter": {
    lines: [
      /il vous reste\b.{0,80}\b(?:à lire|articles?)\b.{0,60}/,
      /vous avez (?:lu|atteint|consulté)\b.{0,60}\b(?:articles?|limite)\b.{0,60}/,
      /pour (?:lire la suite|continuer (?:à lire|votre lecture))\b.{0,80}/,
    ],
  },
  "a price": {
    lines: [
      /(?:(?:seulement|dès|à partir de|pour) )?\d+(?:[.,]\d\d)? ?€ ?(?:\/|par |le |la )\s*(?:mois|semaine|an|premier mois)\b.{0,40}/,
    ],
  },
  "a cookie notice": {
    lines: [
      /(?:nous|ce site|nos partenaires)\b.{0,60}\b(?:utilisons|utilise|utilisent|déposons)\b.{0,40}\bcookies\b.*/,
      /(?:tout )?(?:accepter|refuser|continuer sans accepter|accepter et (?:fermer|continuer)|paramétrer(?: les cookies)?)/,
      /(?:gérer (?:mes|les) cookies|gestion des cookies|politique de confidentialité|mentions légales|conditions générales\b.{0,30}|données personnelles)/,
    ],
  },
  "a link to other stories": {
    lines: [
      /\(?(?:(?:à )?lire (?:aussi|également|la suite|l['’]article)|à lire|lire|lire plus|voir aussi|à voir|sur le même sujet|en savoir plus|à écouter)\s*[:|] ?.{3,120}/,
      /\(?(?:à )?lire (?:aussi|également)\b.{0,120}/,
      /(?:sur le même (?:sujet|thème)|(?:les )?plus (?:lus|consultés|partagés)|à (?:découvrir|lire|ne pas manquer)(?: aussi| également)?|nos (?:articles|recommandations)|articles (?:liés|similaires|recommandés|associés)|dans (?:la même rubrique|le même dossier)|lire (?:plus|la suite|l['’]article)|voir (?:plus|tout)|en savoir plus|dossier|thèmes? associés?|contenus sponsorisés|sujets|mots-clés|thématiques)/,
      /(?:mots-clés|thèmes?|sujets|tags|rubriques?)\s*: ?.{2,160}/,
      /(?:retour à l['’]accueil|accueil|article (?:suivant|précédent))/,
    ],
  },
  "an advertisement": {
    lines: [
      /(?:(?:passer la )?publicité|annonce|contenu sponsorisé|contenu partenaire|la suite après (?:la|cette) publicité|suite après la publicité)/,
    ],
  },
  "a share button": {
    lines: [
      /(?:partager|imprimer|envoyer|commenter|réagir|copier(?: le lien)?|sauvegarder|enregistrer|ajouter à (?:vos|mes) (?:favoris|articles|sélections)|offrir(?: cet article)?|classer)(?: (?:sur|par|via|cet article|l['’]article|cette page)\b.{0,40})?/,
      /(?:suivez-nous|suivre)(?: .{2,30})?(?: sur\b.{0,40})?/,
      /(?:\d+ )?(?:commentaires?|réactions?)(?: \(?\d+\)?)?/,
      /(?:voir|lire|afficher) (?:tous )?les (?:\d+ )?(?:commentaires|contributions)\b.{0,20}/,
      /(?:laisser|ajouter|poster|écrire) un commentaire|vos réactions|réagissez\b.{0,40}/,
    ],
  },
  "a newsletter form": {
    lines: [
      /(?:recevez|inscrivez-vous|abonnez-vous|s['’]inscrire|découvrez)\b.{0,80}\b(?:newsletter|lettre d['’]information|infolettre|boîte mail|alertes)\b.{0,60}/,
      /(?:votre )?(?:adresse )?(?:e-?mail|courriel|adresse électronique)/,
      /(?:la |nos |notre )?(?:newsletters?|infolettre)/,
    ],
  },
  "a copyright notice": {
    lines: [
      /.{0,80}\btous droits (?:de reproduction (?:et de représentation )?)?réservés\b.{0,80}/,
      /(?:toute )?reproduction\b.{0,60}\b(?:interdite|autorisation)\b.{0,40}/,
    ],
  },
  "a reading time": {
    lines: [
      /(?:temps de lecture|lecture)\s*:? ?(?:environ )?\d+ ?min(?:utes?|\.)?/,
      /\d+ min(?:utes?)? de lecture/,
    ],
  },
  "a control of the page": {
    lines: [
      /(?:aller au contenu(?: principal)?|menu|rechercher|recherche|fermer|haut de page|agrandir l['’]image|plein écran|écouter (?:l['’]|cet )article|afficher plus|charger plus|en direct|le direct|zoom)/,
    ],
  },
  "a notice of an email": {
    lines: [
      /envoyé (?:de|depuis) mon\b.{0,30}/,
      /-* ?message (?:transféré|d['’]origine) ?-*/,
      /début du message (?:réexpédié|transféré)\s*:?/,
      /ce (?:message|courriel|mail)\b.{0,80}\b(?:confidentiel|destiné)\b.*/,
    ],
  },
};
