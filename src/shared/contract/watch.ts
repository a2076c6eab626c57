// Brands, the files that feed them, and their sources.
import { z } from 'zod'
import type { BrandLook } from '../brand-look.ts'
import { csvMapping, type FileLook } from '../file-formats.ts'
import type { Brand, BrandId, Import, ImportId } from '../model.ts'
import type { Words } from '../words.ts'
import { ask } from './ask.ts'
import { brandId, fileId, importId, nothing, offset, pageSize, words } from './ids.ts'

export interface ChosenFile {
  /** Stands for the path, which the page never learns nor invents. */
  readonly fileId: string
  readonly name: string
  readonly sizeBytes: number
}

export interface ImportRejection {
  readonly line: number
  readonly reason: Words<string>
}

/** 1x to 1000x, or null: as fast as it goes. */
export const replaySpeed = z.number().min(1).max(1000).nullable()

export const brands = {
  'brands.list': ask<Brand[]>()('reader', nothing),
  'brands.save': ask<{ brandId: BrandId }>()(
    'writer',
    z.object({
      brandId: brandId.nullable(),
      name: words(120),
      watch: z.string().max(50_000),
      matchAll: z.boolean(),
      ownHandles: z.array(words(120)).max(50),
      /** null = the list that comes with the app; an empty text = none. */
      redFlags: z.string().max(20_000).nullable().default(null),
      influentialFollowers: z.number().int().min(1).max(1_000_000_000).nullable().default(null),
    }),
  ),
}

const look = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep') }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('file'), fileId }),
])

/** How the reports of a brand look. */
export const looks = {
  'looks.get': ask<BrandLook>()('reader', z.object({ brandId })),
  'looks.save': ask<null>()(
    'writer',
    z.object({
      brandId,
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .nullable(),
      logo: look,
    }),
  ),
}

export const imports = {
  /** None = cancelled. Dropped files come by a way of their own (`DeskBridge.takeDropped`). */
  'files.choose': ask<ChosenFile[]>()('shell', nothing),
  'files.choosePicture': ask<ChosenFile | null>()('shell', nothing),
  'files.chooseAttachment': ask<ChosenFile | null>()('shell', nothing),
  /** What the file is; `mapping`: what the person made of an earlier guess. */
  'imports.look': ask<FileLook>()('writer', z.object({ fileId, mapping: csvMapping.nullable().default(null) })),
  /** All of them or none; those of one brand are played in the order of their times. */
  'imports.start': ask<{ importIds: ImportId[] }>()(
    'writer',
    z.object({
      files: z
        .array(z.object({ fileId, mapping: csvMapping.nullable().default(null) }))
        .min(1)
        .max(100),
      brandId,
      speed: replaySpeed,
    }),
  ),
  'imports.stop': ask<null>()('writer', z.object({ importId })),
  'imports.resume': ask<null>()('writer', z.object({ importId, speed: replaySpeed })),
  'imports.list': ask<Import[]>()('reader', nothing),
  'imports.rejections': ask<{ total: number; items: ImportRejection[] }>()(
    'reader',
    z.object({ importId, from: offset, count: pageSize }),
  ),
}
