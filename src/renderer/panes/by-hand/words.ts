// Words of what is entered by hand.
import type { Visibility } from '../../../shared/model.ts'
import { defineWords } from '../../../shared/words.ts'

interface ByHandWords {
  readonly what: string
  readonly link: string
  readonly linkHint: string
  readonly badLink: string
  readonly platform: string
  readonly author: string
  readonly authorHint: string
  readonly text: string
  readonly textHint: string
  readonly when: string
  readonly visibility: string
  readonly visibilities: Record<Visibility, string>
  readonly picture: string
  readonly choosePicture: string
  readonly pictureHint: string
  readonly removePicture: string
  readonly add: string
  readonly added: string
  readonly known: string
}

export const byHandWords = defineWords<ByHandWords>(
  {
    what: 'For what was seen where no program may read: TikTok, a WhatsApp group, the paper, a call. It counts like any post, and the record says that you brought it in.',
    link: 'Link',
    linkHint: 'If there is one: it tells the platform, and sometimes the author.',
    badLink: 'This is not a web address (https://…).',
    platform: 'Platform',
    author: 'Author',
    authorHint: 'The account, or whoever said it.',
    text: 'What was said',
    textHint: 'Word for word; of a video, the words that matter.',
    when: 'When it was said',
    visibility: 'Who could see it',
    visibilities: {
      public: 'Everybody',
      unlisted: 'Everybody with the link',
      followers: 'Followers, or a group',
      direct: 'Only the people addressed',
    },
    picture: 'Picture',
    choosePicture: 'Choose a picture',
    pictureHint: 'Or drop it here: PNG, JPEG, GIF or WebP, up to 20 MB. Its hash goes into the record.',
    removePicture: 'Remove the picture',
    add: 'Add this post',
    added: 'Added. The form is ready for the next one.',
    known: 'This post was known already; the picture now stands beside it.',
  },
  {
    what: 'Pour ce qui a été vu là où aucun programme ne peut lire\u00a0: TikTok, un groupe WhatsApp, la presse, un appel. Cela compte comme tout message, et le journal dit que vous l’avez apporté.',
    link: 'Lien',
    linkHint: 'S’il y en a un\u00a0: il dit la plateforme, et parfois l’auteur.',
    badLink: 'Ce n’est pas une adresse web (https://…).',
    platform: 'Plateforme',
    author: 'Auteur',
    authorHint: 'Le compte, ou la personne qui l’a dit.',
    text: 'Ce qui a été dit',
    textHint: 'Mot pour mot\u00a0; d’une vidéo, les mots qui comptent.',
    when: 'Quand cela a été dit',
    visibility: 'Qui pouvait le voir',
    visibilities: {
      public: 'Tout le monde',
      unlisted: 'Tous ceux qui ont le lien',
      followers: 'Les abonnés, ou un groupe',
      direct: 'Seulement les destinataires',
    },
    picture: 'Image',
    choosePicture: 'Choisir une image',
    pictureHint: 'Ou déposez-la ici\u00a0: PNG, JPEG, GIF ou WebP, 20\u00a0Mo au plus. Son empreinte entre au journal.',
    removePicture: 'Retirer l’image',
    add: 'Ajouter ce message',
    added: 'Ajouté. Le formulaire est prêt pour le suivant.',
    known: 'Ce message était déjà là\u00a0; l’image est maintenant à côté de lui.',
  },
)
