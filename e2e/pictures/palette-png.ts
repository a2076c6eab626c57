// A screen in 255 colours: a third of the size, and no eye sees the difference on flat surfaces and letters.
import { crc32, deflateSync } from 'node:zlib'

export interface Bitmap {
  readonly width: number
  readonly height: number
  /** Blue, green, red, alpha: four bytes a pixel, as Electron's nativeImage gives them. */
  readonly pixels: Uint8Array
}

const MOST_COLOURS = 255

/** Colours that differ only in their last three bits count as one. */
const cellOf = (pixels: Uint8Array, at: number): number =>
  (((pixels[at + 2] ?? 0) >> 3) << 10) | (((pixels[at + 1] ?? 0) >> 3) << 5) | ((pixels[at] ?? 0) >> 3)

type Colour = readonly [red: number, green: number, blue: number]

const distance = (a: Colour, b: Colour): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2

/** The commonest exact colour of each cell stands for it; rare cells go to the nearest of the common ones. */
const paletteOf = ({ pixels }: Bitmap): { readonly colours: Colour[]; readonly indexOfCell: Uint8Array } => {
  const cells = new Map<number, Map<number, number>>()
  for (let at = 0; at < pixels.length; at += 4) {
    const exact = ((pixels[at + 2] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at] ?? 0)
    const cell = cellOf(pixels, at)
    const exacts = cells.get(cell) ?? new Map<number, number>()
    exacts.set(exact, (exacts.get(exact) ?? 0) + 1)
    cells.set(cell, exacts)
  }
  const counted = [...cells].map(([cell, exacts]) => {
    const [best] = [...exacts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    const exact = best?.[0] ?? 0
    const colour: Colour = [exact >> 16, (exact >> 8) & 255, exact & 255]
    return { cell, colour, count: [...exacts.values()].reduce((sum, count) => sum + count, 0) }
  })
  counted.sort((a, b) => b.count - a.count || a.cell - b.cell)
  const colours = counted.slice(0, MOST_COLOURS).map(({ colour }) => colour)
  const indexOfCell = new Uint8Array(1 << 15)
  for (const { cell, colour } of counted) {
    let nearest = 0
    for (const [index, one] of colours.entries()) {
      if (distance(one, colour) < distance(colours[nearest] ?? colour, colour)) nearest = index
    }
    indexOfCell[cell] = nearest
  }
  return { colours, indexOfCell }
}

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

export const encodePng = (bitmap: Bitmap): Buffer => {
  const { width, height, pixels } = bitmap
  const { colours, indexOfCell } = paletteOf(bitmap)
  // One byte before each row names its filter: none, which suits a palette best.
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + x + 1] = indexOfCell[cellOf(pixels, (y * width + x) * 4)] ?? 0
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
