// Words of what is said of a draft while somebody writes it.
import type { ContradictionKind, Principle, TickWhy } from '../../shared/draft-check.ts'
import { defineWords } from '../../shared/words.ts'

interface GuardWords {
  readonly title: string
  readonly titleHint: string
  readonly principle: Record<Principle, string>
  readonly met: string
  readonly unmet: string
  readonly why: Record<TickWhy, string>
  /** The words of the draft that a reason rests on. */
  readonly because: (why: string, span: string) => string
  readonly promise: (when: string) => string
  readonly promiseHint: (span: string) => string
  readonly contradiction: Record<ContradictionKind, (span: string) => string>
  readonly knownIs: (known: string) => string
  readonly similar: (percent: string) => string
  readonly similarHint: string
  readonly overrule: string
  readonly overruleConfirm: string
  readonly overruleHint: string
}

export const guardWords = defineWords<GuardWords>(
  {
    title: 'Six principles',
    titleHint: 'A reading aid after the CERC of the CDC: it finds words, it does not understand. Only “right” blocks.',
    principle: {
      first: 'first',
      right: 'right',
      credible: 'credible',
      empathy: 'empathy',
      action: 'action',
      respect: 'respect',
    },
    met: 'kept',
    unmet: 'not yet',
    why: {
      saysWhenNext: 'It says when you speak next',
      saysItIsTheLast: 'It says that this is the last one',
      noWhenNext: 'It does not say at what time you speak next',
      fitsTheFacts: 'It fits the facts table',
      contradictsTheFacts: 'It contradicts the facts table',
      guessesTheCause: 'It guesses at a cause',
      hasBlanks: 'A blank is not filled in',
      saysWhatIsKnown: 'It says what is known or not, who speaks and where it goes on',
      saysNeitherKnownNorUnknown: 'It says neither what is known nor what is not',
      nobodySpeaks: 'Nobody speaks: say “we”',
      noWhereToCheck: 'It does not say when or where people hear more',
      namesPeopleAndFeeling: 'It names people and what they feel',
      namesNoPeople: 'It names nobody whom this touches',
      namesNoFeeling: 'It names no feeling',
      onlyInconvenience: '“Inconvenience” is what we call it, not what people feel',
      saysWhatWeAndYouDo: 'It says what we do and what people can do',
      saysWhatWeDo: 'It says what we do; what can people do?',
      saysWhatYouCanDo: 'It says what people can do; what do we do?',
      saysNoAction: 'It says neither what we do nor what people can do',
      speaksToPeople: 'It speaks to people, plainly',
      speaksToNobody: 'It speaks to nobody: say “you”',
      blames: 'It blames or belittles somebody',
      usesJargon: 'People outside do not talk like that',
      shouts: 'It shouts',
      isEmpty: 'Nothing is written yet',
    },
    because: (why, span) => `${why}: “${span}”`,
    promise: (when) => `You promise: ${when}`,
    promiseHint: (span) => `“${span}” becomes a countdown when this is out.`,
    contradiction: {
      saysDenied: (span) => `“${span}” is denied`,
      certainOfUnknown: (span) => `“${span}” is not known yet`,
      otherValue: (span) => `“${span}” is not what is known`,
      negatesKnown: (span) => `“${span}” is the contrary of what is known`,
    },
    knownIs: (known) => `Known: ${known}`,
    similar: (percent) => `${percent} like an answer that was sent`,
    similarHint: 'Platforms take many alike answers for spam, and people for a machine. Say it to this person.',
    overrule: 'Overrule',
    overruleConfirm: 'Overrule it',
    overruleHint: 'It contradicts the facts table or guesses at a cause. The reason enters the record with your name.',
  },
  {
    title: 'Six principes',
    titleHint:
      'Une aide à la relecture d’après le CERC du CDC\u00a0: elle repère des mots, elle ne comprend pas. Seul «\u202fexact\u202f» bloque.',
    principle: {
      first: 'à temps',
      right: 'exact',
      credible: 'crédible',
      empathy: 'empathie',
      action: 'action',
      respect: 'respect',
    },
    met: 'tenu',
    unmet: 'pas encore',
    why: {
      saysWhenNext: 'Il dit quand vous reparlez',
      saysItIsTheLast: 'Il dit que c’est le dernier',
      noWhenNext: 'Il ne dit pas à quelle heure vous reparlez',
      fitsTheFacts: 'Il est conforme au tableau des faits',
      contradictsTheFacts: 'Il contredit le tableau des faits',
      guessesTheCause: 'Il suppose une cause',
      hasBlanks: 'Un blanc n’est pas rempli',
      saysWhatIsKnown: 'Il dit ce qui est su ou non, qui parle et où suivre',
      saysNeitherKnownNorUnknown: 'Il ne dit ni ce qui est su ni ce qui ne l’est pas',
      nobodySpeaks: 'Personne ne parle\u00a0: dites «\u202fnous\u202f»',
      noWhereToCheck: 'Il ne dit ni quand ni où en savoir plus',
      namesPeopleAndFeeling: 'Il nomme des gens et ce qu’ils ressentent',
      namesNoPeople: 'Il ne nomme personne que cela touche',
      namesNoFeeling: 'Il ne nomme aucune émotion',
      onlyInconvenience: 'La «\u202fgêne\u202f» est notre mot, pas ce que les gens ressentent',
      saysWhatWeAndYouDo: 'Il dit ce que nous faisons et ce que chacun peut faire',
      saysWhatWeDo: 'Il dit ce que nous faisons\u202f; et que peut-on faire\u202f?',
      saysWhatYouCanDo: 'Il dit ce que l’on peut faire\u202f; et que faisons-nous\u202f?',
      saysNoAction: 'Il ne dit ni ce que nous faisons ni ce que l’on peut faire',
      speaksToPeople: 'Il parle aux gens, simplement',
      speaksToNobody: 'Il ne s’adresse à personne\u00a0: dites «\u202fvous\u202f»',
      blames: 'Il accuse ou rabaisse quelqu’un',
      usesJargon: 'Dehors, personne ne parle ainsi',
      shouts: 'Il crie',
      isEmpty: 'Rien n’est encore écrit',
    },
    because: (why, span) => `${why}\u00a0: «\u202f${span}\u202f»`,
    promise: (when) => `Vous promettez\u00a0: ${when}`,
    promiseHint: (span) => `«\u202f${span}\u202f» devient un compte à rebours dès que c’est sorti.`,
    contradiction: {
      saysDenied: (span) => `«\u202f${span}\u202f» est démenti`,
      certainOfUnknown: (span) => `«\u202f${span}\u202f» n’est pas encore connu`,
      otherValue: (span) => `«\u202f${span}\u202f» n’est pas ce qui est connu`,
      negatesKnown: (span) => `«\u202f${span}\u202f» est le contraire de ce qui est connu`,
    },
    knownIs: (known) => `Connu\u00a0: ${known}`,
    similar: (percent) => `${percent} comme une réponse déjà envoyée`,
    similarHint:
      'Les plateformes prennent trop de réponses semblables pour du spam, et les gens pour une machine. Dites-le à cette personne.',
    overrule: 'Passer outre',
    overruleConfirm: 'Passer outre',
    overruleHint: 'Il contredit le tableau des faits ou suppose une cause. Le motif entre au journal avec votre nom.',
  },
)
