// Words about those who are called when nobody is at the desk.
import type { CalloutProblem, CalloutState, CalloutWay, CallState, MailSecurity } from '../../../shared/callouts.ts'
import type { Lang } from '../../../shared/model.ts'
import { defineWords } from '../../../shared/words.ts'

interface CalloutWords {
  readonly intro: string
  readonly keysForSession: string
  readonly drill: string
  readonly drillWhy: string
  readonly list: string
  readonly nobody: string
  readonly nobodyWhy: string
  readonly ways: Record<CalloutWay, string>
  readonly up: (name: string) => string
  readonly down: (name: string) => string
  readonly test: string
  readonly testOf: (name: string, label: string) => string
  readonly remove: string
  readonly removeOf: (name: string, label: string) => string
  readonly gotThrough: string
  readonly problems: Record<CalloutProblem, string>
  readonly giveAgain: string
  readonly needsUrl: string
  readonly needsPassword: string
  readonly needsServer: string
  readonly backup: (backup: string, last: string) => string
  readonly backupUnreachable: (backup: string, last: string) => string
  readonly noBackup: (last: string) => string
  readonly add: string
  readonly who: string
  readonly way: string
  readonly url: string
  readonly urlHint: string
  readonly badUrl: string
  readonly badAddress: string
  readonly address: string
  readonly rules: string
  readonly handOver: string
  readonly minutes: string
  readonly messages: string
  readonly langs: Record<Lang, string>
  readonly mail: string
  readonly noMail: string
  readonly mailBy: (host: string, from: string) => string
  readonly change: string
  readonly host: string
  readonly port: string
  readonly security: string
  readonly securities: Record<MailSecurity, string>
  readonly user: string
  readonly userHint: string
  readonly password: string
  readonly passwordKept: string
  readonly from: string
  readonly save: string
  readonly cancel: string
  readonly made: string
  readonly noneMade: string
  readonly alarmOf: (brand: string) => string
  readonly states: Record<CalloutState, string>
  readonly answeredBy: (name: string) => string
  readonly next: (name: string, time: string) => string
  readonly nobodyNext: string
  readonly standsIn: string
  readonly callStates: Record<CallState, string>
  readonly again: (time: string) => string
}

export const calloutWords = defineWords<CalloutWords>(
  {
    intro:
      'When an alarm rings, the first on this list are called at once. Whoever acknowledges the alarm in Sangfroid ends the calls; if nobody does, the next are called. A message names the brand and gives the reason in one sentence: no post, no handle.',
    keysForSession:
      'This machine has no key store: addresses of webhooks and the mail password are forgotten when Sangfroid closes, and asked for again here.',
    drill: 'A drill calls nobody',
    drillWhy: 'It has no way out of this machine. The list is kept in the watch.',
    list: 'Who is called, in this order',
    nobody: 'Nobody is called yet',
    nobodyWhy: 'An alarm at night reaches only who has this screen in front of them. Add at least one person.',
    ways: { webhook: 'Webhook', email: 'E-mail' },
    up: (name) => `Call ${name} earlier`,
    down: (name) => `Call ${name} later`,
    test: 'Test',
    testOf: (name, label) => `Test ${label} of ${name}`,
    remove: 'Remove',
    removeOf: (name, label) => `Remove ${label} of ${name}`,
    gotThrough: 'The test got through.',
    problems: {
      network: 'The network, or the server, is away.',
      busy: 'The server is busy.',
      untrusted: 'The server could not prove who it is, or does not encrypt.',
      refused: 'The server refuses it: check the address.',
      signIn: 'The mail server refuses the name or the password.',
      needsSecret: 'The address or the password is missing.',
    },
    giveAgain: 'Keep the address',
    needsUrl: 'address missing',
    needsPassword: 'password missing',
    needsServer: 'no mail server yet',
    backup: (backup, last) => `Then ${backup}, who stands in for ${last}.`,
    backupUnreachable: (backup, last) => `${backup} stands in for ${last}, but has no way here: add one.`,
    noBackup: (last) => `Nobody stands in for ${last}: choose somebody under “Who sits here”.`,
    add: 'Add to the list',
    who: 'Who',
    way: 'How',
    url: 'Address of the webhook',
    badUrl: 'This is no address of a webhook: it begins with https:// (on this machine also http://).',
    badAddress: 'This is no mail address: it has the form name@example.org.',
    urlHint: 'https://… from Slack, Teams, Mattermost or your own program. Kept as a secret.',
    address: 'Mail address',
    rules: 'Rules',
    handOver: 'The next are called after',
    minutes: 'minutes',
    messages: 'Messages in',
    langs: { en: 'English', fr: 'French' },
    mail: 'Mail server',
    noMail: 'No mail can leave yet: say by which server.',
    mailBy: (host, from) => `${host}, from ${from}`,
    change: 'Change',
    host: 'Server',
    port: 'Port',
    security: 'Encryption',
    securities: { tls: 'TLS from the start', starttls: 'STARTTLS, required', none: 'None (this machine only)' },
    user: 'Name',
    userHint: 'Empty if it asks for none',
    password: 'Password',
    passwordKept: 'Empty = the one that is kept',
    from: 'Sender’s address',
    save: 'Save',
    cancel: 'Cancel',
    made: 'What was sent',
    noneMade: 'No alarm has called anybody yet.',
    alarmOf: (brand) => `Alarm: ${brand}`,
    states: { running: 'calling', unanswered: 'nobody answered', acknowledged: 'acknowledged' },
    answeredBy: (name) => `acknowledged by ${name}`,
    next: (name, time) => `${name} is called at ${time} unless somebody acknowledges the alarm.`,
    nobodyNext: 'Nobody is left to call.',
    standsIn: 'stands in',
    callStates: { waiting: 'waits', sent: 'sent', failed: 'not sent', dropped: 'not needed any more' },
    again: (time) => `again at ${time}`,
  },
  {
    intro:
      'Quand une alarme sonne, les premiers de cette liste sont appelés aussitôt. Qui en prend connaissance dans Sangfroid arrête les appels\u202f; sinon, les suivants sont appelés. Le message nomme la marque et donne la raison en une phrase\u00a0: ni message cité, ni compte.',
    keysForSession:
      'Cette machine n’a pas de coffre à clés\u00a0: les adresses de webhook et le mot de passe du courrier sont oubliés à la fermeture de Sangfroid, et redemandés ici.',
    drill: 'Un exercice n’appelle personne',
    drillWhy: 'Il n’a aucun moyen de sortir de cette machine. La liste se tient dans la veille.',
    list: 'Qui est appelé, dans cet ordre',
    nobody: 'Personne n’est encore appelé',
    nobodyWhy: 'La nuit, une alarme n’atteint que qui a cet écran sous les yeux. Ajoutez au moins une personne.',
    ways: { webhook: 'Webhook', email: 'Courriel' },
    up: (name) => `Appeler ${name} plus tôt`,
    down: (name) => `Appeler ${name} plus tard`,
    test: 'Essayer',
    testOf: (name, label) => `Essayer ${label}, de ${name}`,
    remove: 'Retirer',
    removeOf: (name, label) => `Retirer ${label}, de ${name}`,
    gotThrough: 'L’essai est arrivé.',
    problems: {
      network: 'Le réseau, ou le serveur, est absent.',
      busy: 'Le serveur est occupé.',
      untrusted: 'Le serveur n’a pas pu prouver qui il est, ou ne chiffre pas.',
      refused: 'Le serveur refuse\u00a0: vérifiez l’adresse.',
      signIn: 'Le serveur de courrier refuse le nom ou le mot de passe.',
      needsSecret: 'L’adresse ou le mot de passe manque.',
    },
    giveAgain: 'Garder l’adresse',
    needsUrl: 'adresse manquante',
    needsPassword: 'mot de passe manquant',
    needsServer: 'pas encore de serveur',
    backup: (backup, last) => `Puis ${backup}, qui remplace ${last}.`,
    backupUnreachable: (backup, last) => `${backup} remplace ${last}, mais n’a aucun moyen ici\u00a0: ajoutez-en un.`,
    noBackup: (last) =>
      `Personne ne remplace ${last}\u00a0: choisissez quelqu’un dans «\u00a0Qui est à ce poste\u00a0».`,
    add: 'Ajouter à la liste',
    who: 'Qui',
    way: 'Comment',
    url: 'Adresse du webhook',
    badUrl: 'Ce n’est pas l’adresse d’un webhook\u00a0: elle commence par https:// (sur cette machine, aussi http://).',
    badAddress: 'Ce n’est pas une adresse de courriel\u00a0: elle a la forme nom@exemple.org.',
    urlHint: 'https://… de Slack, Teams, Mattermost ou de votre programme. Gardée comme un secret.',
    address: 'Adresse de courriel',
    rules: 'Règles',
    handOver: 'Les suivants sont appelés après',
    minutes: 'minutes',
    messages: 'Messages en',
    langs: { en: 'anglais', fr: 'français' },
    mail: 'Serveur de courrier',
    noMail: 'Aucun courriel ne peut encore partir\u00a0: dites par quel serveur.',
    mailBy: (host, from) => `${host}, au nom de ${from}`,
    change: 'Modifier',
    host: 'Serveur',
    port: 'Port',
    security: 'Chiffrement',
    securities: { tls: 'TLS dès le début', starttls: 'STARTTLS, exigé', none: 'Aucun (cette machine seulement)' },
    user: 'Nom',
    userHint: 'Vide s’il n’en demande pas',
    password: 'Mot de passe',
    passwordKept: 'Vide = celui qui est gardé',
    from: 'Adresse de l’expéditeur',
    save: 'Enregistrer',
    cancel: 'Annuler',
    made: 'Ce qui a été envoyé',
    noneMade: 'Aucune alarme n’a encore appelé personne.',
    alarmOf: (brand) => `Alarme\u00a0: ${brand}`,
    states: { running: 'appelle', unanswered: 'personne n’a répondu', acknowledged: 'prise en compte' },
    answeredBy: (name) => `prise en compte par ${name}`,
    next: (name, time) => `${name} est appelé à ${time}, sauf si quelqu’un prend connaissance de l’alarme.`,
    nobodyNext: 'Il ne reste personne à appeler.',
    standsIn: 'remplace',
    callStates: { waiting: 'en attente', sent: 'envoyé', failed: 'pas envoyé', dropped: 'plus nécessaire' },
    again: (time) => `de nouveau à ${time}`,
  },
)
