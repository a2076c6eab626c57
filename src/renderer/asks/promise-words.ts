// Words of what we promised.
import type { PromiseState } from '../../shared/promises.ts'
import { defineWords, plural } from '../../shared/words.ts'

interface PromiseWords {
  readonly title: string
  readonly none: string
  readonly state: Record<PromiseState, string>
  readonly kind: Record<'update' | 'act', string>
  readonly kindHint: Record<'update' | 'act', string>
  readonly kindLabel: string
  readonly dueIn: (duration: string) => string
  readonly lateBy: (duration: string) => string
  readonly wasLate: string
  readonly owner: string
  readonly nobody: string
  readonly toOne: string
  readonly keep: string
  readonly keepQuestion: string
  readonly withdraw: string
  readonly withdrawHint: string
  readonly add: string
  readonly what: string
  readonly whatHint: string
  readonly when: string
  readonly whenHint: string
  readonly save: string
  readonly ended: (count: number) => string
  readonly next: string
  readonly nextBecause: Record<'promise' | 'cadence', string>
  readonly nextNone: string
  readonly soon: (what: string, duration: string) => string
  readonly isLate: (what: string) => string
  readonly speak: string
}

export const promiseWords = defineWords<PromiseWords>(
  {
    title: 'Promises',
    none: 'Nothing promised. What a statement or an answer announces is counted here by itself.',
    state: { open: 'open', late: 'late', kept: 'kept', withdrawn: 'withdrawn' },
    kind: { update: 'to speak again', act: 'to do something' },
    kindHint: {
      update: 'The next statement keeps it.',
      act: 'Words do not keep it: say when it is done.',
    },
    kindLabel: 'What was promised',
    dueIn: (duration) => `in ${duration}`,
    lateBy: (duration) => `late by ${duration}`,
    wasLate: 'kept, but late',
    owner: 'Who sees to it',
    nobody: 'nobody yet',
    toOne: 'to one person',
    keep: 'Kept',
    keepQuestion: 'How can people tell that it was kept?',
    withdraw: 'Withdraw',
    withdrawHint: 'It stays in the record, with your name and the reason. Tell those who were promised.',
    add: 'Note a promise',
    what: 'In which words',
    whatHint: 'Given by phone, in the press, in person.',
    when: 'Due',
    whenHint: 'In the time of this machine.',
    save: 'Note it',
    ended: (count) => plural('en', count, 'ended promise', 'ended promises'),
    next: 'next update',
    nextBecause: {
      promise: 'We announced it.',
      cadence:
        'Nothing is announced: people expect to hear of us every half hour, later every hour. Nothing new is news too.',
    },
    nextNone: 'Nobody expects one yet',
    soon: (what, duration) => `Due in ${duration}: “${what}”`,
    isLate: (what) => `Late: “${what}”`,
    speak: 'Write the update',
  },
  {
    title: 'Promesses',
    none: 'Rien de promis. Ce qu’un communiqué ou une réponse annonce est compté ici de lui-même.',
    state: { open: 'en cours', late: 'en retard', kept: 'tenue', withdrawn: 'retirée' },
    kind: { update: 'reprendre la parole', act: 'faire quelque chose' },
    kindHint: {
      update: 'Le prochain communiqué la tient.',
      act: 'Des mots ne la tiennent pas : dites quand c’est fait.',
    },
    kindLabel: 'Ce qui a été promis',
    dueIn: (duration) => `dans ${duration}`,
    lateBy: (duration) => `en retard de ${duration}`,
    wasLate: 'tenue, mais en retard',
    owner: 'Qui y veille',
    nobody: 'personne encore',
    toOne: 'à une seule personne',
    keep: 'Tenue',
    keepQuestion: 'À quoi voit-on qu’elle a été tenue ?',
    withdraw: 'Retirer',
    withdrawHint: 'Elle reste au dossier, avec votre nom et la raison. Prévenez ceux à qui on l’a faite.',
    add: 'Noter une promesse',
    what: 'En quels mots',
    whatHint: 'Faite au téléphone, dans la presse, de vive voix.',
    when: 'Échéance',
    whenHint: 'À l’heure de cette machine.',
    save: 'Noter',
    ended: (count) => plural('fr', count, 'promesse terminée', 'promesses terminées'),
    next: 'prochain point',
    nextBecause: {
      promise: 'Nous l’avons annoncé.',
      cadence:
        'Rien n’est annoncé : on attend de nos nouvelles toutes les demi-heures, puis toutes les heures. « Rien de nouveau » est aussi une nouvelle.',
    },
    nextNone: 'Personne n’en attend encore',
    soon: (what, duration) => `Échéance dans ${duration} : « ${what} »`,
    isLate: (what) => `En retard : « ${what} »`,
    speak: 'Écrire le point',
  },
)
