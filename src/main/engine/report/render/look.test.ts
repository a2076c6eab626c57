// The look of a brand in what leaves as a file.
import { expect, it } from 'vitest'
import { emptyModel, english } from '../../../../../test/engine/report-models.ts'
import { unzip } from '../../../../../test/engine/unzip.ts'
import { renderDocx } from './render-docx.ts'
import { renderReport } from './render-report.ts'

// One dot, as any program writes it.
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const model = { ...emptyModel, look: { colour: '#7a1f1f', logo256: 'a'.repeat(64) } }
const worn = { ...english, readAttachment: () => DOT }

it('catches a report without its colour or its logo, or one that reaches for a file', () => {
  const page = renderReport(model, worn)
  expect(page).toContain('--accent: #7a1f1f')
  expect(page).toContain(`src="data:image/png;base64,${DOT.toString('base64')}"`)
  const plain = renderReport(emptyModel, worn)
  expect(plain).not.toContain('<img')
  expect(plain).toContain('--accent: var(--ink)')
  const gone = (): never => {
    throw new Error('ENOENT')
  }
  for (const readAttachment of [() => Buffer.from('no picture'), gone])
    expect(renderReport(model, { ...english, readAttachment })).not.toContain('<img')
})

it('catches a Word file without the colour or the logo', async () => {
  const files = await unzip(await renderDocx(model, worn))
  expect(files.get('word/styles.xml')).toContain('7a1f1f')
  expect([...files.keys()].some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true)
})
