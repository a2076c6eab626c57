// Pictures that a member puts beside a mention: a screenshot of what no program may read.
export const PICTURE_KINDS = ['png', 'jpeg', 'gif', 'webp'] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

export const MAX_PICTURE_BYTES = 20 * 1024 * 1024

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

/** By its first bytes, whatever its name says; null = none that is shown here. SVG is a program and stays out. */
export const pictureKindOf = (bytes: Uint8Array): PictureKind | null => {
  if (bytes[0] === 0x89 && ascii(bytes, 1, 8) === 'PNG\r\n\x1a\n') return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (ascii(bytes, 0, 6) === 'GIF87a' || ascii(bytes, 0, 6) === 'GIF89a') return 'gif'
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP' ? 'webp' : null
}

/** Where the page finds its bytes. */
export const pictureUrl = (sha256: string): string => `app://media/${sha256}`

export interface Picture {
  readonly sha256: string
  readonly kind: PictureKind
  readonly sizeBytes: number
  /** Its bytes are gone, the fact stays. */
  readonly removedAt: number | null
}
