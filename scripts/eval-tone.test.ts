// The command as an outsider runs it (formats.md).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'eval-tone-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [inPath, outPath] = [join(folder, 'in.tsv'), join(folder, 'out.txt')]
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'eval-tone.ts'), ...args], {
    encoding: 'utf8',
  })

it('catches a label that is read, a line too many or too few, and a tone that is none', () => {
  writeFileSync(inPath, 'positive\tquelle honte, toujours en panne\nx\tthank you, it is lovely 😍\nx\t@user http\n\t\n')
  expect(run('--in', inPath, '--out', outPath).status).toBe(0)
  expect(readFileSync(outPath, 'utf8')).toBe('negative\npositive\nneutral\nneutral\n')
}, 30_000)

it('catches arguments and paths that cannot be used and are passed over', () => {
  expect(run('--in', inPath).status).toBe(2)
  expect(run('--in', join(folder, 'none.tsv'), '--out', outPath).status).toBe(3)
}, 30_000)
