// Words of the wall screen.
import { defineWords } from '../../shared/words.ts'

export const wallWords = defineWords(
  {
    title: 'Wall screen',
    show: 'Show on the wall',
    calm: 'The watch goes on',
    noCrisis: 'No crisis is open.',
    answers: 'Answers',
    nobody: 'Nobody waits for an answer.',
    counting: 'Counting who waits for an answer',
    dealtWith: 'people dealt with',
    left: 'people left',
    followersWait: 'median wait, followers',
    othersWait: 'median wait, others',
    unknown: 'unknown',
    latest: 'What happened last',
    removed: 'This text was removed; the fact stays.',
  },
  {
    title: 'Écran mural',
    show: 'Afficher au mur',
    calm: 'La veille continue',
    noCrisis: 'Aucune crise n’est ouverte.',
    answers: 'Réponses',
    nobody: 'Personne n’attend de réponse.',
    counting: 'Comptage des personnes qui attendent',
    dealtWith: 'personnes traitées',
    left: 'personnes restantes',
    followersWait: 'attente médiane, abonnés',
    othersWait: 'attente médiane, autres',
    unknown: 'inconnue',
    latest: 'Ce qui vient de se passer',
    removed: 'Ce texte a été retiré\u202f; le fait reste.',
  },
)
