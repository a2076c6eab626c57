// Words of English and French that hold a sentence together and say nothing of what it is about. Fewer than the stop
// words of the claims: "people" and "stop" are what a fact speaks of. Written folded.
const ENGLISH = `a about after again all also am an and any are aren as at be been before being both but by can could couldn did didn do
  does doesn doing don each either even ever every few for from further had hadn has hasn have haven having he her here hers him
  his how i if in into is isn it its itself just ll may me might more most much must my neither no nobody none nor not now of off on
  once one only or other our ours out over own per re s same she should shouldn since so some still such t than that the their
  theirs them then there these they this those though through to too under until up upon us ve very was wasn we were weren what
  when where whether which while who whom whose why will with within without won would wouldn yet you your yours today currently
  already meanwhile however therefore never cannot please`

const FRENCH = `ai alors apres as assez au aucun aucune aujourd aussi autre autres aux avaient avait avant avec avez avoir avons ayant bien c
  car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment contre d dans de deja depuis des dont donc du
  elle elles en encore entre es est et etaient etait etant ete etes etre eu eux furent fut hui il ils j je jusqu jusque l la le les leur
  leurs lors lorsque lui m ma mais me meme memes mes moi moins mon n ne ni non nos notre nous on ont ou par parce pas pendant
  personne peu peut plus plusieurs pour pourquoi pres puis puisque qu quand que quel quelle quelles quels qui quoi rien s sa sans se
  sera seront serait ses si sien soi soit sommes son sont sous sur t ta tandis te tel tels tes toi ton toujours tous tout toute toutes
  tres trop tu un une vers via vos votre vous y jamais desormais actuellement maintenant toutefois ainsi`

const WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${FRENCH}`.split(/\s+/))

/** `word`: folded. */
export const isGrammar = (word: string): boolean => WORDS.has(word)
