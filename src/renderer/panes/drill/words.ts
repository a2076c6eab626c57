// Words of the drills.
import { defineWords } from '../../../shared/words.ts'

interface DrillWords {
  readonly intro: string
  readonly scenario: string
  readonly notReady: string
  readonly seed: string
  readonly seedHint: string
  readonly speed: string
  readonly speedOf: (times: number) => string
  readonly start: string
}

export const drillWords = defineWords<DrillWords>(
  {
    intro:
      'A drill opens in a window of its own, on a workspace of its own, and is marked DRILL all the time. Nothing can leave it; the real watch goes on here.',
    scenario: 'What happens',
    notReady: 'not yet',
    seed: 'Seed',
    seedHint: 'The same seed makes the same storm.',
    speed: 'Speed',
    speedOf: (times) => `${times}×`,
    start: 'Open the drill',
  },
  {
    intro:
      'Un exercice s’ouvre dans sa propre fenêtre, sur son propre espace de travail, marqué EXERCICE tout du long. Rien ne peut en sortir\u202f; la vraie veille continue ici.',
    scenario: 'Ce qui arrive',
    notReady: 'pas encore',
    seed: 'Graine',
    seedHint: 'La même graine fait la même tempête.',
    speed: 'Vitesse',
    speedOf: (times) => `${times}\u202f×`,
    start: 'Ouvrir l’exercice',
  },
)
