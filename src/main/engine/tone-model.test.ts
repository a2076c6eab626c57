// The model that comes with the application, and a team's own in its place. Invented posts only.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readToneFile, writeToneFile } from './analysis/tone-file.ts'
import { findToneModel } from './tone-model.ts'

const SHIPPED = join(import.meta.dirname, '../../../resources/tone/model.bin')
const workspace = mkdtempSync(join(tmpdir(), 'tone-'))
afterAll(() => rmSync(workspace, { recursive: true }))

it('catches a model too large to ship', () => {
  expect(statSync(SHIPPED).size).toBeLessThan(4_000_000)
})

it.each([
  ['Third day without internet and nobody answers, this is a disgrace', 'en', 'negative'],
  ['Thank you so much, the new shop is lovely 😍', 'en', 'positive'],
  ['The shop opens on Monday at nine http', 'en', 'neutral'],
  ['Toujours en panne, quelle honte, service client injoignable', 'fr', 'negative'],
  ['Merci beaucoup, accueil impeccable 👏', 'fr', 'positive'],
  ['Bonjour, à quelle heure ouvre la boutique ?', 'fr', 'neutral'],
  ['Qué vergüenza, llevamos tres días sin servicio', 'es', 'negative'],
])('catches a model that got the plainest post wrong: %s', (text, lang, tone) => {
  expect(findToneModel(null)?.read(text, lang)?.tone).toBe(tone)
})

it("catches a team's own model that is not used, or a broken one that is passed over in silence", () => {
  const own = join(workspace, 'tone-model.bin')
  const file = readToneFile(readFileSync(SHIPPED))
  const languages = [{ lang: 'nl', ladder: [{ lead: 0, confidence: 0.5 }] }]
  writeFileSync(own, writeToneFile({ ...file, header: { ...file.header, languages } }))
  expect(findToneModel(workspace)?.langs).toEqual(['nl'])
  writeFileSync(own, 'not a model')
  expect(() => findToneModel(workspace)).toThrow(RangeError)
  rmSync(own)
  expect(findToneModel(workspace)?.langs).toContain('fr')
})
