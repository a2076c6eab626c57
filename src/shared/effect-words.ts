// What a statement changed, in words: measures, verdicts, and why it cannot be told. The page and the report say the same.
import type { EffectMeasure, EffectWhy, HorizonEffect } from './effects.ts'
import type { Lang } from './model.ts'
import { defineWords } from './words.ts'

interface EffectWords {
  readonly open: string
  readonly close: string
  readonly title: string
  readonly method: string
  readonly within: (minutes: number) => string
  readonly measure: Readonly<Record<EffectMeasure, string>>
  readonly none: string
  readonly times: (effect: string, low: string, high: string) => string
  readonly points: (effect: string, low: string, high: string) => string
  readonly cannotTell: string
  readonly cannotTellBecause: (why: string) => string
  readonly why: Readonly<Record<EffectWhy, string>>
  readonly nothing: string
  readonly caption: string
  readonly statement: string
}

export const effectWords = defineWords<EffectWords>(
  {
    open: 'Effect',
    close: 'Close the effect',
    title: 'What it changed',
    method:
      'What came is compared with what the hours before foretold, in the interval (95%) that the same forecast earned at earlier moments when nothing was said. What else happened at that moment counts as its effect.',
    within: (minutes) => `${minutes} min`,
    measure: { volume: 'Posts', negative: 'Negative', defence: 'Defend us', echo: 'Pass it on' },
    none: 'no change seen',
    times: (effect, low, high) => `×${effect} (${low} to ${high})`,
    points: (effect, low, high) => `${effect} pts (${low} to ${high})`,
    cannotTell: 'cannot tell',
    cannotTellBecause: (why) => `Cannot tell: ${why}.`,
    why: {
      tooEarly: 'this time is not over yet',
      overlapping: 'another statement is too near',
      unheard: 'a source heard nothing then',
      tooFewPlacebos: 'too few earlier hours like it to compare with',
      tooThin: 'too few posts',
      tooRestless: 'the numbers move as much by themselves',
      borderline: 'stands out by less than chance reaches in four looks',
    },
    nothing: 'Nothing can be compared yet.',
    caption: 'What each statement changed, with the interval (95%)',
    statement: 'Statement',
  },
  {
    open: 'Effet',
    close: 'Refermer l’effet',
    title: 'Ce qu’il a changé',
    method:
      'Ce qui est venu est comparé à ce que les heures d’avant annonçaient, dans l’intervalle (95\u00a0%) que la même prévision a mérité à des moments antérieurs où rien n’était dit. Ce qui est arrivé d’autre au même moment compte comme son effet.',
    within: (minutes) => `${minutes}\u00a0min`,
    measure: { volume: 'Messages', negative: 'Négatifs', defence: 'Nous défendent', echo: 'Relaient' },
    none: 'aucun changement vu',
    times: (effect, low, high) => `×${effect} (${low} à ${high})`,
    points: (effect, low, high) => `${effect}\u00a0pts (${low} à ${high})`,
    cannotTell: 'impossible à dire',
    cannotTellBecause: (why) => `Impossible à dire\u00a0: ${why}.`,
    why: {
      tooEarly: 'ce temps n’est pas encore écoulé',
      overlapping: 'un autre communiqué est trop proche',
      unheard: 'une source n’entendait rien alors',
      tooFewPlacebos: 'trop peu d’heures semblables auparavant pour comparer',
      tooThin: 'trop peu de messages',
      tooRestless: 'les chiffres bougent autant d’eux-mêmes',
      borderline: 'ressort moins que ce que le hasard atteint sur quatre regards',
    },
    nothing: 'Rien à comparer encore.',
    caption: 'Ce que chaque communiqué a changé, avec l’intervalle (95\u00a0%)',
    statement: 'Communiqué',
  },
)

const figure = (lang: Lang, value: number, digits: number, isSigned: boolean): string =>
  new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: isSigned ? 'exceptZero' : 'auto',
  }).format(value)

/** The effect and its interval: times as many posts, or percentage points of a share; null = it was not measured. */
export const wordSize = (lang: Lang, measure: EffectMeasure, { size }: HorizonEffect): string | null => {
  if (size === null) return null
  const words = effectWords[lang]
  const isShare = measure === 'negative' || measure === 'defence'
  const say = (value: number): string => (isShare ? figure(lang, value * 100, 0, true) : figure(lang, value, 1, false))
  return (isShare ? words.points : words.times)(say(size.effect), say(size.low), say(size.high))
}

/** One sentence where nothing can be told of any of them, with every reason; null where something can. */
export const wordUntold = (lang: Lang, effects: readonly HorizonEffect[]): string | null => {
  const words = effectWords[lang]
  if (effects.length === 0 || effects.some(({ verdict }) => verdict !== 'cannotTell')) return null
  const whys = new Set(effects.flatMap(({ why }) => why ?? []))
  return words.cannotTellBecause([...whys].map((why) => words.why[why]).join(lang === 'fr' ? '\u202f; ' : '; '))
}
