// The look of a brand's reports: a colour that can be read on paper, a PNG that is copied into the workspace.

import { contrastOnWhite, LEAST_CONTRAST, pngSizeOf } from '../../shared/brand-look.ts'
import type { ParsedInput } from '../../shared/contract/contract.ts'
import { recordRefusalWords } from '../../shared/record-refusal-words.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { readPicture } from './by-hand.ts'
import type { CommandContext } from './context.ts'

/** It stands on a page of every report, as it is. */
const MOST_LOGO_BYTES = 1_000_000

const readLogo = async (path: string): Promise<Uint8Array> => {
  const { bytes } = await readPicture(path)
  if (pngSizeOf(bytes) === null) throw new Refusal('unreadable', recordRefusalWords.logoNotPng)
  if (bytes.length > MOST_LOGO_BYTES) throw new Refusal('unreadable', recordRefusalWords.logoTooBig)
  return bytes
}

/** Throws Refusal: `notFound`, `unreadable`, or `invalidInput` for a colour too pale to read. */
export const saveLook = async (
  { store, files, by, changed }: CommandContext,
  { brandId, colour, logo }: ParsedInput<'looks.save'>,
): Promise<null> => {
  if (!store.brands.get(brandId)) throw new Refusal('notFound', refusalWords.noBrand)
  if (colour !== null && contrastOnWhite(colour) < LEAST_CONTRAST)
    throw new Refusal('invalidInput', recordRefusalWords.colourTooPale)
  const act = by(brandId)
  const bytes = logo.kind === 'file' ? await readLogo(files.pathOf(logo.fileId)) : null
  store.transaction(() => {
    const kept = logo.kind === 'keep' ? store.brandLooks.get(brandId).logo256 : null
    const look = { colour, logo256: bytes === null ? kept : store.attachments.keep({ bytes }) }
    const version = store.brandLooks.save(brandId, look, act)
    store.ledger.append({ ...act, kind: 'brand.lookSaved', payload: { brandId, version, ...look } })
  })
  changed('brands')
  return null
}
