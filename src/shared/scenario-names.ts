// What the drills are called, in the dialog, on the band and in the window's title.
import type { ScenarioName } from './contract/desk.ts'
import { defineWords } from './words.ts'

export const scenarioNames = defineWords<Readonly<Record<ScenarioName, string>>>(
  {
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
  {
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
)
