// Words of what a statement changed: measures, verdicts, and why it cannot be told.
import type { EffectMeasure, EffectWhy } from '../../../shared/effects.ts'
import { defineWords } from '../../../shared/words.ts'

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
      borderline: 'one of several looks stood out, which chance does too',
    },
    nothing: 'Nothing can be compared yet.',
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
      borderline: 'un seul regard sur plusieurs ressort, ce que le hasard fait aussi',
    },
    nothing: 'Rien à comparer encore.',
  },
)
