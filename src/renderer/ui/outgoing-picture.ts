// A picture that goes with a post: a file that a person chose, and what it shows.
import type { ChosenFile } from '../../shared/contract/watch.ts'
import { MOST_PICTURES } from '../../shared/outbox.ts'

export interface OutgoingPicture {
  readonly fileId: string
  readonly name: string
  readonly altText: string
}

/** Known ones, and more than a post can carry, are left out. */
export const withPictures = (
  pictures: readonly OutgoingPicture[],
  files: readonly ChosenFile[],
): readonly OutgoingPicture[] => {
  const fresh = files.filter(({ fileId }) => pictures.every((one) => one.fileId !== fileId))
  return [...pictures, ...fresh.map(({ fileId, name }) => ({ fileId, name, altText: '' }))].slice(0, MOST_PICTURES)
}

/** By its name: its bytes are looked at when it is sent. */
export const isPictureName = (name: string): boolean => /\.(png|jpe?g|gif|webp)$/i.test(name)
