// How the reading of a post is told: what was read, how sure the machine is in words, and who read it otherwise.
import { defineWords } from '../../shared/words.ts'

export type Sureness = 'unsure' | 'rather' | 'sure' | 'very'

/** A percentage would promise more than a reading holds. `confidence` 0..1: how often the machine is right when so sure. */
export const surenessOf = (confidence: number): Sureness =>
  confidence < 0.6 ? 'unsure' : confidence < 0.75 ? 'rather' : confidence < 0.9 ? 'sure' : 'very'

interface ReadingWords {
  readonly sureness: Record<Sureness, string>
  readonly toneOf: (word: string) => string
  readonly stanceOf: (word: string) => string
  readonly byMember: string
  readonly corrected: string
  readonly toneNotRead: string
  readonly stanceNotRead: string
  readonly notRead: string
}

export const readingWords = defineWords<ReadingWords>(
  {
    sureness: { unsure: 'unsure', rather: 'rather sure', sure: 'sure', very: 'very sure' },
    toneOf: (word) => `Tone: ${word.toLowerCase()}`,
    stanceOf: (word) => `Stance: ${word.toLowerCase()}`,
    byMember: 'corrected by a member',
    corrected: 'corrected',
    toneNotRead: 'Tone not read',
    stanceNotRead: 'Stance not read',
    notRead: 'Not read',
  },
  {
    sureness: { unsure: 'incertain', rather: 'plutôt sûr', sure: 'sûr', very: 'très sûr' },
    toneOf: (word) => `Ton\u00a0: ${word.toLowerCase()}`,
    stanceOf: (word) => `Position\u00a0: ${word.toLowerCase()}`,
    byMember: 'corrigé par un membre',
    corrected: 'corrigé',
    toneNotRead: 'Ton non lu',
    stanceNotRead: 'Position non lue',
    notRead: 'Non lu',
  },
)
