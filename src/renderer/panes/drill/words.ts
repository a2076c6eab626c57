// Words of the drills.
import type { ScenarioName } from '../../../shared/contract/desk.ts'
import { defineWords } from '../../../shared/words.ts'

interface DrillWords {
  readonly intro: string
  readonly scenario: string
  readonly names: Record<ScenarioName, string>
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
    names: {
      'product-harm': 'A product harms people',
      'food-hoax': 'A hoax about food',
      'tone-deaf-post': 'A tone-deaf post of ours',
      'data-leak': 'Customer data leaks',
      outage: 'The service is down',
      'staff-misconduct': 'Misconduct on video',
      'boycott-hashtag': 'A call to boycott',
      'executive-remark': 'A remark of the head',
      'false-rumour': 'A false rumour',
      'supplier-scandal': 'Scandal at a supplier',
      'price-outrage': 'Outrage over prices',
      accident: 'An accident',
    },
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
    names: {
      'product-harm': 'Un produit blesse des gens',
      'food-hoax': 'Une rumeur alimentaire montée de toutes pièces',
      'tone-deaf-post': 'Un message malvenu de notre part',
      'data-leak': 'Des données de clients fuient',
      outage: 'Le service est en panne',
      'staff-misconduct': 'Une faute filmée',
      'boycott-hashtag': 'Un appel au boycott',
      'executive-remark': 'Une phrase du dirigeant',
      'false-rumour': 'Une fausse rumeur',
      'supplier-scandal': 'Scandale chez un fournisseur',
      'price-outrage': 'Colère sur les prix',
      accident: 'Un accident',
    },
    notReady: 'pas encore',
    seed: 'Graine',
    seedHint: 'La même graine fait la même tempête.',
    speed: 'Vitesse',
    speedOf: (times) => `${times}\u202f×`,
    start: 'Ouvrir l’exercice',
  },
)
