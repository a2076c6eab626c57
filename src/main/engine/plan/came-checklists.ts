// The checklists that come with the application: for every type what all crises share, then what is its own. What stands
// in brackets only the team can fill in. Written for this product.
import type { CrisisType } from '../../../shared/library.ts'
import type { CheckGroup } from '../../../shared/plan.ts'
import type { Words } from '../../../shared/words.ts'

/** English, French. */
type Item = readonly [en: string, fr: string]

const shared: Readonly<Record<CheckGroup, readonly Item[]>> = {
  call: [
    ['[Who] calls the direction: [name, number]', '[Qui] appelle la direction\u00a0: [nom, numéro]'],
    [
      '[Who] tells everyone who answers the public: [list, channel]',
      '[Qui] prévient tous ceux qui répondent au public\u00a0: [liste, canal]',
    ],
  ],
  hold: [
    [
      'No cause, no culprit and no figure that the facts table does not hold',
      'Ni cause, ni responsable, ni chiffre absent du tableau des faits',
    ],
    ['Only the named spokesperson speaks to the press', 'Seul le porte-parole désigné parle à la presse'],
  ],
  pause: [
    ['Scheduled posts on every account', 'Les publications programmées sur tous les comptes'],
    ['Advertising and sponsored posts', 'La publicité et les posts sponsorisés'],
    ['Newsletters and automatic messages', 'Les lettres d’information et les messages automatiques'],
  ],
  gather: [
    ['What is confirmed, by whom, at what time', 'Ce qui est établi, par qui, à quelle heure'],
    ['Who is affected, how many, where', 'Qui est touché, combien, où'],
  ],
}

const own: Readonly<Record<CrisisType, Readonly<Record<CheckGroup, readonly Item[]>>>> = {
  productHarm: {
    call: [
      ['[Who] calls product safety: [name, number]', '[Qui] appelle la sécurité des produits\u00a0: [nom, numéro]'],
      [
        '[Who] calls the authority for recalls: [name, number]',
        '[Qui] appelle l’autorité chargée des rappels\u00a0: [nom, numéro]',
      ],
    ],
    hold: [['The lots in question, in stock and on the shelves', 'Les lots en cause, en stock et en rayon']],
    pause: [['Orders and promotions of this product', 'Les commandes et promotions de ce produit']],
    gather: [
      ['Lot numbers, dates, places of sale', 'Numéros de lot, dates, lieux de vente'],
      ['What people who have the product should do', 'Ce que doivent faire ceux qui ont le produit'],
    ],
  },
  dataLeak: {
    call: [
      [
        '[Who] calls information security: [name, number]',
        '[Qui] appelle la sécurité informatique\u00a0: [nom, numéro]',
      ],
      [
        '[Who] calls the data protection officer: [name, number]',
        '[Qui] appelle le délégué à la protection des données\u00a0: [nom, numéro]',
      ],
    ],
    hold: [
      [
        'Nothing is deleted: logs and copies stay for the inquiry',
        'Rien n’est effacé\u00a0: journaux et copies restent pour l’enquête',
      ],
    ],
    pause: [['Mails that ask customers to sign in', 'Les courriels qui demandent aux clients de se connecter']],
    gather: [
      ['Which data, of whom, since when', 'Quelles données, de qui, depuis quand'],
      ['The hour from which the legal deadlines run', 'L’heure à partir de laquelle courent les délais légaux'],
    ],
  },
  outage: {
    call: [
      [
        '[Who] calls the engineer on duty: [name, number]',
        '[Qui] appelle l’ingénieur d’astreinte\u00a0: [nom, numéro]',
      ],
    ],
    hold: [
      [
        'No hour of return that the engineers have not given',
        'Aucune heure de retour que les ingénieurs n’ont pas donnée',
      ],
    ],
    pause: [['Launches and releases', 'Les lancements et mises en production']],
    gather: [
      ['What works, what does not, for whom', 'Ce qui marche, ce qui ne marche pas, pour qui'],
      ['The way round it, if there is one', 'Le moyen de contournement, s’il y en a un'],
    ],
  },
  staffMisconduct: {
    call: [
      ['[Who] calls human resources: [name, number]', '[Qui] appelle les ressources humaines\u00a0: [nom, numéro]'],
      ['[Who] calls legal: [name, number]', '[Qui] appelle le service juridique\u00a0: [nom, numéro]'],
    ],
    hold: [['The name of the person, and any word on their fault', 'Le nom de la personne, et tout mot sur sa faute']],
    pause: [['Posts that show this team or this place', 'Les publications qui montrent cette équipe ou ce lieu']],
    gather: [
      ['What was seen, by whom, and the pictures', 'Ce qui a été vu, par qui, et les images'],
      ['How the person who was wronged is cared for', 'Comment la personne lésée est prise en charge'],
    ],
  },
  offensivePost: {
    call: [
      [
        '[Who] calls whoever wrote or approved it: [name, number]',
        '[Qui] appelle l’auteur ou le valideur\u00a0: [nom, numéro]',
      ],
    ],
    hold: [
      [
        'The post stays until it is decided in the open: nothing vanishes without a word',
        'Le post reste tant que rien n’est décidé au grand jour\u00a0: rien ne disparaît sans un mot',
      ],
      ['No joke, no irony, no answer in the heat', 'Ni blague, ni ironie, ni réponse à chaud'],
    ],
    pause: [['The campaign that the post belongs to', 'La campagne à laquelle le post appartient']],
    gather: [
      ['Whom it hurts, and what they say of it', 'Qui cela blesse, et ce qu’ils en disent'],
      ['Who wrote it, who approved it, from which account', 'Qui l’a écrit, qui l’a validé, depuis quel compte'],
    ],
  },
  executiveRemark: {
    call: [
      [
        '[Who] calls the person who spoke: [name, number]',
        '[Qui] appelle la personne qui a parlé\u00a0: [nom, numéro]',
      ],
      ['[Who] calls the board: [name, number]', '[Qui] appelle le conseil\u00a0: [nom, numéro]'],
    ],
    hold: [['The accounts of the person who spoke', 'Les comptes de la personne qui a parlé']],
    pause: [['Interviews and speeches of the direction', 'Les interviews et discours de la direction']],
    gather: [
      ['The exact words, whole, with place and date', 'Les mots exacts, en entier, avec le lieu et la date'],
      ['What the person says today', 'Ce que la personne dit aujourd’hui'],
    ],
  },
  rumour: {
    call: [
      [
        '[Who] calls whoever knows the facts: [name, number]',
        '[Qui] appelle celui qui connaît les faits\u00a0: [nom, numéro]',
      ],
    ],
    hold: [['The rumour is not repeated in our own words', 'On ne répète pas la rumeur avec nos propres mots']],
    pause: [['Posts that could be read as an answer to it', 'Les publications qui pourraient passer pour une réponse']],
    gather: [
      ['The first post, and who carried it on', 'Le premier post, et qui l’a relayé'],
      [
        'What proves the contrary, and who can vouch for it',
        'Ce qui prouve le contraire, et qui peut s’en porter garant',
      ],
    ],
  },
  accident: {
    call: [
      ['[Who] speaks with the emergency services: [name, number]', '[Qui] parle aux secours\u00a0: [nom, numéro]'],
      [
        '[Who] calls the families, before any public word: [name, number]',
        '[Qui] appelle les familles, avant toute parole publique\u00a0: [nom, numéro]',
      ],
    ],
    hold: [
      [
        'Names and number of the injured until the families and the services have spoken',
        'Les noms et le nombre des blessés tant que familles et secours n’ont pas parlé',
      ],
    ],
    pause: [
      [
        'Everything cheerful, everywhere, and the site’s home page',
        'Tout ce qui est festif, partout, et l’accueil du site',
      ],
    ],
    gather: [
      ['What the emergency services ask people to do', 'Ce que les secours demandent de faire'],
      ['A number that relatives can call', 'Un numéro que les proches peuvent appeler'],
    ],
  },
}

/** One item a line. */
export const cameChecklist = (type: CrisisType, group: CheckGroup): Words<string> => {
  const items = [...shared[group], ...own[type][group]]
  return { en: items.map(([en]) => en).join('\n'), fr: items.map(([, fr]) => fr).join('\n') }
}
