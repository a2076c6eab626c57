// Words of the files beside the story.
import { defineWords, formatCount } from '../../../shared/words.ts'

const KILO = 1000

export const attachmentWords = defineWords(
  {
    label: 'Attachments',
    attach: 'Attach a file',
    save: (name: string, sha256: string) => `Save a copy of ${name}\nSHA-256 ${sha256}`,
    size: (bytes: number) => `${formatCount('en', Math.ceil(bytes / KILO))} kB`,
    removed: (name: string) => `${name}: taken away with the post that it was a copy of.`,
  },
  {
    label: 'Pièces jointes',
    attach: 'Joindre un fichier',
    save: (name: string, sha256: string) => `Enregistrer une copie de ${name}\nSHA-256 ${sha256}`,
    size: (bytes: number) => `${formatCount('fr', Math.ceil(bytes / KILO))}\u00a0ko`,
    removed: (name: string) => `${name}\u00a0: retiré avec le message dont c’était la copie.`,
  },
)
