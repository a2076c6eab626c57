// Words of the outbox: what waits, what stands still, what became of the rest, and what a hand does to it.
import { defineWords, plural } from '../../../shared/words.ts'

export type Tab = 'review' | 'needsHand' | 'waiting' | 'left'

interface OutboxWords {
  readonly stop: string
  readonly stopHint: string
  readonly stopped: string
  readonly stoppedBy: (who: string, time: string) => string
  readonly resume: string
  readonly resumeHint: string
  readonly leaving: (count: number) => string
  readonly leavingHint: string
  readonly noneLeaving: string
  readonly undoWindow: string
  readonly undoHint: string
  readonly seconds: (count: number) => string
  readonly noUndo: string
  readonly accounts: string
  readonly noAccounts: { readonly title: string; readonly body: string }
  readonly connect: string
  readonly waiting: (count: number) => string
  readonly nothingWaits: string
  readonly doneBy: (time: string, left: string) => string
  readonly doneByHint: string
  readonly standsStill: string
  readonly paused: string
  readonly pausedHint: string
  readonly unreachable: (time: string) => string
  readonly unreachableHint: string
  readonly ready: string
  readonly pause: string
  readonly unpause: string
  readonly pauseOf: (handle: string) => string
  readonly unpauseOf: (handle: string) => string
  readonly show: string
  readonly tab: Record<Tab, (count: number) => string>
  readonly list: Record<Tab, string>
  readonly empty: Record<Tab, { readonly title: string; readonly body: string }>
  readonly to: (handle: string) => string
  readonly noText: string
  readonly choose: string
  readonly from: string
  readonly answers: string
  readonly seePost: string
  readonly way: string
  readonly approved: string
  readonly price: string
  readonly free: string
  readonly part: (position: number, count: number) => string
  readonly picture: (altText: string) => string
  readonly corrects: string
  readonly correct: string
  readonly correctHint: string
  readonly correctText: string
  readonly correctNow: string
  readonly tooLong: (count: number, limit: number) => string
  readonly count: (count: number, limit: number) => string
}

export const outboxWords = defineWords<OutboxWords>(
  {
    stop: 'Stop',
    stopHint: 'Holds everything that is planned, from every account, at once. Calls that are on their way may finish.',
    stopped: 'Stopped',
    stoppedBy: (who, time) => `Stopped by ${who}, ${time}. Nothing planned leaves.`,
    resume: 'Lift the stop',
    resumeHint: 'What is held stays held until somebody has looked at it.',
    leaving: (count) => `${plural('en', count, 'call was', 'calls were')} already on the way, and may finish:`,
    leavingHint: 'What became of them is under “Left” and “Needs a hand”.',
    noneLeaving: 'No call was on its way.',
    undoWindow: 'Time to take back',
    undoHint: 'So long everything waits before it leaves.',
    seconds: (count) => `${count} s`,
    noUndo: 'none',
    accounts: 'What waits, by account',
    noAccounts: { title: 'No account can speak yet', body: 'Connect one, and what you answer leaves from it.' },
    connect: 'Connect an account',
    waiting: (count) => `${plural('en', count, 'waits', 'wait')}`,
    nothingWaits: 'nothing waits',
    doneBy: (time, left) => `done about ${time}, in ${left}`,
    doneByHint: 'By the platform’s limits, one after the other.',
    standsStill: 'stands still',
    paused: 'Paused',
    pausedHint: 'Somebody paused this account: nothing leaves from it.',
    unreachable: (time) => `Cannot be reached since ${time}`,
    unreachableHint: 'What was due meanwhile is held, and looked at again before it leaves.',
    ready: 'Ready',
    pause: 'Pause',
    unpause: 'Go on',
    pauseOf: (handle) => `Pause @${handle}`,
    unpauseOf: (handle) => `Go on with @${handle}`,
    show: 'Which of them',
    tab: {
      review: (count) => `To look at ${count}`,
      needsHand: (count) => `Not settled ${count}`,
      waiting: (count) => `Waiting ${count}`,
      left: (count) => `Left ${count}`,
    },
    list: {
      review: 'Held, to be looked at again',
      needsHand: 'Not settled',
      waiting: 'Waiting, in the order in which they leave',
      left: 'Left, the newest first',
    },
    empty: {
      review: {
        title: 'Nothing is held',
        body: 'What Stop, a lost network or a change holds back waits here for a look.',
      },
      needsHand: { title: 'Everything is settled', body: 'What was refused, or may or may not be there, stands here.' },
      waiting: { title: 'Nothing waits', body: 'Answers wait here for their turn, from each account one at a time.' },
      left: { title: 'Nothing has left yet', body: 'Everything published from here, with the way to it.' },
    },
    to: (handle) => `to @${handle}`,
    noText: 'Text removed',
    choose: 'Choose one to see it in full.',
    from: 'From',
    answers: 'Answers',
    seePost: 'See the post',
    way: 'Way',
    approved: 'Approved',
    price: 'Price',
    free: 'free',
    part: (position, count) => `${position} of ${count}`,
    picture: (altText) => `Picture: ${altText}`,
    corrects: 'Puts an earlier post of ours right; that one stays.',
    correct: 'Put it right',
    correctHint: 'Nothing is deleted: this is a new post under the old one, and the record links the two.',
    correctText: 'The new words',
    correctNow: 'Send the correction',
    tooLong: (count, limit) => `${count} of ${limit}: too long, shorten it.`,
    count: (count, limit) => `${count} of ${limit}`,
  },
  {
    stop: 'Tout arrêter',
    stopHint: 'Retient tout ce qui est planifié, de tous les comptes, à l’instant. Les appels en route peuvent finir.',
    stopped: 'Tout est arrêté',
    stoppedBy: (who, time) => `Arrêté par ${who}, ${time}. Rien de planifié ne part.`,
    resume: 'Lever l’arrêt',
    resumeHint: 'Ce qui est retenu le reste jusqu’à ce que quelqu’un l’ait relu.',
    leaving: (count) =>
      `${plural('fr', count, 'appel était', 'appels étaient')} déjà en route et ${count < 2 ? 'peut' : 'peuvent'} finir\u00a0:`,
    leavingHint: 'Leur suite se lit sous «\u202fPartis\u202f» et «\u202fNon réglés\u202f».',
    noneLeaving: 'Aucun appel n’était en route.',
    undoWindow: 'Délai d’annulation',
    undoHint: 'Tout attend ce temps avant de partir.',
    seconds: (count) => `${count}\u00a0s`,
    noUndo: 'aucun',
    accounts: 'Ce qui attend, par compte',
    noAccounts: {
      title: 'Aucun compte ne peut encore parler',
      body: 'Reliez-en un\u00a0: vos réponses partiront de là.',
    },
    connect: 'Relier un compte',
    waiting: (count) => `${count}\u00a0en attente`,
    nothingWaits: 'rien en attente',
    doneBy: (time, left) => `fini vers ${time}, dans ${left}`,
    doneByHint: 'Selon les limites de la plateforme, l’un après l’autre.',
    standsStill: 'n’avance pas',
    paused: 'En pause',
    pausedHint: 'Quelqu’un a mis ce compte en pause\u00a0: rien n’en part.',
    unreachable: (time) => `Injoignable depuis ${time}`,
    unreachableHint: 'Ce qui devait partir entre-temps est retenu, et relu avant de partir.',
    ready: 'Prêt',
    pause: 'Pause',
    unpause: 'Reprendre',
    pauseOf: (handle) => `Mettre @${handle} en pause`,
    unpauseOf: (handle) => `Reprendre avec @${handle}`,
    show: 'Lesquels',
    tab: {
      review: (count) => `À relire ${count}`,
      needsHand: (count) => `Non réglés ${count}`,
      waiting: (count) => `En attente ${count}`,
      left: (count) => `Partis ${count}`,
    },
    list: {
      review: 'Retenus, à relire',
      needsHand: 'Non réglés',
      waiting: 'En attente, dans l’ordre de départ',
      left: 'Partis, les plus récents d’abord',
    },
    empty: {
      review: {
        title: 'Rien n’est retenu',
        body: 'Ce que retient un arrêt, une coupure ou un changement attend ici d’être relu.',
      },
      needsHand: { title: 'Tout est réglé', body: 'Ce qui a été refusé, ou dont le sort est incertain, se tient ici.' },
      waiting: { title: 'Rien n’attend', body: 'Les réponses attendent ici leur tour, une à la fois par compte.' },
      left: { title: 'Rien n’est encore parti', body: 'Tout ce qui est publié d’ici, et par où y aller.' },
    },
    to: (handle) => `à @${handle}`,
    noText: 'Texte retiré',
    choose: 'Choisissez-en un pour le lire en entier.',
    from: 'Depuis',
    answers: 'Répond à',
    seePost: 'Voir le message',
    way: 'Voie',
    approved: 'Validé',
    price: 'Prix',
    free: 'gratuit',
    part: (position, count) => `${position} sur ${count}`,
    picture: (altText) => `Image\u00a0: ${altText}`,
    corrects: 'Rectifie un message à nous\u202f; l’ancien reste.',
    correct: 'Rectifier',
    correctHint: 'Rien n’est supprimé\u00a0: c’est un nouveau message sous l’ancien, et le dossier relie les deux.',
    correctText: 'Les nouveaux mots',
    correctNow: 'Envoyer le rectificatif',
    tooLong: (count, limit) => `${count} sur ${limit}\u00a0: trop long, raccourcissez.`,
    count: (count, limit) => `${count} sur ${limit}`,
  },
)
