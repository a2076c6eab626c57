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
  decisionWithoutWhy: both(
    'Say why it was decided so: a decision stands in the record with its reason.',
    'Dites pourquoi cette décision\u00a0: une décision est au dossier avec sa raison.',
  ),
  noLogEntry: both('There is no such entry in the log.', 'Cette entrée n’est pas dans le journal.'),
  promotedAlready: both(
    'This entry of the log is in the story already: show hidden entries to find it.',
    'Cette entrée du journal est déjà dans le récit\u00a0: affichez les entrées masquées pour la trouver.',
  ),
  actOfAnotherBrand: both(
    'This entry of the log is of another brand: open that brand’s crisis to tell it there.',
    'Cette entrée du journal concerne une autre marque\u00a0: ouvrez la crise de cette marque pour l’y raconter.',
  ),
  entryMerged: both(
    'This entry is a part of another one. Show it again first, or change the other.',
    'Cette entrée fait partie d’une autre. Montrez-la d’abord à nouveau, ou modifiez l’autre.',
  ),
  notMergeable: both(
    'Only two entries of the same crisis can be merged.',
    'Seules deux entrées de la même crise peuvent être fusionnées.',
  ),
} as const
