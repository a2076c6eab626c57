// Words of accounts and feeds: what each takes, where its keys are made, what it costs, what becomes of it.
import type { ConnectionKind, SpendStage } from '../../../shared/sources.ts'
import { defineWords, formatDuration, plural } from '../../../shared/words.ts'

interface ConnectionsWords {
  readonly connected: string
  readonly keysKept: string
  readonly keysForSession: string
  readonly drill: string
  readonly drillWhy: string
  readonly brandFirst: string
  readonly saveBrand: string
  readonly add: string
  readonly takes: Record<ConnectionKind, string>
  readonly formOf: Record<ConnectionKind, string>
  readonly connect: string
  readonly signingIn: string
  readonly signInAgain: string
  readonly connectAgain: string
  readonly noAnswer: string
  readonly signedOut: string
  readonly signedOutWhy: string
  readonly disconnected: string
  readonly opening: string
  readonly off: string
  readonly given: (count: number) => string
  readonly switchOn: string
  readonly switchOff: string
  readonly switchOnOf: (label: string) => string
  readonly switchOffOf: (label: string) => string
  readonly disconnect: string
  readonly disconnectOf: (label: string) => string
  readonly disconnectHint: string
  readonly advanced: string
  readonly blueskyHandle: string
  readonly blueskyHandleHint: string
  readonly appPassword: string
  readonly appPasswordHint: string
  readonly appPasswordLink: string
  readonly serviceUrl: string
  readonly serviceUrlHint: string
  readonly jetstreamUrl: string
  readonly jetstreamUrlHint: string
  readonly server: string
  readonly serverHint: string
  readonly accessToken: string
  readonly accessTokenHint: string
  readonly accessTokenLink: string
  readonly feedUrl: string
  readonly feedUrlHint: string
  readonly lookingAtFeed: string
  readonly noAddress: string
  readonly clientId: string
  readonly clientIdHint: string
  readonly clientIdLink: string
  readonly atX: string
  readonly atXHow: string
  readonly bearerToken: string
  readonly bearerTokenHint: string
  readonly plan: string
  readonly plans: Record<'payPerUse' | 'enterprise', string>
  readonly ownsApp: string
  readonly ownsAppHint: string
  readonly openX: string
  readonly openXWhy: string
  readonly waitingForX: string
  readonly waitingForXWhy: string
  readonly budget: string
  readonly budgetHint: string
  readonly budgetShort: string
  readonly budgetOf: (label: string) => string
  readonly saveBudget: string
  readonly reserve: string
  readonly reserveHint: string
  readonly notDollars: string
  readonly reserveTooBig: string
  readonly spent: (spent: string, budget: string) => string
  readonly spentNoBudget: (spent: string) => string
  readonly kept: (reserve: string) => string
  readonly runway: (leftMs: number) => string
  readonly stages: Record<SpendStage, string>
  readonly stageWhy: Record<SpendStage, string>
}

/** Foretold from an hour's pace: minutes of days would be a promise that nobody can keep. */
const wholeUnits = (ms: number): number => {
  const unitMs = [86_400_000, 3_600_000].find((one) => ms >= one) ?? 60_000
  return Math.floor(ms / unitMs) * unitMs
}

export const connectionsWords = defineWords<ConnectionsWords>(
  {
    connected: 'Connected',
    keysKept: 'Keys are kept encrypted by this machine. They never enter the record, a report or a log.',
    keysForSession:
      'This machine has no key store: keys are kept until Sangfroid closes, then each account asks to sign in again. They never enter the record, a report or a log.',
    drill: 'This is a drill',
    drillWhy: 'No account can be connected here: nothing leaves this window. Connect accounts in the real watch.',
    brandFirst: 'Accounts and feeds are listened to for a brand. Which one, and by which words is it known?',
    saveBrand: 'Go on to accounts and feeds',
    add: 'Connect an account or a feed',
    takes: {
      x: 'Needs an app of your own at X. Each post that is read costs; you set the limit.',
      bluesky: 'Needs the handle and an app password. Free.',
      mastodon: 'Needs the server and an access token. Free.',
      feed: 'News, blogs, forums: needs an RSS, Atom or JSON address. Free.',
    },
    formOf: {
      x: 'Connect X',
      bluesky: 'Connect Bluesky',
      mastodon: 'Connect Mastodon',
      feed: 'Connect a feed',
    },
    connect: 'Connect',
    signingIn: 'Signing in',
    signInAgain: 'Sign in again',
    connectAgain: 'Connect again',
    noAnswer: 'No usable answer came from there. Check the address and the network, then try again.',
    signedOut: 'Signed out',
    signedOutWhy: 'The keys are gone or not taken any more: nothing is heard until somebody signs in again.',
    disconnected: 'Disconnected',
    opening: 'Opening',
    off: 'Off',
    given: (count) => `${plural('en', count, 'post', 'posts')} so far`,
    switchOn: 'Switch on',
    switchOff: 'Switch off',
    switchOnOf: (label) => `Switch on ${label}`,
    switchOffOf: (label) => `Switch off ${label}`,
    disconnect: 'Disconnect',
    disconnectOf: (label) => `Disconnect ${label}`,
    disconnectHint: 'It is no longer listened to and its keys are forgotten. What it gave stays.',
    advanced: 'Advanced: another server',
    blueskyHandle: 'Handle',
    blueskyHandleHint: 'Such as brand.bsky.social',
    appPassword: 'App password',
    appPasswordHint: 'Not the account’s own password: one made for Sangfroid, which can be withdrawn alone.',
    appPasswordLink: 'Make one at Bluesky',
    serviceUrl: 'Service',
    serviceUrlHint: 'Where the account lives.',
    jetstreamUrl: 'Jetstream',
    jetstreamUrlHint: 'The public stream of all posts, which is filtered here by the watch terms.',
    server: 'Server',
    serverHint: 'Where the account lives, such as example.social',
    accessToken: 'Access token',
    accessTokenHint: 'On the server: Preferences, Development, New application; the scope “read” is enough to listen.',
    accessTokenLink: 'Make one on this server',
    feedUrl: 'Address of the feed',
    feedUrlHint: 'RSS, Atom, RDF or JSON Feed.',
    lookingAtFeed: 'Looking at the feed',
    noAddress: 'This is no address on the web: it has the form example.org or https://example.org.',
    clientId: 'Client ID of your own app',
    clientIdHint: 'X wants each brand to use its own app. In the app, under Keys and tokens.',
    clientIdLink: 'Open the X console',
    atX: 'What to set in the X console',
    atXHow:
      'User authentication settings: permissions “Read and write”, type “Native App”, and these callback addresses, exactly:',
    bearerToken: 'Bearer token of the app, if you have it',
    bearerTokenHint: 'With it: the live stream, counts of the last seven days, and notice of removed posts.',
    plan: 'Plan at X',
    plans: { payPerUse: 'Pay per use', enterprise: 'Enterprise: X lets it reply to anyone' },
    ownsApp: 'This account also owns the app',
    ownsAppHint: 'Then its own posts, mentions and followers are read at a fifth of the price.',
    openX: 'Open X in the browser',
    openXWhy: 'X asks in your browser whether Sangfroid may read and post for the account that is signed in there.',
    waitingForX: 'Waiting for X',
    waitingForXWhy:
      'X has opened in your browser. Sign in as the brand’s account, press “Authorize app”, and come back: this room goes on by itself.',
    budget: 'Budget a month',
    budgetHint: 'Empty: no limit but X’s own.',
    budgetShort: 'Budget',
    budgetOf: (label) => `Budget of ${label}`,
    saveBudget: 'Save the budget',
    reserve: 'Of it, for our own posts',
    reserveHint: 'Never spent on reading.',
    notDollars: 'An amount in dollars, such as 50 or 12.50.',
    reserveTooBig: 'No more than the budget.',
    spent: (spent, budget) => `${spent} of ${budget} spent this month`,
    spentNoBudget: (spent) => `${spent} spent this month, no limit set here`,
    kept: (reserve) => `${reserve} kept for our own posts`,
    runway: (leftMs) => `at this pace ${formatDuration('en', wholeUnits(leftMs))} left`,
    stages: {
      full: 'everything is read',
      sampled: 'sampled: a tenth is read',
      mentionsOnly: 'only what names our accounts',
      countsOnly: 'only counts are read',
    },
    stageWhy: {
      full: 'The budget allows it.',
      sampled: 'The budget runs low: a tenth of the stream still shows every rise.',
      mentionsOnly: 'The budget is nearly spent: what is left goes to those who wait for an answer.',
      countsOnly: 'The budget is as good as spent: counts cost as much as one post and still ring the alarm.',
    },
  },
  {
    connected: 'Reliés',
    keysKept:
      'Les clés sont gardées chiffrées par cette machine. Elles n’entrent jamais au journal, ni dans un rapport.',
    keysForSession:
      'Cette machine n’a pas de coffre à clés\u00a0: les clés sont gardées jusqu’à la fermeture de Sangfroid, puis il faudra se reconnecter à chaque compte. Elles n’entrent jamais au journal, ni dans un rapport.',
    drill: 'Ceci est un exercice',
    drillWhy:
      'Aucun compte ne peut être relié ici\u00a0: rien ne sort de cette fenêtre. Reliez les comptes dans la vraie veille.',
    brandFirst: 'Comptes et flux sont écoutés pour une marque. Laquelle, et à quels mots la reconnaît-on\u202f?',
    saveBrand: 'Passer aux comptes et aux flux',
    add: 'Relier un compte ou un flux',
    takes: {
      x: 'Demande une application à vous chez X. Chaque message lu se paie\u202f; vous fixez la limite.',
      bluesky: 'Demande le nom de compte et un mot de passe d’application. Gratuit.',
      mastodon: 'Demande le serveur et un jeton d’accès. Gratuit.',
      feed: 'Presse, blogs, forums\u00a0: demande une adresse RSS, Atom ou JSON. Gratuit.',
    },
    formOf: {
      x: 'Relier X',
      bluesky: 'Relier Bluesky',
      mastodon: 'Relier Mastodon',
      feed: 'Relier un flux',
    },
    connect: 'Relier',
    signingIn: 'Connexion',
    signInAgain: 'Se reconnecter',
    connectAgain: 'Relier à nouveau',
    noAnswer: 'Aucune réponse utilisable. Vérifiez l’adresse et le réseau, puis essayez à nouveau.',
    signedOut: 'Déconnecté',
    signedOutWhy: 'Les clés manquent ou ne sont plus acceptées\u00a0: rien n’est entendu avant une reconnexion.',
    disconnected: 'Dissocié',
    opening: 'Ouverture',
    off: 'Coupé',
    given: (count) => `${plural('fr', count, 'message reçu', 'messages reçus')}`,
    switchOn: 'Rétablir',
    switchOff: 'Couper',
    switchOnOf: (label) => `Rétablir ${label}`,
    switchOffOf: (label) => `Couper ${label}`,
    disconnect: 'Dissocier',
    disconnectOf: (label) => `Dissocier ${label}`,
    disconnectHint: 'On ne l’écoute plus et ses clés sont oubliées. Ce qu’il a donné reste.',
    advanced: 'Avancé\u00a0: un autre serveur',
    blueskyHandle: 'Nom de compte',
    blueskyHandleHint: 'Par exemple marque.bsky.social',
    appPassword: 'Mot de passe d’application',
    appPasswordHint: 'Pas celui du compte\u00a0: un autre, créé pour Sangfroid, que l’on peut retirer à lui seul.',
    appPasswordLink: 'En créer un chez Bluesky',
    serviceUrl: 'Service',
    serviceUrlHint: 'Là où vit le compte.',
    jetstreamUrl: 'Jetstream',
    jetstreamUrlHint: 'Le flux public de tous les messages, filtré ici par les termes de veille.',
    server: 'Serveur',
    serverHint: 'Là où vit le compte, par exemple exemple.social',
    accessToken: 'Jeton d’accès',
    accessTokenHint:
      'Sur le serveur\u00a0: Préférences, Développement, Nouvelle application\u202f; le droit «\u00a0read\u00a0» suffit pour écouter.',
    accessTokenLink: 'En créer un sur ce serveur',
    feedUrl: 'Adresse du flux',
    feedUrlHint: 'RSS, Atom, RDF ou JSON Feed.',
    lookingAtFeed: 'Lecture du flux',
    noAddress: 'Ce n’est pas une adresse du web\u00a0: elle a la forme exemple.org ou https://exemple.org.',
    clientId: 'Client ID de votre application',
    clientIdHint: 'X veut que chaque marque ait sa propre application. Dans l’application, sous Keys and tokens.',
    clientIdLink: 'Ouvrir la console de X',
    atX: 'À régler dans la console de X',
    atXHow:
      'User authentication settings\u00a0: droits «\u00a0Read and write\u00a0», type «\u00a0Native App\u00a0», et ces adresses de retour, à l’identique\u00a0:',
    bearerToken: 'Bearer token de l’application, si vous l’avez',
    bearerTokenHint:
      'Il donne le flux en direct, les décomptes des sept derniers jours et l’annonce des messages retirés.',
    plan: 'Formule chez X',
    plans: { payPerUse: 'À l’usage', enterprise: 'Enterprise\u00a0: X laisse répondre à tous' },
    ownsApp: 'Ce compte possède aussi l’application',
    ownsAppHint: 'Ses messages, mentions et abonnés sont alors lus au cinquième du prix.',
    openX: 'Ouvrir X dans le navigateur',
    openXWhy: 'X demande dans votre navigateur si Sangfroid peut lire et publier pour le compte qui y est connecté.',
    waitingForX: 'En attente de X',
    waitingForXWhy:
      'X s’est ouvert dans votre navigateur. Connectez-vous avec le compte de la marque, autorisez l’application, puis revenez\u00a0: cette salle continue seule.',
    budget: 'Budget mensuel',
    budgetHint: 'Vide\u00a0: sans autre limite que celle de X.',
    budgetShort: 'Budget',
    budgetOf: (label) => `Budget de ${label}`,
    saveBudget: 'Enregistrer le budget',
    reserve: 'Dont, pour nos messages',
    reserveHint: 'Jamais dépensé à lire.',
    notDollars: 'Un montant en dollars, comme 50 ou 12,50.',
    reserveTooBig: 'Pas plus que le budget.',
    spent: (spent, budget) => `${spent} dépensés sur ${budget} ce mois-ci`,
    spentNoBudget: (spent) => `${spent} dépensés ce mois-ci, sans limite fixée ici`,
    kept: (reserve) => `${reserve} réservés à nos messages`,
    runway: (leftMs) => `à ce rythme, reste ${formatDuration('fr', wholeUnits(leftMs))}`,
    stages: {
      full: 'tout est lu',
      sampled: 'échantillon\u00a0: un dixième est lu',
      mentionsOnly: 'seulement ce qui cite nos comptes',
      countsOnly: 'seuls les nombres sont lus',
    },
    stageWhy: {
      full: 'Le budget le permet.',
      sampled: 'Le budget baisse\u00a0: un dixième du flux montre encore chaque montée.',
      mentionsOnly: 'Le budget est presque épuisé\u00a0: le reste va à ceux qui attendent une réponse.',
      countsOnly: 'Le budget est pour ainsi dire épuisé\u00a0: un décompte coûte un message et sonne encore l’alarme.',
    },
  },
)
