// Pictures as a server takes them: uploaded first, looked at for a while, then shown by a post.
import type { Answer } from './answer.ts'
import type { Faults } from './faults.ts'

export interface Picture {
  readonly id: string
  readonly type: string
  readonly sizeBytes: number
  readonly description: string | null
}

interface Kept extends Picture {
  /** So often must be asked before it may be shown. */
  looksLeft: number
}

const NOT_FOUND: Answer = { status: 404, body: { error: 'Record not found' } }
const KNOWN = /^image\/(png|jpeg|gif|webp)$/

export const createPictures = (faults: Faults) => {
  const kept = new Map<string, Kept>()

  const entity = ({ id, description, looksLeft }: Kept) => ({
    id,
    type: 'image',
    url: looksLeft > 0 ? null : `https://files.invalid/${id}.png`,
    preview_url: `https://files.invalid/${id}-small.png`,
    remote_url: null,
    meta: {},
    description,
    blurhash: null,
  })

  return {
    take: (form: FormData): Answer => {
      const file = form.get('file')
      if (!(file instanceof File) || !KNOWN.test(file.type))
        return { status: 422, body: { error: 'File type of uploaded media could not be verified' } }
      const told = form.get('description')
      const picture: Kept = {
        id: String(900_000 + kept.size),
        type: file.type,
        sizeBytes: file.size,
        description: typeof told === 'string' ? told : null,
        looksLeft: faults.pictureLookCount,
      }
      kept.set(picture.id, picture)
      return { status: picture.looksLeft > 0 ? 202 : 200, body: entity(picture) }
    },
    look: (id: string): Answer => {
      const picture = kept.get(id)
      if (!picture) return NOT_FOUND
      picture.looksLeft = Math.max(0, picture.looksLeft - 1)
      return { status: picture.looksLeft > 0 ? 206 : 200, body: entity(picture) }
    },
    /** null = one of them is not there, or not ready. */
    ready: (ids: readonly string[]): readonly Picture[] | null => {
      const found = ids.flatMap((id) => kept.get(id) ?? [])
      if (found.length < ids.length || found.some(({ looksLeft }) => looksLeft > 0)) return null
      return found.map(({ id, type, sizeBytes, description }) => ({ id, type, sizeBytes, description }))
    },
  }
}
