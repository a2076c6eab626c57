// Brands and the files that feed them.

import type { BrandId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Commands, Queries } from '../context.ts'
import { lookAtImport } from '../import-look.ts'
import { checkFlagWords } from '../ingest/flag-words.ts'
import { parseWatchTerms } from '../ingest/watch-terms.ts'
import { saveLook } from '../look-desk.ts'

export const watchQueries = {
  'looks.get': ({ store }, { brandId }) => store.brandLooks.get(brandId),
  'brands.list': ({ store }) => store.brands.list(),
  'imports.list': ({ store }) => store.imports.list(),
  'imports.rejections': ({ store }, { importId, from, count }) => {
    const entry = store.imports.get(importId)
    if (!entry) throw new Refusal('notFound', refusalWords.noImport)
    return { total: entry.rejectedCount, items: store.imports.rejections(importId, from, count) }
  },
} satisfies Partial<Queries>

export const watchCommands = {
  'looks.save': saveLook,
  'brands.save': async ({ store, clock, pipeline, watch, by, changed }, { brandId, ...brand }) => {
    const terms = parseWatchTerms(brand.watch)
    if (!terms.ok) throw new Refusal('invalidInput', terms.problem.message)
    if (terms.terms.every(({ excluded }) => excluded) && !brand.matchAll && brand.ownHandles.length === 0)
      throw new Refusal('invalidInput', refusalWords.nothingToWatch)
    const flags = checkFlagWords(brand.redFlags ?? '')
    if (!flags.ok) throw new Refusal('invalidInput', flags.problem.message)
    const sameName = store.brands.byName(brand.name)
    const id = brandId ?? sameName?.id ?? null
    if (sameName && brandId !== null && sameName.id !== brandId)
      throw new Refusal('invalidInput', refusalWords.brandNameTaken)
    const saved = store.transaction(() => {
      const target: BrandId = id ?? store.brands.add(brand, clock.wall())
      if (id !== null && !store.brands.change({ id, ...brand })) throw new Refusal('notFound', refusalWords.noBrand)
      store.ledger.append({ ...by(), kind: 'brand.saved', payload: { brandId: target, ...brand } })
      return target
    })
    // The detector keeps what it learnt of the former terms: a level that is off heals within days, and one that knows
    // nothing would be deaf for a day. Whoever can count the past by the new terms seeds it (`pipeline.seed`).
    pipeline.forget(saved)
    // The page does not wait for platforms (L1).
    void watch?.restartBrand(saved)
    changed('brands')
    return { brandId: saved }
  },
  'imports.look': ({ files }, { fileId, mapping }) => lookAtImport(files.pathOf(fileId), mapping),
  'imports.start': async ({ imports, files: grants, by }, { files, ...run }) => {
    const { memberId } = by()
    const runs = files.map(({ fileId, mapping }) => ({ ...run, mapping, memberId, path: grants.pathOf(fileId) }))
    return { importIds: await imports.startAll(runs) }
  },
  'imports.stop': async ({ imports, store, by }, { importId }) => {
    const act = by()
    await imports.stop(importId)
    store.ledger.append({ ...act, kind: 'import.stopped', payload: { importId } })
    return null
  },
  'imports.resume': ({ imports, store, by }, { importId, speed }) => {
    const act = by()
    imports.resume(importId, speed)
    store.ledger.append({ ...act, kind: 'import.resumed', payload: { importId, speed } })
    return null
  },
} satisfies Partial<Commands>
