// Words of the statements: what the brand says to everyone while a crisis is open.
import type { StatementState } from '../../../shared/states.ts'
import { defineWords, formatCount, plural } from '../../../shared/words.ts'

interface StatementWords {
  readonly title: string
  readonly count: (count: number) => string
  readonly noCrisis: { readonly title: string; readonly body: string }
  readonly empty: { readonly title: string; readonly body: string }
  readonly silentSince: (duration: string) => string
  readonly write: string
  readonly textLabel: string
  readonly placeholder: string
  readonly template: string
  readonly blanks: (count: number) => string
  readonly count1: (used: number, limit: number, where: string) => string
  readonly countHint: string
  readonly save: string
  readonly unsaved: string
  readonly unsavedApproved: string
  readonly saved: string
  readonly stateHint: Record<StatementState, string>
  readonly approve: string
  readonly edit: string
  readonly publish: string
  readonly publishHint: string
  readonly channel: string
  readonly channelHint: string
  readonly link: string
  readonly linkWrong: string
  readonly publishedAt: string
  readonly confirmPublished: string
  readonly by: (name: string) => string
  readonly recordedOn: (exact: string) => string
  readonly on: (channel: string) => string
  readonly openLink: string
  readonly removed: string
}

export const statementWords = defineWords<StatementWords>(
  {
    title: 'Statements',
    count: (count) => plural('en', count, 'statement', 'statements'),
    noCrisis: {
      title: 'No crisis is open',
      body: 'Statements belong to a crisis. Press the red button to open one and speak.',
    },
    empty: {
      title: 'Nothing said yet',
      body: 'A holding statement needs no cause and no culprit: we know, we care, what we do, when we speak next.',
    },
    silentSince: (duration) => `Nothing said yet, ${duration} after the alarm`,
    write: 'Write a statement',
    textLabel: 'Statement',
    placeholder: 'We know, we care, what we do, when we speak next',
    template:
      'We are aware of [what people report]. We are sorry for the worry this causes. We are looking into it now with [who]. Next update at [time], here.',
    blanks: (count) => `${plural('en', count, 'blank', 'blanks')} in brackets to fill in`,
    count1: (used, limit, where) => `${where} ${formatCount('en', used)}/${formatCount('en', limit)}`,
    countHint: 'Counted as each platform counts: links, emoji and some scripts weigh otherwise than letters.',
    save: 'Save draft',
    unsaved: 'Not saved yet; saved as a draft when you stop or leave',
    unsavedApproved: 'Not saved yet: kept until the app closes; saving asks for a new approval',
    saved: 'Saved as a draft',
    stateHint: {
      draft: 'Written, not approved.',
      approved: 'Approved. Publish it from your accounts, or by hand.',
      published: 'It is out.',
      corrected: 'A later statement corrects this one.',
    },
    approve: 'Approve',
    edit: 'Edit again',
    publish: 'Published by hand',
    publishHint:
      'For what leaves elsewhere: a press release, the website, a phone. Publish it there, then note where and when.',
    channel: 'Channel',
    channelHint: 'For example: X @brand, press release, website',
    link: 'Link (optional)',
    linkWrong: 'A link begins with https://',
    publishedAt: 'Published at',
    confirmPublished: 'Note as published',
    by: (name) => `by ${name}`,
    recordedOn: (exact) => `recorded ${exact}`,
    on: (channel) => `on ${channel}`,
    openLink: 'Open in the browser',
    removed: 'This text was removed; the fact stays.',
  },
  {
    title: 'Communiqués',
    count: (count) => plural('fr', count, 'communiqué', 'communiqués'),
    noCrisis: {
      title: 'Aucune crise n’est ouverte',
      body: 'Un communiqué appartient à une crise. Appuyez sur le bouton rouge pour en ouvrir une et parler.',
    },
    empty: {
      title: 'Rien n’est encore dit',
      body: 'Un message d’attente n’a besoin ni de cause ni de coupable\u00a0: nous savons, cela nous importe, ce que nous faisons, quand nous reparlons.',
    },
    silentSince: (duration) => `Rien n’est encore dit, ${duration} après l’alarme`,
    write: 'Écrire un communiqué',
    textLabel: 'Communiqué',
    placeholder: 'Nous savons, cela nous importe, ce que nous faisons, quand nous reparlons',
    template:
      'Nous avons pris connaissance de [ce qui est rapporté]. Nous sommes désolés de l’inquiétude que cela cause. Nous vérifions en ce moment avec [qui]. Prochain point à [heure], ici.',
    blanks: (count) => `${plural('fr', count, 'blanc', 'blancs')} entre crochets à remplir`,
    count1: (used, limit, where) => `${where} ${formatCount('fr', used)}/${formatCount('fr', limit)}`,
    countHint:
      'Compté comme chaque plateforme compte\u00a0: liens, émojis et certaines écritures pèsent autrement que des lettres.',
    save: 'Enregistrer',
    unsaved: 'Pas encore enregistré\u202f; le brouillon l’est dès que vous vous arrêtez ou partez',
    unsavedApproved:
      'Pas encore enregistré\u00a0: gardé jusqu’à la fermeture\u202f; enregistrer demande une nouvelle validation',
    saved: 'Brouillon enregistré',
    stateHint: {
      draft: 'Rédigé, pas encore validé.',
      approved: 'Validé. Publiez-le depuis vos comptes, ou à la main.',
      published: 'Il est sorti.',
      corrected: 'Un communiqué suivant corrige celui-ci.',
    },
    approve: 'Valider',
    edit: 'Modifier à nouveau',
    publish: 'Publié à la main',
    publishHint:
      'Pour ce qui part ailleurs\u00a0: la presse, le site, un téléphone. Publiez-le là-bas, puis notez où et quand.',
    channel: 'Canal',
    channelHint: 'Par exemple\u00a0: X @marque, communiqué de presse, site',
    link: 'Lien (facultatif)',
    linkWrong: 'Un lien commence par https://',
    publishedAt: 'Publié le',
    confirmPublished: 'Noter comme publié',
    by: (name) => `par ${name}`,
    recordedOn: (exact) => `noté le ${exact}`,
    on: (channel) => `sur ${channel}`,
    openLink: 'Ouvrir dans le navigateur',
    removed: 'Ce texte a été retiré\u202f; le fait reste.',
  },
)
