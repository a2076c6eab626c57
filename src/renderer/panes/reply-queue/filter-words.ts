// Words of the filters above the queue, and of the figures of how far the answers are.
import { defineWords, formatCount, plural } from '../../../shared/words.ts'

interface ChoiceWords {
  readonly name: string
  readonly all: string
}

interface FilterWords {
  readonly label: string
  readonly followers: string
  readonly others: string
  readonly mine: string
  readonly reserved: string
  readonly stance: ChoiceWords
  readonly lang: ChoiceWords
  readonly langUnknown: string
  readonly platform: ChoiceWords
  readonly state: ChoiceWords
  readonly more: string
  readonly clear: string
  readonly order: string
  readonly orderHint: string
  readonly noneFits: { readonly title: string; readonly body: string }
}

export const filterWords = defineWords<FilterWords>(
  {
    label: 'Show only',
    followers: 'Followers',
    others: 'Others',
    mine: 'Mine',
    reserved: 'Reserved',
    stance: { name: 'What they do', all: 'Any stance' },
    lang: { name: 'Language', all: 'Any language' },
    langUnknown: 'unknown',
    platform: { name: 'Platform', all: 'Anywhere' },
    state: { name: 'State', all: 'Any state' },
    more: 'More filters',
    clear: 'Clear all',
    order: 'Followers first, then harm × reach × age',
    orderHint:
      'Who waits for an answer comes first; of them who follows us; then who speaks of the gravest harm, reaches most people and has waited longest.',
    noneFits: { title: 'Nobody fits these filters', body: 'People are there, outside of what is shown.' },
  },
  {
    label: 'N’afficher que',
    followers: 'Abonnés',
    others: 'Autres',
    mine: 'À moi',
    reserved: 'Réservées',
    stance: { name: 'Ce qu’elles font', all: 'Toute posture' },
    lang: { name: 'Langue', all: 'Toute langue' },
    langUnknown: 'inconnue',
    platform: { name: 'Plateforme', all: 'Partout' },
    state: { name: 'État', all: 'Tout état' },
    more: 'Autres filtres',
    clear: 'Tout effacer',
    order: 'Les abonnés d’abord, puis gravité × portée × âge',
    orderHint:
      'Qui attend une réponse vient d’abord\u202f; parmi eux, qui nous suit\u202f; puis qui parle du danger le plus grave, touche le plus de monde et attend depuis le plus longtemps.',
    noneFits: { title: 'Personne ne correspond à ces filtres', body: 'Il y a du monde, hors de ce qui est affiché.' },
  },
)

interface ProgressWords {
  readonly label: string
  readonly coverage: (share: string) => string
  readonly coverageHint: (ended: number, all: number) => string
  readonly answered: (count: number) => string
  readonly answeredHint: string
  readonly left: (count: number) => string
  readonly leftHint: string
  readonly wait: string
  readonly waitFollowers: (duration: string) => string
  readonly waitOthers: (duration: string) => string
  readonly waitHint: (p90: string | null, count: number) => string
  readonly followersWaitLonger: string
  readonly notYet: string
  readonly oldest: (duration: string) => string
  readonly oldestHint: string
  readonly finish: (time: string) => string
  readonly finishHint: (perHour: string) => string
  readonly finishUnknown: string
  readonly finishUnknownHint: string
}

export const progressWords = defineWords<ProgressWords>(
  {
    label: 'How far the answers are',
    coverage: (share) => `${share} dealt with`,
    coverageHint: (ended, all) =>
      `${formatCount('en', ended)} of ${plural('en', all, 'person who wants', 'people who want')} an answer are in a state that needs nobody any more: show them`,
    answered: (count) => `${formatCount('en', count)} answered`,
    answeredHint: 'From here or elsewhere: show who was answered from here',
    left: (count) => `${formatCount('en', count)} left`,
    leftHint: 'Nobody’s, or in somebody’s hands and not on its way yet: show who is open',
    wait: 'Median',
    waitFollowers: (duration) => `followers ${duration}`,
    waitOthers: (duration) => `others ${duration}`,
    waitHint: (p90, count) =>
      p90 === null
        ? 'Median wait for our first answer. Nobody of them has one yet: show who waits'
        : `Median wait for our first answer, of ${formatCount('en', count)} answered; nine in ten waited ${p90} at most: show who waits`,
    followersWaitLonger: 'Followers wait longer than the others',
    notYet: '–',
    oldest: (duration) => `longest waiting ${duration}`,
    oldestHint: 'Who has waited longest and has nothing yet',
    finish: (time) => `done by ${time}`,
    finishHint: (perHour) => `At the pace of the last half hour (${perHour} people an hour) and the platforms’ limits`,
    finishUnknown: 'end cannot be told yet',
    finishUnknownHint: 'Too few were answered lately to tell a pace, or something stands still in the outbox.',
  },
  {
    label: 'Où en sont les réponses',
    coverage: (share) => `${share} traitées`,
    coverageHint: (ended, all) =>
      `${formatCount('fr', ended)} sur ${plural('fr', all, 'personne qui attend', 'personnes qui attendent')} une réponse n’ont plus besoin de rien\u00a0: les afficher`,
    answered: (count) => plural('fr', count, 'répondue', 'répondues'),
    answeredHint: 'D’ici ou d’ailleurs\u00a0: afficher celles à qui l’on a répondu d’ici',
    left: (count) => plural('fr', count, 'restante', 'restantes'),
    leftHint: 'À personne, ou en main sans être encore en route\u00a0: afficher les ouvertes',
    wait: 'Médiane',
    waitFollowers: (duration) => `abonnés ${duration}`,
    waitOthers: (duration) => `autres ${duration}`,
    waitHint: (p90, count) =>
      p90 === null
        ? 'Attente médiane jusqu’à notre première réponse. Aucune n’en a encore\u00a0: afficher qui attend'
        : `Attente médiane jusqu’à notre première réponse, sur ${plural('fr', count, 'réponse', 'réponses')}\u202f; neuf sur dix ont attendu ${p90} au plus\u00a0: afficher qui attend`,
    followersWaitLonger: 'Les abonnés attendent plus longtemps que les autres',
    notYet: '–',
    oldest: (duration) => `plus longue attente ${duration}`,
    oldestHint: 'La personne qui attend depuis le plus longtemps et n’a encore rien reçu',
    finish: (time) => `fini à ${time}`,
    finishHint: (perHour) =>
      `Au rythme de la dernière demi-heure (${perHour} personnes par heure), dans les limites des plateformes`,
    finishUnknown: 'fin pas encore prévisible',
    finishUnknownHint:
      'Trop peu de réponses récentes pour dire un rythme, ou quelque chose est arrêté dans la boîte d’envoi.',
  },
)
