// Words of the import.

import type { ImportState } from '../../../shared/model.ts'
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
  readonly size: (bytes: number) => string
}

const megabyte = 1_048_576

export const importWords = defineWords<ImportWords>(
  {
    choose: 'Choose a file',
    chooseWhy: 'JSON lines, one post a line, plain or gzipped. It is read here and goes nowhere.',
    chosen: (name, size) => `${name} (${size})`,
    another: 'Another file',
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
    needsWatch: 'Give at least one watch term, or take every post.',
    size: (bytes) => `${formatCount('en', Math.max(0.1, Math.round((bytes / megabyte) * 10) / 10))} MB`,
  },
  {
    choose: 'Choisir un fichier',
    chooseWhy: 'Lignes JSON, un message par ligne, même compressées. Il est lu ici et ne part nulle part.',
    chosen: (name, size) => `${name} (${size})`,
    another: 'Un autre fichier',
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
    needsWatch: 'Donnez au moins un terme de veille, ou prenez tous les messages.',
    size: (bytes) => `${formatCount('fr', Math.max(0.1, Math.round((bytes / megabyte) * 10) / 10))}\u00a0Mo`,
  },
)
