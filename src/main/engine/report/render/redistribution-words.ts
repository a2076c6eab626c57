// What a report that is shared passes on of what others wrote, against what each platform allows.
import { defineWords } from '../../../../shared/words.ts'
import { fr } from './french.ts'
import { heads } from './table.ts'

export const redistributionWords = defineWords(
  {
    passesOn: 'What this report passes on',
    named:
      'Posts are named by their number in this workspace. Only the key posts are shown word for word; names of claims are a few words of theirs.',
    masked: 'The names of accounts other than the brand’s are masked, and posts have no address.',
    open: 'Names and addresses of accounts are shown: whoever made this report chose so. Masked is the rule for what leaves the team.',
    head: heads('Platform', 'Posts word for word', 'What the platform allows'),
    none: 'No post is shown word for word.',
    x: (posts: string, ids: string) =>
      `${posts} public posts a day to each person, in a file made by hand such as this one; beyond that ids only, ${ids} in 30 days. Who receives them is bound by X’s terms (X Developer Policy, “Content redistribution”).`,
    unlimited: 'No limit by number is known to us. The platform’s terms and the rights of the authors hold.',
    beyond: 'This is more than that: shorten it before it is shared.',
  },
  {
    passesOn: 'Ce que ce rapport retransmet',
    named: fr`Les messages sont désignés par leur numéro dans cet espace de travail. Seuls les messages clés sont montrés mot pour mot ; le nom d’une affirmation reprend quelques mots des siens.`,
    masked: 'Les noms des comptes autres que ceux de la marque sont masqués, et les messages n’ont pas d’adresse.',
    open: fr`Les noms et adresses des comptes sont montrés : qui a fait ce rapport l’a voulu ainsi. Hors de l’équipe, la règle est de masquer.`,
    head: heads('Plateforme', 'Messages mot pour mot', 'Ce que la plateforme permet'),
    none: 'Aucun message n’est montré mot pour mot.',
    x: (posts: string, ids: string) =>
      fr`${posts} messages publics par jour et par personne, dans un fichier fait à la main comme celui-ci ; au-delà, des identifiants seulement, ${ids} en 30 jours. Qui les reçoit est tenu par les conditions de X (X Developer Policy, « Content redistribution »).`,
    unlimited:
      'Aucune limite chiffrée ne nous est connue. Les conditions de la plateforme et les droits des auteurs valent.',
    beyond: fr`C’est plus que cela : à raccourcir avant de partager.`,
  },
)
