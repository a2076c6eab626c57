// Words of what helps with an answer: what the person claims, ready answers, the preview, what was said before.
import { defineWords, formatCount, plural } from '../../../shared/words.ts'

export type Aid = 'snippets' | 'preview' | 'past' | 'adviser'

interface AidWords {
  readonly label: string
  readonly aid: Record<Aid, string>
  readonly aidHint: Record<Aid, string>
  readonly claims: string
  readonly claimDoor: (size: number) => string
  readonly speaks: (language: string) => string
  readonly answers: string
  readonly noPast: string
  readonly fromElsewhere: string
  readonly noWords: string
  readonly otherCrises: string
  readonly untitled: string
  readonly noReady: { readonly title: string; readonly body: string }
  readonly insert: string
  readonly changeALittle: string
  readonly anyClaim: string
  readonly goneClaim: string
  readonly readyState: Record<'draft' | 'approved', string>
  readonly used: (count: number) => string
  readonly approveReady: string
  readonly retire: string
  readonly retireHint: string
  readonly saveReady: string
  readonly saveReadyFor: (claim: string | null) => string
  readonly saved: string
  readonly inAnswerTo: (handle: string) => string
  readonly nothingToShow: string
  readonly overBy: (count: number) => string
  readonly picture: (altText: string) => string
  readonly willNotLeave: string
}

export const aidWords = defineWords<AidWords>(
  {
    label: 'Beside the answer',
    aid: { snippets: 'Ready answers', preview: 'Preview', past: 'Before', adviser: 'Adviser' },
    aidHint: {
      snippets: 'Approved answers to what this person claims',
      preview: 'As people will read it on its platform',
      past: 'What this person had from us before',
      adviser: 'Four questions, and what they advise',
    },
    claims: 'Asks about',
    claimDoor: (size) => `${plural('en', size, 'post makes', 'posts make')} this claim: show them`,
    speaks: (language) => `speaks ${language}`,
    answers: 'Had from us',
    noPast: 'Nothing before: this is our first answer to them.',
    fromElsewhere: 'from elsewhere',
    noWords: 'The words are gone.',
    otherCrises: 'Spoke in other crises',
    untitled: 'Untitled crisis',
    noReady: {
      title: 'No ready answer yet',
      body: 'Write one below, then save it for the next person who claims the same.',
    },
    insert: 'Insert',
    changeALittle: 'Change it a little for this person: the same words twice look like a machine.',
    anyClaim: 'for anything',
    goneClaim: 'for a claim that is not there any more',
    readyState: { draft: 'not approved', approved: 'approved' },
    used: (count) => `used ${formatCount('en', count)}×`,
    approveReady: 'Approve',
    retire: 'Retire',
    retireHint: 'Nobody is offered it any more. What was sent stays in the record.',
    saveReady: 'Save this answer as a ready one',
    saveReadyFor: (claim) =>
      claim === null
        ? 'For anything that is said; their name becomes a blank.'
        : `For “${claim}”; their name becomes a blank.`,
    saved: 'Saved; an approver has to approve it before others are offered it first.',
    inAnswerTo: (handle) => `in answer to ${handle}`,
    nothingToShow: 'Write something: it is shown here as people will read it.',
    overBy: (count) => `${formatCount('en', count)} too many`,
    picture: (altText) => `Picture: ${altText}`,
    willNotLeave: 'No way leads to this person: nothing will be read.',
  },
  {
    label: 'À côté de la réponse',
    aid: { snippets: 'Réponses types', preview: 'Aperçu', past: 'Avant', adviser: 'Conseil' },
    aidHint: {
      snippets: 'Réponses validées à ce que dit cette personne',
      preview: 'Telle qu’on la lira sur sa plateforme',
      past: 'Ce que cette personne a déjà reçu de nous',
      adviser: 'Quatre questions, et ce qu’elles conseillent',
    },
    claims: 'Parle de',
    claimDoor: (size) => `${plural('fr', size, 'message dit', 'messages disent')} cela\u00a0: les afficher`,
    speaks: (language) => `parle ${language}`,
    answers: 'Déjà reçu de nous',
    noPast: 'Rien avant\u00a0: c’est notre première réponse à cette personne.',
    fromElsewhere: 'd’ailleurs',
    noWords: 'Les mots ne sont plus là.',
    otherCrises: 'A parlé dans d’autres crises',
    untitled: 'Crise sans titre',
    noReady: {
      title: 'Pas encore de réponse type',
      body: 'Écrivez-en une plus haut, puis gardez-la pour la prochaine personne qui dit la même chose.',
    },
    insert: 'Insérer',
    changeALittle: 'Changez-la un peu pour cette personne\u00a0: deux fois les mêmes mots, c’est une machine.',
    anyClaim: 'pour tout sujet',
    goneClaim: 'pour une affirmation qui n’est plus là',
    readyState: { draft: 'non validée', approved: 'validée' },
    used: (count) => `servie ${formatCount('fr', count)}\u00a0fois`,
    approveReady: 'Valider',
    retire: 'Retirer',
    retireHint: 'Elle ne sera plus proposée. Ce qui a été envoyé reste au journal.',
    saveReady: 'En faire une réponse type',
    saveReadyFor: (claim) =>
      claim === null
        ? 'Pour tout sujet\u202f; le nom de la personne devient un blanc.'
        : `Pour «\u202f${claim}\u202f»\u202f; le nom de la personne devient un blanc.`,
    saved: 'Gardée\u202f; il faut la valider pour qu’elle soit proposée en premier.',
    inAnswerTo: (handle) => `en réponse à ${handle}`,
    nothingToShow: 'Écrivez quelque chose\u00a0: on le voit ici tel qu’il sera lu.',
    overBy: (count) => `${formatCount('fr', count)} de trop`,
    picture: (altText) => `Image\u00a0: ${altText}`,
    willNotLeave: 'Aucun chemin ne mène à cette personne\u00a0: rien ne sera lu.',
  },
)
