// Why the record refuses something, in both languages: what is wrong and what to do.
import type { Words } from './words.ts'

const both = (en: string, fr: string): Words<string> => ({ en, fr })

export const recordRefusalWords = {
  colourTooPale: both(
    'This colour is too pale to be read on white: choose a darker one.',
    'Cette couleur est trop pâle pour être lue sur du blanc\u00a0: choisissez-en une plus sombre.',
  ),
  logoNotPng: both('The logo must be a PNG.', 'Le logo doit être un PNG.'),
  logoTooBig: both(
    'The logo is larger than 1 MB: choose a smaller one.',
    'Le logo dépasse 1 Mo\u00a0: prenez-en un plus petit.',
  ),
  noAction: both('This action is not in the workspace.', 'Cette action n’est pas dans l’espace de travail.'),
  droppedWithoutWhy: both(
    'Say why the action is dropped: it stays in the record.',
    'Dites pourquoi l’action est abandonnée\u00a0: elle reste au dossier.',
  ),
  noLogEntry: both('There is no such entry in the log.', 'Cette entrée n’est pas dans le journal.'),
  entryMerged: both(
    'This entry is a part of another one. Show it again first, or change the other.',
    'Cette entrée fait partie d’une autre. Montrez-la d’abord à nouveau, ou modifiez l’autre.',
  ),
  notMergeable: both(
    'Only two entries of the same crisis can be merged.',
    'Seules deux entrées de la même crise peuvent être fusionnées.',
  ),
} as const
