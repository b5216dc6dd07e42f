/** Names of papers from 3 to 60 characters: few and many words, long words, accents, other scripts, digits and signs. */
export const paperNames: readonly string[] = [
  "Ost",
  "24 & 7",
  "Le Monde",
  "Žemaičių žinios",
  "The Washington Post",
  "Die Lage am Morgen",
  "Вечерний обзор",
  "Η Καθημερινή της Θεσσαλονίκης",
  "Rhein-Neckar-Zeitung & Anzeiger",
  "L’Écho de l’Île-d’Orléans et de la Côte-de-Beaupré",
  "The Liverpool Morning Briefing",
  "Donaudampfschifffahrtsanzeiger",
  "The Society of Independent Regional Correspondents’ Gazette",
  "THE WEEKLY MESSENGER OF THE WIDELY WANDERING WOMEN OF WALES!",
  "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z 1 2 3 4",
];
