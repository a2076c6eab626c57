// The command as an outsider runs it (formats.md).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'eval-similar-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [inPath, outPath] = [join(folder, 'in.tsv'), join(folder, 'out.txt')]
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'eval-similar.ts'), ...args], {
    encoding: 'utf8',
  })

it('catches a line too many or too few, a pair that is passed over, and a score outside 0..1', () => {
  writeFileSync(inPath, '\ufeffThe lift is closed.\tThe lift is closed!\r\nLe pain est cuit.\t\n\t\n')
  expect(run('--in', inPath, '--out', outPath)).toMatchObject({ status: 0, stderr: '' })
  expect(readFileSync(outPath, 'utf8')).toBe('1.0000\n0.0000\n0.0000\n')
}, 30_000)

it('catches a broken line that is not named, and arguments and paths that cannot be used', () => {
  writeFileSync(inPath, 'one\tother\nno tab here\n')
  const broken = run('--in', inPath, '--out', join(folder, 'never.txt'))
  expect(broken.status).toBe(3)
  expect(broken.stderr).toContain('Line 2')
  expect(run('--in', inPath).status).toBe(2)
  expect(run('--in', join(folder, 'none.tsv'), '--out', outPath).status).toBe(3)
}, 30_000)
