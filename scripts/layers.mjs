// The import law is kept (.dependency-cruiser.cjs), and the tool really looked: it fails when it saw fewer modules of
// src than git lists, because a compiler it cannot work with makes it see none and pass.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import law from '../.dependency-cruiser.cjs'

const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file))

const { output } = await cruise(
  ['src'],
  { ...law.options, ruleSet: { forbidden: law.forbidden }, validate: true },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.base.json') },
)
if (typeof output === 'string') throw new Error('dependency-cruiser gave a text where a result was expected')

const seen = new Set(output.modules.map(({ source }) => source))
const unseen = listed.filter((file) => !seen.has(file))
const comments = new Map(law.forbidden.map((rule) => [rule.name, rule.comment]))

for (const { rule, from, to, cycle } of output.summary.violations) {
  const way = cycle === undefined ? `${from} -> ${to}` : [from, ...cycle.map(({ name }) => name)].join(' -> ')
  const why = comments.get(rule.name)
  console.error(`${rule.name}: ${way}${why === undefined ? '' : `\n  ${why}`}`)
}
if (unseen.length > 0) console.error(`not seen by dependency-cruiser: ${unseen.join(', ')}`)

console.log(`${seen.size} modules, ${output.summary.violations.length} breaches, ${unseen.length} unseen`)
if (output.summary.violations.length > 0 || unseen.length > 0) process.exitCode = 1
