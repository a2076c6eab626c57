// The library's types, stages and lengths, in words.
import type { CrisisType, LibraryVariable, StatementLength, StatementStage } from './library.ts'
import { defineWords } from './words.ts'

interface LibraryWords {
  readonly type: Record<CrisisType, string>
  readonly stage: Record<StatementStage, string>
  readonly length: Record<StatementLength, string>
  readonly lengthHint: Record<StatementLength, string>
  readonly variable: Record<LibraryVariable, string>
}

export const libraryWords = defineWords<LibraryWords>(
  {
    type: {
      productHarm: 'Product that harms',
      dataLeak: 'Data leak',
      outage: 'Outage',
      staffMisconduct: 'Misconduct of staff',
      offensivePost: 'Offensive post of ours',
      executiveRemark: 'Remark of an executive',
      rumour: 'Rumour',
      accident: 'Accident with injured people',
    },
    stage: {
      holding: 'Holding statement',
      update: 'Update',
      apology: 'Apology or correction',
      closing: 'Closing',
    },
    length: { short: 'Short', medium: 'Medium', long: 'Press and staff' },
    lengthHint: {
      short: 'Fits X (280) and Bluesky (300).',
      medium: 'Fits Mastodon (500).',
      long: 'For the press, the staff, a page on your site.',
    },
    variable: {
      brand: 'the brand',
      next: 'when we speak next',
      where: 'where the updates are',
      contact: 'how to reach us',
      facts: 'what is confirmed',
      instruction: 'what people should do',
    },
  },
  {
    type: {
      productHarm: 'Produit qui fait du tort',
      dataLeak: 'Fuite de données',
      outage: 'Panne',
      staffMisconduct: 'Faute d’un membre du personnel',
      offensivePost: 'Message offensant de notre part',
      executiveRemark: 'Propos d’un dirigeant',
      rumour: 'Rumeur',
      accident: 'Accident avec des blessés',
    },
    stage: {
      holding: 'Message d’attente',
      update: 'Point',
      apology: 'Excuses ou rectification',
      closing: 'Clôture',
    },
    length: { short: 'Court', medium: 'Moyen', long: 'Presse et personnel' },
    lengthHint: {
      short: 'Tient sur X (280) et Bluesky (300).',
      medium: 'Tient sur Mastodon (500).',
      long: 'Pour la presse, le personnel, une page de votre site.',
    },
    variable: {
      brand: 'la marque',
      next: 'quand nous reprenons la parole',
      where: 'où suivre les points',
      contact: 'comment nous joindre',
      facts: 'ce qui est établi',
      instruction: 'ce qu’il faut faire',
    },
  },
)
