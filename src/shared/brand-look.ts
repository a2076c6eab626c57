// How the reports of a brand look: its colour in headings and rules, its logo on the first page.

export interface BrandLook {
  /** `#rrggbb`; null = ours. */
  readonly colour: string | null
  /** A PNG among the attachments, by its hash; null = none. */
  readonly logo256: string | null
}

export const PLAIN_LOOK: BrandLook = { colour: null, logo256: null }

/** px */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const HEADER_BYTES = 24

/** From its first chunk (PNG, 11.2.1). null = no PNG. */
export const pngSizeOf = (bytes: Uint8Array): PictureSize | null => {
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47
  if (!isPng || bytes.length < HEADER_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  return width > 0 && height > 0 ? { width, height } : null
}

const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** Of `#rrggbb` on white, 1 to 21 (WCAG 2.2, relative luminance and contrast ratio). */
export const contrastOnWhite = (colour: string): number => {
  const [red, green, blue] = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)].map(channel)
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05)
}

/** Below this a heading cannot be read on paper (WCAG 1.4.3). */
export const LEAST_CONTRAST = 4.5
