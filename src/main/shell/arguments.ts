// Understands the command line of formats.md, or says in one line what is wrong with it and what to do.
// Pure: no file is looked at here.
import { parseArgs } from 'node:util'
import type { Lang } from '../../shared/model.ts'
import { REPORT_FORMATS, reportFormatOf } from '../../shared/report-formats.ts'
import { listScenarios } from '../engine/drills/fly-scenario.ts'
import { argumentWords } from './argument-words.ts'
import type { Command, DrillWork, HeadlessCommand, ImportWork } from './command.ts'
import { parseIso, parsePeriod } from './iso-time.ts'

const TEAMS = ['none', 'slow', 'quick'] as const
const SEED_MAX = 2 ** 31 - 1

const text = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const

const EVERYWHERE = ['workspace', 'user-data', 'lang', 'headless']
const OF_IMPORT = ['brand', 'watch', 'watch-file', 'match-all', 'own-handles', 'import', 'until', 'crisis']
const OF_DRILL = ['seed', 'team', 'screenshot']
const LATER = ['score']

const options = {
  headless: flag,
  workspace: text,
  'user-data': text,
  lang: text,
  brand: text,
  watch: text,
  'watch-file': text,
  'match-all': flag,
  'own-handles': text,
  import: many,
  until: text,
  crisis: text,
  analysis: text,
  mentions: text,
  report: many,
  bundle: text,
  redact: flag,
  drill: text,
  seed: text,
  team: text,
  score: text,
  screenshot: text,
} as const

type OptionName = keyof typeof options

/** Chromium and Node read these themselves; they may stand anywhere. */
const OF_THE_RUNTIME =
  /^--(no-sandbox|disable-[\w-]+|enable-[\w-]+|log-level|v|vmodule|inspect(-brk)?|remote-debugging-[\w-]+|ozone-platform(-hint)?|force-[\w-]+|js-flags|trace-[\w-]+|use-[\w-]+|proxy-[\w-]+|gtk-version|password-store|in-process-gpu)(=.*)?$/

/** What was meant for the application: what follows its path when it is run from sources, else everything. */
export const ownArguments = (argv: readonly string[], isFromSources: boolean): string[] => {
  const rest = argv.slice(1)
  if (isFromSources) {
    let index = 0
    while (index < rest.length && rest[index]?.startsWith('-')) {
      index += ['-r', '--require'].includes(rest[index] ?? '') ? 2 : 1
    }
    rest.splice(0, index + 1)
  }
  return rest.filter((word) => !OF_THE_RUNTIME.test(word))
}

class Unusable extends Error {}

type Values = Partial<Record<OptionName, readonly string[]>>

const isOption = (name: string): name is OptionName => Object.hasOwn(options, name)

const readValues = (args: readonly string[], words: (typeof argumentWords)[Lang]): Values => {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const values: Values = {}
  for (const token of tokens) {
    if (token.kind === 'positional') throw new Unusable(words.loose(token.value))
    if (token.kind === 'option-terminator') continue
    const { name, rawName, value, inlineValue } = token
    if (!isOption(name) || rawName !== `--${name}`) throw new Unusable(words.unknown(rawName))
    const option = options[name]
    if (option.type === 'boolean') {
      if (value !== undefined) throw new Unusable(words.noValue(rawName))
      values[name] = ['']
      continue
    }
    const isNextOption = !inlineValue && value?.startsWith('--') && isOption(value.slice(2).split('=')[0] ?? '')
    if (value === undefined || value.trim() === '' || isNextOption) throw new Unusable(words.needsValue(rawName))
    if (values[name] !== undefined && !('multiple' in option)) throw new Unusable(words.twice(rawName))
    values[name] = [...(values[name] ?? []), value]
  }
  return values
}

const FLYABLE = listScenarios().flatMap(({ name, ready }) => (ready ? [name] : []))

const choose = <T extends string>(
  name: string,
  value: string,
  choices: readonly T[],
  words: (typeof argumentWords)[Lang],
): T => {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new Unusable(words.oneOf(name, choices.join(' ')))
  return found
}

/** `lang`: the language of the message; `--lang` decides it where it can be read. */
export const parseArguments = (
  args: readonly string[],
  osLang: Lang,
): { ok: true; command: Command } | { ok: false; message: string } => {
  const said = args[args.indexOf('--lang') + 1] ?? args.find((word) => word.startsWith('--lang='))?.slice(7)
  const words = argumentWords[said === 'fr' || said === 'en' ? said : osLang]
  try {
    return { ok: true, command: understand(readValues(args, words), words) }
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, message: error.message }
    throw error
  }
}

const understand = (values: Values, words: (typeof argumentWords)[Lang]): Command => {
  const one = (name: OptionName): string | null => values[name]?.[0] ?? null
  const given = Object.keys(values) as OptionName[]
  const lang = one('lang') === null ? null : choose('--lang', one('lang') ?? '', ['fr', 'en'], words)
  const common = { userData: one('user-data'), lang }
  if (values.headless === undefined) {
    const headlessOnly = given.find((name) => !EVERYWHERE.includes(name))
    if (headlessOnly !== undefined) throw new Unusable(words.needs(`--${headlessOnly}`, '--headless'))
    return { kind: 'window', workspace: one('workspace'), ...common }
  }
  const later = given.find((name) => LATER.includes(name))
  if (later !== undefined) throw new Unusable(words.comesLater(`--${later}`))
  const workspace = one('workspace')
  if (workspace === null) throw new Unusable(words.missing('--workspace DIR'))
  const isDrill = values.drill !== undefined
  const misplaced = given.find((name) => (isDrill ? OF_IMPORT : OF_DRILL).includes(name))
  if (misplaced !== undefined) {
    throw new Unusable(
      isDrill ? words.notTogether('--drill', `--${misplaced}`) : words.needs(`--${misplaced}`, '--drill'),
    )
  }
  const endsIn = (name: OptionName, end: string): string | null => {
    const path = one(name)
    if (path !== null && !path.toLowerCase().endsWith(end)) throw new Unusable(words.endsIn(`--${name}`, end))
    return path
  }
  const reports = (values.report ?? []).map((path) => {
    const format = reportFormatOf(path)
    if (format === null) throw new Unusable(words.reportKind(path, REPORT_FORMATS.map((end) => `.${end}`).join(' ')))
    return { path, format }
  })
  const command: HeadlessCommand = {
    kind: 'headless',
    workspace,
    ...common,
    work: isDrill ? drillWork(one, words) : importWork(one, values, words),
    analysis: one('analysis'),
    mentions: one('mentions'),
    reports,
    bundle: endsIn('bundle', '.zip'),
    redact: values.redact !== undefined,
    screenshot: endsIn('screenshot', '.png'),
  }
  return command
}

type One = (name: OptionName) => string | null

const drillWork = (one: One, words: (typeof argumentWords)[Lang]): DrillWork => {
  const seed = one('seed')
  if (seed === null) throw new Unusable(words.missing('--seed N'))
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > SEED_MAX) throw new Unusable(words.wholeNumber('--seed', SEED_MAX))
  return {
    kind: 'drill',
    scenario: choose('--drill', one('drill') ?? '', FLYABLE, words),
    seed: Number(seed),
    team: choose('--team', one('team') ?? 'none', TEAMS, words),
  }
}

const importWork = (one: One, values: Values, words: (typeof argumentWords)[Lang]): ImportWork => {
  const brand = one('brand')
  if (brand === null) throw new Unusable(words.missing('--brand NAME (--drill NAME)'))
  const watches = (['watch', 'watch-file', 'match-all'] as const).filter((name) => values[name] !== undefined)
  if (watches[0] !== undefined && watches[1] !== undefined) {
    throw new Unusable(words.notTogether(`--${watches[0]}`, `--${watches[1]}`))
  }
  const time = (name: 'until'): number | null => {
    const value = one(name)
    if (value === null) return null
    const at = parseIso(value)
    if (at === null) throw new Unusable(words.notATime(`--${name}`, value))
    return at
  }
  const period = one('crisis')
  const forcedCrisis = period === null ? null : parsePeriod(period)
  if (period !== null && forcedCrisis === null) throw new Unusable(words.notAPeriod(period))
  const terms = one('watch')
  const file = one('watch-file')
  return {
    kind: 'import',
    brand: brand.trim(),
    watch: terms !== null ? { terms } : file !== null ? { file } : values['match-all'] ? { all: true } : null,
    ownHandles: (one('own-handles') ?? '')
      .split(',')
      .map((handle) => handle.trim())
      .filter((handle) => handle !== ''),
    files: values.import ?? [],
    untilAt: time('until'),
    forcedCrisis,
  }
}
