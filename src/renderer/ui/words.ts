// Words of the small pieces that every pane shares.
import type { FailureCode } from '../../shared/result.ts'
import { defineWords, plural } from '../../shared/words.ts'

interface UiWords {
  readonly close: string
  readonly back: string
  readonly again: string
  readonly cancel: string
  readonly why: string
  readonly whyHint: string
  readonly evidence: (count: number) => string
  readonly evidenceTitle: string
  readonly noEvidence: string
  readonly removed: string
  readonly removedHint: string
  readonly loading: string
  readonly ago: (duration: string) => string
  readonly justNow: string
  readonly key: string
  readonly failure: Record<FailureCode, string>
  readonly failureDetail: string
  readonly stopped: string
  readonly stoppedWhy: string
  readonly drawAgain: string
  readonly followers: (count: number) => string
  readonly followersUnknown: string
  readonly followsUs: string
  readonly reposts: string
  readonly openOutside: string
  readonly pictureOf: (handle: string) => string
  readonly pictureGone: string
  readonly notPublic: Record<'unlisted' | 'followers' | 'direct', string>
}

export const uiWords = defineWords<UiWords>(
  {
    close: 'Close',
    back: 'Back',
    again: 'Try again',
    cancel: 'Cancel',
    why: 'Why',
    whyHint: 'One sentence. It goes into the record with your name.',
    evidence: (count) => plural('en', count, 'post', 'posts'),
    evidenceTitle: 'Posts behind this',
    noEvidence: 'no post behind this',
    removed: 'Text removed',
    removedHint:
      'Its platform withdrew it, or it was erased here: on request, or after the days it is kept. The fact and the times stay.',
    loading: 'Loading',
    ago: (duration) => `${duration} ago`,
    justNow: 'just now',
    key: 'Key',
    failure: {
      invalidInput: 'This does not fit: check what was typed.',
      notFound: 'This is no longer there.',
      notAllowed: 'This cannot be done in the present state.',
      noMember: 'Nobody sits at this desk yet: say who you are first.',
      unreadable: 'The file could not be read.',
      damaged: 'The workspace is damaged or of a newer version.',
      unavailable: 'The engine does not answer. It restarts on its own; nothing saved is lost.',
      internal: 'Something broke on our side; the log has the details.',
    },
    failureDetail: 'Details',
    stopped: 'This part of the room stopped.',
    stoppedWhy: 'A fault of ours, not of your data: nothing saved is lost, and the rest of the room goes on.',
    drawAgain: 'Show it again',
    followers: (count) => plural('en', count, 'follower', 'followers'),
    followersUnknown: 'followers unknown',
    followsUs: 'follows us',
    reposts: 'repost',
    openOutside: 'Open in the browser',
    pictureOf: (handle) => `Picture of the post of @${handle}`,
    pictureGone: 'The picture was taken away; its hash stays in the record.',
    notPublic: { unlisted: 'unlisted', followers: 'followers only', direct: 'direct message' },
  },
  {
    close: 'Fermer',
    back: 'Retour',
    again: 'Réessayer',
    cancel: 'Annuler',
    why: 'Pourquoi',
    whyHint: 'Une phrase. Elle entre au journal avec votre nom.',
    evidence: (count) => plural('fr', count, 'message', 'messages'),
    evidenceTitle: 'Les messages derrière ceci',
    noEvidence: 'aucun message derrière ceci',
    removed: 'Texte retiré',
    removedHint:
      'Sa plateforme l’a retiré, ou il a été effacé ici\u00a0: sur demande, ou après la durée de garde. Le fait et les heures restent.',
    loading: 'Chargement',
    ago: (duration) => `il y a ${duration}`,
    justNow: 'à l’instant',
    key: 'Touche',
    failure: {
      invalidInput: 'La saisie ne convient pas\u00a0: vérifiez-la.',
      notFound: 'Cela n’existe plus.',
      notAllowed: 'L’état actuel ne le permet pas.',
      noMember: 'Personne n’est à ce poste\u00a0: dites d’abord qui vous êtes.',
      unreadable: 'Le fichier est illisible.',
      damaged: 'L’espace de travail est abîmé, ou d’une version plus récente.',
      unavailable: 'Le moteur ne répond pas. Il redémarre seul\u202f; rien de ce qui est enregistré n’est perdu.',
      internal: 'Une erreur est survenue chez nous\u202f; le journal technique a les détails.',
    },
    failureDetail: 'Détails',
    stopped: 'Cette partie de la salle s’est arrêtée.',
    stoppedWhy:
      'Une erreur de notre part, pas de vos données : rien d’enregistré n’est perdu, et le reste de la salle continue.',
    drawAgain: 'L’afficher de nouveau',
    followers: (count) => plural('fr', count, 'abonné', 'abonnés'),
    followersUnknown: 'abonnés inconnus',
    followsUs: 'nous suit',
    reposts: 'reprise',
    openOutside: 'Ouvrir dans le navigateur',
    pictureOf: (handle) => `Image du message de @${handle}`,
    pictureGone: 'L’image a été retirée\u00a0; son empreinte reste au journal.',
    notPublic: { unlisted: 'non répertorié', followers: 'abonnés seulement', direct: 'message privé' },
  },
)
