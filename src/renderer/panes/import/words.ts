// Words of the import.

import type { CsvDoubt, CsvField, DateOrder } from '../../../shared/file-formats.ts'
import type { FileFormat, ImportState } from '../../../shared/model.ts'
import { defineWords, formatCount, formatDuration, plural } from '../../../shared/words.ts'

interface ImportWords {
  readonly choose: string
  readonly chooseWhy: string
  readonly chosen: (name: string, size: string) => string
  readonly another: string
  readonly brand: string
  readonly newBrand: string
  readonly speed: string
  readonly speedOf: (times: number) => string
  readonly fastest: string
  readonly start: string
  readonly runs: string
  readonly state: Record<ImportState, string>
  readonly phase: { readonly reading: string; readonly replaying: string }
  readonly progress: (done: number, total: number) => string
  readonly left: (durationMs: number) => string
  readonly leftUnknown: string
  readonly reached: (exact: string) => string
  readonly counts: (accepted: number, duplicates: number, rejected: number) => string
  readonly late: (count: number) => string
  readonly stop: string
  readonly resume: string
  readonly rejected: (count: number) => string
  readonly line: string
  readonly reason: string
  readonly more: string
  readonly needsWatch: string
  readonly needsAnswer: string
  readonly size: (bytes: number) => string
  readonly files: string
  readonly looking: string
  readonly format: (format: FileFormat, ownHandle: string | null) => string
  readonly remove: string
  readonly removeFile: (name: string) => string
  readonly mapper: string
  readonly ourField: string
  readonly theirColumn: string
  readonly sample: string
  readonly noColumn: string
  readonly columnNumber: (number: number) => string
  readonly columnOf: (field: string) => string
  readonly field: Record<CsvField, string>
  readonly moreFields: string
  readonly fewerFields: string
  readonly doubt: Record<CsvDoubt, string>
  readonly platformOfAll: string
  readonly platformElse: string
  readonly timeZone: string
  readonly zoneHere: (zone: string) => string
  readonly dateOrder: string
  readonly orders: Record<DateOrder, string>
  readonly choosePlease: string
  readonly examples: string
  readonly wouldRefuse: (row: number, reason: string) => string
}

const megabyte = 1_048_576

export const importWords = defineWords<ImportWords>(
  {
    choose: 'Choose files',
    chooseWhy:
      'Or drop them here: a table (CSV), JSON lines, answers of the X API, an X archive. They stay on this machine.',
    chosen: (name, size) => `${name} (${size})`,
    another: 'More files',
    brand: 'For which brand',
    newBrand: 'A new brand',
    speed: 'Speed of the replay',
    speedOf: (times) => (times === 1 ? '1×, as it happened' : `${formatCount('en', times)}×`),
    fastest: 'As fast as it goes',
    start: 'Start the import',
    runs: 'Imports',
    state: { running: 'Running', stopped: 'Stopped', done: 'Done', failed: 'Failed' },
    phase: { reading: 'Reading the file', replaying: 'Replaying' },
    progress: (done, total) => `${formatCount('en', done)} of ${plural('en', total, 'line', 'lines')}`,
    left: (ms) => `${formatDuration('en', ms)} left`,
    leftUnknown: 'time left not known yet',
    reached: (exact) => `reached ${exact}`,
    counts: (accepted, duplicates, rejected) =>
      `${formatCount('en', accepted)} new, ${formatCount('en', duplicates)} known already, ${formatCount('en', rejected)} refused`,
    late: (count) => `${plural('en', count, 'post is', 'posts are')} older than the brand’s time: counted, no alarm`,
    stop: 'Stop',
    resume: 'Resume',
    rejected: (count) => `Show ${plural('en', count, 'refused line', 'refused lines')}`,
    line: 'Line',
    reason: 'Why it was refused',
    more: 'More',
    needsAnswer: 'Say first what is marked in the table.',
    needsWatch: 'Give at least one watch term, or take every post.',
    size: (bytes) => `${formatCount('en', Math.max(0.1, Math.round((bytes / megabyte) * 10) / 10))} MB`,
    files: 'Chosen files',
    looking: 'Looking at it',
    format: (format, ownHandle) =>
      ({
        interchange: 'Posts, one a line',
        csv: 'Table (CSV)',
        xJson: 'Answers of the X API',
        xArchive: `X archive of @${ownHandle ?? ''}`,
      })[format],
    remove: 'Remove',
    removeFile: (name) => `Remove ${name}`,
    mapper: 'Which column is what',
    ourField: 'What we need',
    theirColumn: 'Column in the file',
    sample: 'For example',
    noColumn: 'None',
    columnNumber: (number) => `Column ${number}`,
    columnOf: (field) => `Column for: ${field}`,
    field: {
      time: 'When',
      timeOfDay: 'Hour, if apart',
      text: 'Text',
      title: 'Title',
      handle: 'Author',
      name: 'Author’s name',
      url: 'Link',
      platform: 'Platform',
      id: 'Post id',
      lang: 'Language',
      followers: 'Followers',
      likes: 'Likes',
      reposts: 'Reposts',
      replyToId: 'In reply to (id)',
      repostOfId: 'Repost of (id)',
      quoteOfId: 'Quote of (id)',
      visibility: 'Who could see it',
    },
    moreFields: 'More columns',
    fewerFields: 'Fewer columns',
    doubt: {
      noTime: 'Choose the column of the time',
      noText: 'Choose the column of the text',
      noAuthor: 'Choose the author, or the link',
      dateOrder: 'Nothing in the file tells',
      timeZone: 'The file does not say it',
    },
    platformOfAll: 'Platform of these posts',
    platformElse: 'Platform, where the column is empty',
    timeZone: 'Time zone of the times',
    zoneHere: (zone) => `${zone} (this machine)`,
    dateOrder: 'Dates like 03/04/2024',
    orders: { dayFirst: 'Day first: 3 April', monthFirst: 'Month first: March 4' },
    choosePlease: 'Choose',
    examples: 'As they will come in',
    wouldRefuse: (row, reason) => `Row ${formatCount('en', row)} will be refused. ${reason}`,
  },
  {
    choose: 'Choisir des fichiers',
    chooseWhy:
      'Ou déposez-les ici\u00a0: tableau (CSV), lignes JSON, réponses de l’API X, archive X. Ils restent sur cette machine.',
    chosen: (name, size) => `${name} (${size})`,
    another: 'D’autres fichiers',
    brand: 'Pour quelle marque',
    newBrand: 'Une nouvelle marque',
    speed: 'Vitesse du rejeu',
    speedOf: (times) => (times === 1 ? '1\u202f×, comme en vrai' : `${formatCount('fr', times)}\u202f×`),
    fastest: 'Au plus vite',
    start: 'Lancer l’import',
    runs: 'Imports',
    state: { running: 'En cours', stopped: 'Arrêté', done: 'Terminé', failed: 'Échoué' },
    phase: { reading: 'Lecture du fichier', replaying: 'Rejeu' },
    progress: (done, total) => `${formatCount('fr', done)} sur ${plural('fr', total, 'ligne', 'lignes')}`,
    left: (ms) => `reste ${formatDuration('fr', ms)}`,
    leftUnknown: 'durée restante encore inconnue',
    reached: (exact) => `arrivé au ${exact}`,
    counts: (accepted, duplicates, rejected) =>
      `${plural('fr', accepted, 'nouveau', 'nouveaux')}, ${formatCount('fr', duplicates)} déjà là, ${plural('fr', rejected, 'refusé', 'refusés')}`,
    late: (count) =>
      `${plural('fr', count, 'message est antérieur', 'messages sont antérieurs')} à l’heure de la marque\u00a0: ${count === 1 ? 'compté' : 'comptés'}, sans alarme`,
    stop: 'Arrêter',
    resume: 'Reprendre',
    rejected: (count) => `Voir ${plural('fr', count, 'ligne refusée', 'lignes refusées')}`,
    line: 'Ligne',
    reason: 'Pourquoi elle est refusée',
    more: 'Suite',
    needsAnswer: 'Dites d’abord ce qui est marqué dans le tableau.',
    needsWatch: 'Donnez au moins un terme de veille, ou prenez tous les messages.',
    size: (bytes) => `${formatCount('fr', Math.max(0.1, Math.round((bytes / megabyte) * 10) / 10))}\u00a0Mo`,
    files: 'Fichiers choisis',
    looking: 'Lecture du début',
    format: (format, ownHandle) =>
      ({
        interchange: 'Messages, un par ligne',
        csv: 'Tableau (CSV)',
        xJson: 'Réponses de l’API X',
        xArchive: `Archive X de @${ownHandle ?? ''}`,
      })[format],
    remove: 'Retirer',
    removeFile: (name) => `Retirer ${name}`,
    mapper: 'Quelle colonne est quoi',
    ourField: 'Ce qu’il nous faut',
    theirColumn: 'Colonne du fichier',
    sample: 'Par exemple',
    noColumn: 'Aucune',
    columnNumber: (number) => `Colonne ${number}`,
    columnOf: (field) => `Colonne pour\u00a0: ${field}`,
    field: {
      time: 'Quand',
      timeOfDay: 'Heure, si à part',
      text: 'Texte',
      title: 'Titre',
      handle: 'Auteur',
      name: 'Nom de l’auteur',
      url: 'Lien',
      platform: 'Plateforme',
      id: 'Id du message',
      lang: 'Langue',
      followers: 'Abonnés',
      likes: 'J’aime',
      reposts: 'Repartages',
      replyToId: 'En réponse à (id)',
      repostOfId: 'Repartage de (id)',
      quoteOfId: 'Citation de (id)',
      visibility: 'Qui pouvait le voir',
    },
    moreFields: 'Plus de colonnes',
    fewerFields: 'Moins de colonnes',
    doubt: {
      noTime: 'Choisissez la colonne de la date',
      noText: 'Choisissez la colonne du texte',
      noAuthor: 'Choisissez l’auteur, ou le lien',
      dateOrder: 'Rien dans le fichier ne le dit',
      timeZone: 'Le fichier ne le dit pas',
    },
    platformOfAll: 'Plateforme de ces messages',
    platformElse: 'Plateforme, si la colonne est vide',
    timeZone: 'Fuseau horaire des dates',
    zoneHere: (zone) => `${zone} (cette machine)`,
    dateOrder: 'Dates comme 03/04/2024',
    orders: { dayFirst: 'Jour d’abord\u00a0: 3 avril', monthFirst: 'Mois d’abord\u00a0: 4 mars' },
    choosePlease: 'Choisir',
    examples: 'Tels qu’ils entreront',
    wouldRefuse: (row, reason) => `La ligne ${formatCount('fr', row)} sera refusée. ${reason}`,
  },
)
