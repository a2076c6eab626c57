// The words that must never pass unnoticed, as a team finds them on the first day and edits them for its own trade.
// Each line is one red flag; the forms on it, watch terms apart by commas, count as the same word, which the first form
// names. Kept short on purpose: a word that is said of every brand every day warns of nothing.
export const redFlagWords: readonly string[] = [
  // Somebody may be harmed.
  'danger, dangereux, dangereuse, dangerous',
  'mort, morts, morte, décès, décédé, décédée',
  'died, dies, killed, deaths, fatal',
  'blessé, blessée, blessés, blessures',
  'injured, injury, injuries',
  'empoisonné, empoisonnée, empoisonnés, empoisonnement, intoxication, intoxications, intoxiqué, intoxiqués, intoxicationalimentaire',
  'poison, poisoned, poisoning, food poisoning, foodpoisoning',
  'hospitalisé, hospitalisée, hospitalisés, aux urgences',
  'hospitalized, hospitalised, hospital',
  'toxique, toxiques, toxic',
  'salmonelle, salmonelles, salmonella, listeria, e coli',
  'incendie, incendies, pris feu, prend feu',
  'caught fire, catches fire',
  'explosion, explosé, exploded',
  'suicide, suicides',
  // The product is called back, or people turn away together.
  'rappel produit, rappel de produits, produits rappelés',
  'recall, recalled, recalls',
  'boycott, boycotter, boycottons, boycottez, boycotte, boycotting, #boycott',
  // Data and money.
  'fuite de données, vol de données, données volées, données personnelles',
  'data breach, data leak, leaked data, stolen data',
  'piraté, piratée, piratés, piratage, cyberattaque, cyberattaques',
  'hacked, hackers, ransomware',
  'fraude, fraudes, fraud',
  // People are mistreated.
  'raciste, racistes, racisme, racist, racism',
  'sexiste, sexistes, sexisme, sexist, sexism',
  'homophobe, homophobes, homophobie, homophobic, transphobe, transphobic',
  'discrimination, discriminations, discriminatoire, discriminated',
  'harcèlement, harcelé, harcelée, harassment, harassed',
  'agression, agressé, agressée, agression sexuelle, assault, assaulted',
  'travail des enfants, child labor, child labour, travail forcé, forced labor, forced labour',
  // The law and the press.
  'porter plainte, porté plainte, dépôt de plainte, mise en examen, perquisition',
  'lawsuit, lawsuits, class action, sued',
  'lanceur d’alerte, whistleblower',
]
