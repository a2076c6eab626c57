// Texts that are blurred until somebody wants to read them, so that who answers four hundred people does not read every
// slur that is thrown. A shield for the reader, never a verdict: it changes no order, no count and no reading of a post.
//
// Why so few words: a list that knows every insult hides anger, and anger is what must be read in a crisis. So it holds only
// slurs on what somebody is, sexual insults to a person, and wishes of death, and of those only forms without another
// plain sense in either language ("retard", "negre", "pd", "mongol", "chink" have one). Curses are not in it. A miss costs
// a glance, a false hit costs a key.
const WORDS: readonly string[] = [
  // English
  'niggers?',
  'niggas?',
  'fagg?ots?',
  'kikes?',
  'wetbacks?',
  'ragheads?',
  'towelheads?',
  'trann(y|ies)',
  'cunts?',
  'whores?',
  'sluts?',
  'kys',
  'kill yourself',
  'go die',
  'hope you die',
  // French
  'bougnoules?',
  'bicots?',
  'youpins?',
  'youtres?',
  'crouilles?',
  'bamboulas?',
  'chinetoques?',
  'niakoues?',
  'tarlouzes?',
  'gouines?',
  'travelos?',
  'encules?',
  'salopes?',
  'connasses?',
  'putes?',
  'fils de pute',
  'va crever',
  'suicide[- ]toi',
]

const ACCENTS = /\p{M}/gu
const SLUR = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORDS.join('|').replace(/ /g, '\\s+')})(?![\\p{L}\\p{N}])`, 'iu')

/** Accents and capitals make no difference. */
export const holdsSlur = (text: string): boolean => SLUR.test(text.normalize('NFD').replace(ACCENTS, ''))
