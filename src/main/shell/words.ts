// What the shell says to a person outside the page: dialogs, notices, menu, and the one line on stderr.
import type { BriefKind } from '../../shared/brief.ts'
import type { ScenarioName } from '../../shared/contract/desk.ts'
import { scenarioNames } from '../../shared/scenario-names.ts'
import { defineWords, plural } from '../../shared/words.ts'

interface RunCounts {
  readonly mentions: number
  readonly alerts: number
  readonly crises: number
  readonly refusedLines: number
}

export const shellWords = defineWords(
  {
    appName: 'Sangfroid',
    drillTitle: (scenario: ScenarioName) => `Drill: ${scenarioNames.en[scenario]}`,
    alarm: (brand: string | null) => (brand === null ? 'Alarm' : `Alarm: ${brand}`),
    drillAlarm: (brand: string | null) => (brand === null ? 'Drill: alarm' : `Drill: alarm for ${brand}`),
    promiseSoon: (brand: string | null) =>
      brand === null ? 'A promise is due soon' : `${brand}: a promise is due soon`,
    promiseLate: (brand: string | null) => (brand === null ? 'A promise is late' : `${brand}: a promise is late`),
    chooseFile: 'Choose a file of posts',
    postFiles: 'Posts (JSON Lines, CSV, X)',
    choosePicture: 'Choose a picture',
    pictures: 'Pictures',
    allFiles: 'All files',
    saveReport: 'Save the report',
    reportFormats: { pdf: 'PDF', docx: 'Word', md: 'Markdown', json: 'JSON' },
    noReportFormat: (path: string) =>
      `The end of the name says in which format a report is saved, and ${path} says none: end it in .pdf, .docx, .md or .json.`,
    reportName: (crisisId: number, day: string) => `crisis-${crisisId}-${day}.pdf`,
    saveBundle: 'Save the evidence bundle',
    bundleName: (crisisId: number, day: string) => `evidence-${crisisId}-${day}.zip`,
    saveBrief: 'Save the page',
    briefName: (kind: BriefKind, day: string) => `${kind}-${day}.pdf`,
    savePlan: 'Save the plan',
    planName: (day: string) => `plan-${day}.json`,
    choosePlan: 'Choose a plan',
    savePerson: 'Save what is held of this person',
    personName: (authorId: number) => `person-${authorId}.json`,
    notOpened: 'This address was not opened: only https pages are.',
    notItsKey: 'This key does not belong to a connection or a call-out.',
    onlySocks: 'This machine reaches the network through a SOCKS proxy only: Sangfroid needs an HTTP proxy, or none.',
    drillStays: 'A drill cannot leave this machine: the address was not opened.',
    notOurs: 'This window may not ask for that.',
    unknownRequest: 'The page asked for something that does not exist. Restart the application.',
    badInput: (where: string) => `The request does not fit: ${where}.`,
    internal: 'Something went wrong here. The log has the details; try again.',
    notSaved: (path: string, reason: string) => `${path} could not be written (${reason}). Choose another place.`,
    notRead: (path: string, reason: string) => `${path} could not be read (${reason}). Check its name and its rights.`,
    summary: ({ mentions, alerts, crises, refusedLines }: RunCounts) =>
      `${plural('en', mentions, 'post', 'posts')}, ${plural('en', alerts, 'alert', 'alerts')}, ${plural('en', crises, 'crisis', 'crises')}${refusedLines === 0 ? '' : `, ${plural('en', refusedLines, 'line refused', 'lines refused')}`}`,
    alreadyOpen: 'already open; its window was brought to the front',
    cannotStart: 'Sangfroid cannot start',
    slowStart: 'Nothing was on screen in time. The log has the details; start again.',
    menu: {
      file: 'File',
      edit: 'Edit',
      view: 'View',
      window: 'Window',
      red: 'Red button',
      quit: 'Quit',
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select all',
      reload: 'Reload',
      developer: 'Developer tools',
      resetZoom: 'Actual size',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      fullScreen: 'Full screen',
      minimise: 'Minimise',
      close: 'Close the window',
    },
  },
  {
    appName: 'Sangfroid',
    drillTitle: (scenario: ScenarioName) => `Exercice\u00a0: ${scenarioNames.fr[scenario]}`,
    alarm: (brand: string | null) => (brand === null ? 'Alarme' : `Alarme\u00a0: ${brand}`),
    drillAlarm: (brand: string | null) =>
      brand === null ? 'Exercice\u00a0: alarme' : `Exercice\u00a0: alarme pour ${brand}`,
    promiseSoon: (brand: string | null) =>
      brand === null ? 'Une promesse arrive à échéance' : `${brand}\u00a0: une promesse arrive à échéance`,
    promiseLate: (brand: string | null) =>
      brand === null ? 'Une promesse est en retard' : `${brand}\u00a0: une promesse est en retard`,
    chooseFile: 'Choisir un fichier de messages',
    postFiles: 'Messages (JSON Lines, CSV, X)',
    choosePicture: 'Choisir une image',
    pictures: 'Images',
    allFiles: 'Tous les fichiers',
    saveReport: 'Enregistrer le rapport',
    reportFormats: { pdf: 'PDF', docx: 'Word', md: 'Markdown', json: 'JSON' },
    noReportFormat: (path: string) =>
      `La fin du nom dit dans quel format un rapport est enregistré, et ${path} n’en dit aucun\u00a0: terminez-le par .pdf, .docx, .md ou .json.`,
    reportName: (crisisId: number, day: string) => `crise-${crisisId}-${day}.pdf`,
    saveBundle: 'Enregistrer le dossier de preuves',
    bundleName: (crisisId: number, day: string) => `preuves-${crisisId}-${day}.zip`,
    saveBrief: 'Enregistrer la page',
    briefName: (kind: BriefKind, day: string) => `${kind === 'brief' ? 'note' : 'passation'}-${day}.pdf`,
    savePlan: 'Enregistrer le plan',
    planName: (day: string) => `plan-${day}.json`,
    choosePlan: 'Choisir un plan',
    savePerson: 'Enregistrer ce qui est conservé de cette personne',
    personName: (authorId: number) => `personne-${authorId}.json`,
    notOpened: 'Cette adresse n’a pas été ouverte\u00a0: seules les pages https le sont.',
    notItsKey: 'Cette clé n’est ni celle d’une connexion ni celle d’un appel.',
    onlySocks:
      'Cette machine n’a accès au réseau que par un proxy SOCKS\u00a0: Sangfroid a besoin d’un proxy HTTP, ou d’aucun.',
    drillStays: 'Un exercice ne peut pas sortir de cette machine\u00a0: l’adresse n’a pas été ouverte.',
    notOurs: 'Cette fenêtre ne peut pas demander cela.',
    unknownRequest: 'La page a demandé ce qui n’existe pas. Redémarrez l’application.',
    badInput: (where: string) => `La demande ne convient pas\u00a0: ${where}.`,
    internal: 'Quelque chose a échoué ici. Le journal a les détails\u00a0; réessayez.',
    notSaved: (path: string, reason: string) =>
      `${path} n’a pas pu être écrit (${reason}). Choisissez un autre endroit.`,
    notRead: (path: string, reason: string) =>
      `${path} n’a pas pu être lu (${reason}). Vérifiez son nom et ses droits.`,
    summary: ({ mentions, alerts, crises, refusedLines }: RunCounts) =>
      `${plural('fr', mentions, 'message', 'messages')}, ${plural('fr', alerts, 'alerte', 'alertes')}, ${plural('fr', crises, 'crise', 'crises')}${refusedLines === 0 ? '' : `, ${plural('fr', refusedLines, 'ligne refusée', 'lignes refusées')}`}`,
    alreadyOpen: 'déjà ouvert\u00a0; sa fenêtre est passée devant',
    cannotStart: 'Sangfroid ne peut pas démarrer',
    slowStart: 'Rien ne s’est affiché à temps. Le journal a les détails\u00a0; relancez.',
    menu: {
      file: 'Fichier',
      edit: 'Édition',
      view: 'Affichage',
      window: 'Fenêtre',
      red: 'Bouton rouge',
      quit: 'Quitter',
      undo: 'Annuler',
      redo: 'Rétablir',
      cut: 'Couper',
      copy: 'Copier',
      paste: 'Coller',
      selectAll: 'Tout sélectionner',
      reload: 'Recharger',
      developer: 'Outils de développement',
      resetZoom: 'Taille réelle',
      zoomIn: 'Agrandir',
      zoomOut: 'Réduire',
      fullScreen: 'Plein écran',
      minimise: 'Réduire la fenêtre',
      close: 'Fermer la fenêtre',
    },
  },
)
