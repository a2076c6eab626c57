// Words of what a person may ask of us.
import type { RequestOutput } from '../../../shared/contract/contract.ts'
import { defineWords, plural } from '../../../shared/words.ts'

interface PrivacyWords {
  readonly export: string
  readonly exported: (path: string) => string
  readonly erase: string
  readonly ground: string
  readonly eraseHint: (who: string) => string
  readonly alsoOurWords: string
  readonly alsoOurWordsHint: string
  readonly erased: (counts: RequestOutput<'people.erase'>) => string
}

export const privacyWords = defineWords<PrivacyWords>(
  {
    export: 'Export what is held',
    exported: (path) => `Saved: ${path}`,
    erase: 'Erase this person',
    ground: 'At whose request, or by what law?',
    eraseHint: (who) =>
      `The texts of ${who}, the name and the account go for good, from every place; so do our drafts to them. That something was said, when, and its proof stay. It cannot be undone.`,
    alsoOurWords: 'Also what we wrote that names them',
    alsoOurWordsHint: 'Notes, reasons and drafts to others. Published statements stay.',
    erased: ({ postCount, draftCount, wordsCount }) =>
      `Erased: ${plural('en', postCount, 'post', 'posts')}, ${plural('en', draftCount, 'draft', 'drafts')}, ${plural('en', wordsCount, 'text of ours', 'texts of ours')}.`,
  },
  {
    export: 'Exporter ce qui est détenu',
    exported: (path) => `Enregistré\u00a0: ${path}`,
    erase: 'Effacer cette personne',
    ground: 'À la demande de qui, ou selon quelle loi\u202f?',
    eraseHint: (who) =>
      `Les textes de ${who}, le nom et le compte partent pour de bon, de partout, ainsi que nos brouillons à cette personne. Le fait d’avoir parlé, l’heure et la preuve restent. C’est sans retour.`,
    alsoOurWords: 'Aussi ce que nous avons écrit en la nommant',
    alsoOurWordsHint: 'Notes, motifs et brouillons à d’autres. Les communiqués publiés restent.',
    erased: ({ postCount, draftCount, wordsCount }) =>
      `Effacés\u00a0: ${plural('fr', postCount, 'message', 'messages')}, ${plural('fr', draftCount, 'brouillon', 'brouillons')}, ${plural('fr', wordsCount, 'texte à nous', 'textes à nous')}.`,
  },
)
