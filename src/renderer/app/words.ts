// Words of the frame: top bar, tabs, notices, status line.
import type { EngineRoom } from '../../shared/contract/events.ts'
import { defineWords, formatCount, formatDuration, plural } from '../../shared/words.ts'
import type { RightTab } from '../ui/selection.ts'

interface FrameWords {
  readonly situation: string
  readonly brands: string
  readonly watchOf: (brand: string) => string
  readonly watch: string
  readonly importFile: string
  readonly enterByHand: string
  readonly addByHand: (brand: string) => string
  readonly dropHere: string
  readonly flyDrill: string
  readonly settings: string
  readonly members: string
  readonly callouts: string
  readonly search: string
  readonly writeNote: string
  readonly writeStatement: string
  readonly noteFact: string
  readonly closeCrisis: string
  readonly exportReport: string
  readonly redButton: string
  readonly calm: string
  readonly sources: string
  readonly sourcesHint: string
  readonly blindQuestion: string
  readonly areWeBlind: string
  readonly connections: string
  readonly connectionsOf: (brand: string) => string
  readonly worstSource: (state: string, name: string) => string
  readonly noSource: string
  readonly noSourceHint: string
  readonly sourceLine: (label: string, state: string, count: number) => string
  readonly desk: string
  readonly tabs: Record<RightTab, string>
  readonly right: string
  readonly drill: string
  readonly drillOf: (scenario: string, seed: number) => string
  readonly drillHint: string
  readonly watchRang: (brand: string | null) => string
  readonly showWatch: string
  readonly goOn: string
  readonly notice: {
    readonly registry: string
    readonly sandbox: string
    readonly secrets: string
    readonly callouts: string
    readonly redAsked: (name: string) => string
    readonly restarted: (room: EngineRoom) => string
    readonly failed: (room: EngineRoom) => string
  }
  readonly dismiss: string
  readonly seeToIt: string
  readonly readIt: string
  readonly online: string
  readonly offline: string
  readonly offlineHint: string
  readonly perMinute: (count: number) => string
  readonly perMinuteHint: string
  readonly lag: (seconds: string) => string
  readonly lagHint: string
  readonly replay: (exact: string) => string
  readonly replayHint: string
  readonly saved: string
  readonly saving: string
  readonly savedHint: string
  readonly otherLang: string
  readonly otherLangLabel: string
  readonly importing: (name: string, percent: string, left: string | null) => string
  readonly morePosts: string
  readonly noPosts: string
  readonly skip: string
  readonly who: string
  readonly whoWhy: string
}

const engineParts = defineWords<Record<EngineRoom, string>>(
  { writer: 'watches, rings and writes', reader: 'reads for the screen', analyst: 'makes reports' },
  { writer: 'veille, sonne et écrit', reader: 'lit pour l’écran', analyst: 'fait les rapports' },
)

export const frameWords = defineWords<FrameWords>(
  {
    situation: 'Situation',
    brands: 'Brands',
    watchOf: (brand) => `Watch of ${brand}`,
    watch: 'Edit the watch: terms, red flags, influence',
    importFile: 'Import a file',
    enterByHand: 'Enter a post by hand',
    addByHand: (brand) => `Enter by hand: ${brand}`,
    dropHere: 'Drop the files: they are read on this machine and leave only with what you send',
    flyDrill: 'Fly a drill',
    settings: 'Settings',
    members: 'Who sits here',
    callouts: 'Who is called when nobody is here',
    search: 'Search',
    writeNote: 'Write a note',
    writeStatement: 'Write a statement',
    noteFact: 'Note a fact',
    closeCrisis: 'Close the crisis',
    exportReport: 'Export the report',
    redButton: 'Red button',
    calm: 'The watch goes on; an alarm will ring here.',
    sources: 'sources',
    sourcesHint: 'Are we blind? Opens how well each source hears.',
    blindQuestion: 'Are we blind? The sources',
    areWeBlind: 'Are we blind?',
    connections: 'Accounts and feeds',
    connectionsOf: (brand) => `Accounts and feeds of ${brand}`,
    worstSource: (state, name) => `${state}: ${name}`,
    noSource: 'no live source',
    noSourceHint: 'Only files and drills feed this brand. Connect an account or a feed from here.',
    sourceLine: (label, state, count) => `${label}: ${state}, ${plural('en', count, 'post', 'posts')}`,
    desk: 'At this desk',
    tabs: {
      timeline: 'Timeline',
      statements: 'Statements',
      facts: 'Facts',
      claims: 'Claims',
      people: 'People',
      report: 'Report',
    },
    right: 'The record',
    drill: 'DRILL',
    drillOf: (scenario, seed) => `${scenario}, seed ${seed}`,
    drillHint: 'Nothing leaves this window. The real watch goes on in its own.',
    watchRang: (brand) => (brand === null ? 'The real watch has rung' : `The real watch has rung: ${brand}`),
    showWatch: 'Go to the real watch',
    goOn: 'Go on with the drill',
    notice: {
      registry: 'Development runtime: this is not a release build of Electron. Do not use it on hostile networks.',
      sandbox: 'The browser sandbox is off because the app runs as root. Use it for tests only.',
      callouts: 'Somebody on the list cannot be called: an address, a password or the mail server is missing.',
      redAsked: (name) => `${name} wants to speak: the outbox is stopped, and the words wait for an approver.`,
      secrets: 'This machine has no key store: passwords and tokens are forgotten when the app closes.',
      restarted: (room) =>
        `The part that ${engineParts.en[room]} stopped and was started again. What was saved is safe; repeat the act that failed.`,
      failed: (room) =>
        `The part that ${engineParts.en[room]} keeps stopping and was left down. What was saved is safe. Close Sangfroid and start it again.`,
    },
    dismiss: 'Understood',
    seeToIt: 'See to it',
    readIt: 'Read it',
    online: 'online',
    offline: 'offline',
    offlineHint: 'No network: everything works but fetching and sending.',
    perMinute: (count) => `${plural('en', count, 'post', 'posts')}/min`,
    perMinuteHint: 'Matched posts in the latest part of the pulse',
    lag: (seconds) => `lag ${seconds} s`,
    lagHint: 'From the engine’s word that something changed to the new feed on screen',
    replay: (exact) => `replayed time ${exact}`,
    replayHint: 'This brand lives in the time of its file: clocks and ages count from here.',
    saved: 'saved',
    saving: 'saving',
    savedHint: 'Everything done so far is on disk.',
    otherLang: 'FR',
    otherLangLabel: 'Passer en français',
    importing: (name, percent, left) => `${name} ${percent}${left ? `, ${left} left` : ''}`,
    morePosts: 'Older posts',
    noPosts: 'No matched post here.',
    skip: 'Skip to the reply queue',
    who: 'Who sits at this desk?',
    whoWhy:
      'Every act goes into the record under a name. It is what you say, not a proof; one key changes it at any time.',
  },
  {
    situation: 'Situation',
    brands: 'Marques',
    watchOf: (brand) => `Veille\u00a0: ${brand}`,
    watch: 'Modifier la veille\u00a0: termes, signaux rouges, influence',
    importFile: 'Importer un fichier',
    enterByHand: 'Saisir un message à la main',
    addByHand: (brand) => `Saisir à la main\u00a0: ${brand}`,
    dropHere: 'Déposez les fichiers\u00a0: ils sont lus sur cette machine et n’en partent qu’avec ce que vous envoyez',
    flyDrill: 'Lancer un exercice',
    settings: 'Réglages',
    members: 'Qui est à ce poste',
    callouts: 'Qui est appelé quand personne n’est là',
    search: 'Chercher',
    writeNote: 'Écrire une note',
    writeStatement: 'Écrire un communiqué',
    noteFact: 'Noter un fait',
    closeCrisis: 'Clore la crise',
    exportReport: 'Exporter le rapport',
    redButton: 'Bouton rouge',
    calm: 'La veille continue\u202f; l’alarme sonnera ici.',
    sources: 'sources',
    sourcesHint: 'Sommes-nous aveugles\u202f? Ouvre l’état de chaque source.',
    blindQuestion: 'Sommes-nous aveugles\u202f? Les sources',
    areWeBlind: 'Sommes-nous aveugles\u202f?',
    connections: 'Comptes et flux',
    connectionsOf: (brand) => `Comptes et flux\u00a0: ${brand}`,
    worstSource: (state, name) => `${state}\u00a0: ${name}`,
    noSource: 'aucune source en direct',
    noSourceHint: 'Seuls des fichiers et des exercices nourrissent cette marque. Reliez un compte ou un flux d’ici.',
    sourceLine: (label, state, count) => `${label}\u00a0: ${state}, ${plural('fr', count, 'message', 'messages')}`,
    desk: 'À ce poste',
    tabs: {
      timeline: 'Chronologie',
      statements: 'Communiqués',
      facts: 'Faits',
      claims: 'Affirmations',
      people: 'Personnes',
      report: 'Rapport',
    },
    right: 'Le dossier',
    drill: 'EXERCICE',
    drillOf: (scenario, seed) => `${scenario}, graine ${seed}`,
    drillHint: 'Rien ne sort de cette fenêtre. La vraie veille continue dans la sienne.',
    watchRang: (brand) => (brand === null ? 'La vraie veille a sonné' : `La vraie veille a sonné\u00a0: ${brand}`),
    showWatch: 'Passer à la vraie veille',
    goOn: 'Continuer l’exercice',
    notice: {
      registry:
        'Version de développement\u00a0: ce n’est pas une version publiée d’Electron. À ne pas utiliser sur un réseau hostile.',
      sandbox: 'Le bac à sable du navigateur est coupé, car l’application tourne en root. Pour des essais seulement.',
      callouts:
        'Quelqu’un de la liste ne peut pas être appelé\u00a0: il manque une adresse, un mot de passe ou le serveur de courrier.',
      redAsked: (name) => `${name} veut parler\u00a0: les envois sont arrêtés, et les mots attendent un valideur.`,
      secrets: 'Cette machine n’a pas de coffre à clés\u00a0: mots de passe et jetons sont oubliés à la fermeture.',
      restarted: (room) =>
        `La partie qui ${engineParts.fr[room]} s’est arrêtée puis a redémarré. Ce qui était enregistré l’est toujours\u202f; refaites l’action qui a échoué.`,
      failed: (room) =>
        `La partie qui ${engineParts.fr[room]} s’arrête sans cesse et reste arrêtée. Ce qui était enregistré l’est toujours. Fermez Sangfroid et relancez-le.`,
    },
    dismiss: 'Compris',
    seeToIt: 'Y remédier',
    readIt: 'Lire',
    online: 'en ligne',
    offline: 'hors ligne',
    offlineHint: 'Pas de réseau\u00a0: tout marche, sauf recevoir et envoyer.',
    perMinute: (count) => `${formatCount('fr', count)} messages/min`,
    perMinuteHint: 'Messages retenus dans la dernière partie de la courbe',
    lag: (seconds) => `retard ${seconds} s`,
    lagHint: 'Du signal du moteur au nouveau fil à l’écran',
    replay: (exact) => `heure du rejeu\u00a0: ${exact}`,
    replayHint: 'Cette marque vit à l’heure de son fichier\u00a0: horloges et âges comptent d’ici.',
    saved: 'enregistré',
    saving: 'enregistrement',
    savedHint: 'Tout ce qui a été fait est sur le disque.',
    otherLang: 'EN',
    otherLangLabel: 'Switch to English',
    importing: (name, percent, left) => `${name} ${percent}${left ? `, reste ${left}` : ''}`,
    morePosts: 'Messages plus anciens',
    noPosts: 'Aucun message retenu ici.',
    skip: 'Aller aux réponses',
    who: 'Qui est à ce poste\u202f?',
    whoWhy:
      'Chaque acte entre au journal sous un nom. C’est ce que vous dites, non une preuve\u202f; une touche suffit pour en changer.',
  },
)

export const leftText = (lang: 'fr' | 'en', leftMs: number | null): string | null =>
  leftMs === null ? null : formatDuration(lang, leftMs)
