// Invented sentences, French and English, with what breaks careless readers: accents, emoji, a flag, Arabic, a line end,
// and one that is far too long.
import type { Luck } from './luck.ts'

const ANGRY = [
  'Ma %w a fondu ce matin, personne ne répond 😡',
  'My %w melted its own base. What is going on?',
  'Troisième %w qui lâche, c’est un scandale ⚠️ #rappel',
  'Stop selling the %w until you know why it burns',
  'Été gâché à cause de %w… merci bien 🙃',
  'Never again a %w 👩‍🍳🔥',
  '%w : ma mère s’est brûlée la main. Que faites-vous ?',
  'إبريق %w ذاب هذا الصباح 🇫🇷',
  'line one of my %w story\nline two is worse',
] as const
const CALM = [
  'Reçu ma %w hier, jolie finition ✨',
  'Does the lid of the %w go in the dishwasher?',
  'Two years with my %w, no trouble at all',
] as const

const ANGRY_SHARE = 0.8
const LONG_SHARE = 0.02
const LONG_TAIL = ' And then I wrote to them, and then I waited, and then I wrote again.'.repeat(8)

export interface MadeText {
  readonly text: string
  readonly lang: 'fr' | 'en'
}

/** Each is its own by its number: neither X nor we take the same text twice. */
export const makeText = (words: readonly string[], number: number, luck: Luck): MadeText => {
  const sentence = luck.pick(luck.chance(ANGRY_SHARE) ? ANGRY : CALM).replace('%w', () => luck.pick(words))
  const lang = /[éàêèç’]|qui/.test(sentence) ? 'fr' : 'en'
  return { text: `${sentence} (${number})${luck.chance(LONG_SHARE) ? LONG_TAIL : ''}`, lang }
}
