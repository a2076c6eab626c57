// Where the line between issue and crisis runs until a team draws its own (doctrine A4).
import type { Verdict } from '../../../shared/plan.ts'
import { defineWords, type Words } from '../../../shared/words.ts'

export const cameDefinitions: Readonly<Record<Verdict, Words<string>>> = {
  issue: defineWords(
    'Unpleasant, but it will pass: it threatens neither people, nor the reputation, nor the business for long.',
    'Désagréable, mais cela passera\u00a0: ni les gens, ni la réputation, ni l’activité ne sont menacés durablement.',
  ),
  crisis: defineWords(
    'It may harm people, the reputation or the business for long. It needs an answer now, and management must know.',
    'Cela peut nuire durablement aux gens, à la réputation ou à l’activité. Il faut répondre maintenant, et la direction doit savoir.',
  ),
}
