// Words of the one page and of what is paused elsewhere.
import type { BriefKind } from '../../../shared/brief.ts'
import { defineWords } from '../../../shared/words.ts'

interface BriefRoomWords {
  readonly title: string
  readonly kinds: Record<BriefKind, string>
  readonly kindHint: Record<BriefKind, string>
  readonly kind: string
  readonly lang: string
  readonly langs: Record<'fr' | 'en', string>
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly print: string
  readonly printing: string
  readonly saved: (path: string) => string
  readonly noCrisis: { readonly title: string; readonly body: string }
  readonly pressing: string
  readonly checks: string
  readonly checksWhy: string
  readonly doneBy: (who: string, when: string) => string
  readonly add: string
  readonly addHint: string
  readonly save: string
}

export const briefRoomWords = defineWords<BriefRoomWords>(
  {
    title: 'Brief and handover',
    kinds: { brief: 'Internal brief', handover: 'Shift handover' },
    kindHint: {
      brief: 'For those who are not in the room: directors, staff, the switchboard.',
      handover: 'For those who sit down next: what hangs in the air.',
    },
    kind: 'Which page',
    lang: 'Language of the page',
    langs: { fr: 'Français', en: 'English' },
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'It could not be copied: select the text below and copy it by hand.',
    print: 'Save as PDF',
    printing: 'Saving…',
    saved: (path) => `Saved: ${path}`,
    noCrisis: { title: 'No crisis', body: 'The page is written from an open crisis; there is none.' },
    pressing: 'Needs a hand',
    checks: 'Paused elsewhere',
    checksWhy: 'Stop holds what is planned here. These go on by themselves until somebody pauses them.',
    doneBy: (who, when) => `paused by ${who}, ${when}`,
    add: 'Something else that must be paused',
    addHint: 'A display in a shop, a radio spot, a mailing by a partner.',
    save: 'Add',
  },
  {
    title: 'Note et passation',
    kinds: { brief: 'Note interne', handover: 'Passation' },
    kindHint: {
      brief: 'Pour ceux qui ne sont pas dans la salle : direction, personnel, standard.',
      handover: 'Pour ceux qui prennent la suite : ce qui est en suspens.',
    },
    kind: 'Quelle page',
    lang: 'Langue de la page',
    langs: { fr: 'Français', en: 'English' },
    copy: 'Copier',
    copied: 'Copié',
    notCopied: 'La copie a échoué : sélectionnez le texte ci-dessous et copiez-le à la main.',
    print: 'Enregistrer en PDF',
    printing: 'Enregistrement…',
    saved: (path) => `Enregistré : ${path}`,
    noCrisis: { title: 'Aucune crise', body: 'La page s’écrit à partir d’une crise ouverte ; il n’y en a pas.' },
    pressing: 'Demande quelqu’un',
    checks: 'Suspendu ailleurs',
    checksWhy: 'Stop retient ce qui est prévu ici. Ceci continue tout seul jusqu’à ce que quelqu’un le suspende.',
    doneBy: (who, when) => `suspendu par ${who}, ${when}`,
    add: 'Autre chose à suspendre',
    addHint: 'Un écran en magasin, un message à la radio, l’envoi d’un partenaire.',
    save: 'Ajouter',
  },
)
