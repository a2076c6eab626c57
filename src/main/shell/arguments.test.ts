import { describe, expect, it } from 'vitest'
import { ownArguments, parseArguments } from './arguments.ts'
import { parseIso, parsePeriod } from './iso-time.ts'

const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean), 'en')
const commandOf = (line: string) => {
  const parsed = parse(line)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.command
}

describe('ownArguments', () => {
  it.each([
    [['electron', '.', '--workspace', 'w'], true, ['--workspace', 'w']],
    [['electron', '--no-sandbox', '--log-level=3', '-r', '/a.cjs', '/app', '--headless'], true, ['--headless']],
    [
      ['electron', '--inspect=0', '--remote-debugging-port=0', '.', '--lang', 'fr', '--no-sandbox'],
      true,
      ['--lang', 'fr'],
    ],
    [['/opt/sangfroid', '--no-sandbox', '--lang', 'fr'], false, ['--lang', 'fr']],
    [['/opt/sangfroid'], false, []],
  ])('words meant for the runtime are not taken for ours: %j', (argv, isFromSources, own) => {
    expect(ownArguments(argv, isFromSources)).toEqual(own)
  })
})

describe('parseArguments, window', () => {
  it('a start without arguments opens the ordinary room', () => {
    expect(commandOf('')).toEqual({ kind: 'window', workspace: null, userData: null, lang: null })
  })

  it('a workspace, a data folder and a language can be chosen', () => {
    expect(commandOf('--workspace w --user-data u --lang=fr')).toEqual({
      kind: 'window',
      workspace: 'w',
      userData: 'u',
      lang: 'fr',
    })
  })
})

describe('parseArguments, headless', () => {
  it('the import of formats.md is understood word for word', () => {
    const parsed = parseArguments(
      [
        ...['--headless', '--workspace', 'w', '--brand', 'Koch Farms', '--watch', '-russia,#KochFarms,koch farms'],
        ...['--own-handles', 'a, b', '--import', '1.jsonl', '--import', '2.jsonl.gz', '--until', '2015-12-01T00:00Z'],
        ...['--crisis', '2015-11-26T22:00Z..2015-11-27T22:00+01:00', '--lang', 'en', '--analysis', 'a.json'],
        ...['--mentions', 'm.jsonl', '--report', 'r.pdf', '--report', 's.PDF'],
        ...['--report', 'r.docx', '--report', 'r.md', '--report', 'r.json'],
      ],
      'fr',
    )
    expect(parsed).toEqual({
      ok: true,
      command: {
        kind: 'headless',
        workspace: 'w',
        userData: null,
        lang: 'en',
        work: {
          kind: 'import',
          brand: 'Koch Farms',
          watch: { terms: '-russia,#KochFarms,koch farms' },
          ownHandles: ['a', 'b'],
          files: ['1.jsonl', '2.jsonl.gz'],
          untilAt: Date.UTC(2015, 11, 1),
          forcedCrisis: { fromAt: Date.UTC(2015, 10, 26, 22), toAt: Date.UTC(2015, 10, 27, 21) },
        },
        analysis: 'a.json',
        mentions: 'm.jsonl',
        bundle: null,
        reports: [
          { path: 'r.pdf', format: 'pdf' },
          { path: 's.PDF', format: 'pdf' },
          { path: 'r.docx', format: 'docx' },
          { path: 'r.md', format: 'md' },
          { path: 'r.json', format: 'json' },
        ],
        redact: false,
        screenshot: null,
      },
    })
  })

  it('the drill of formats.md is understood word for word', () => {
    expect(
      commandOf('--headless --workspace w --drill food-hoax --seed 7 --team quick --report r.pdf --screenshot s.png'),
    ).toMatchObject({
      work: { kind: 'drill', scenario: 'food-hoax', seed: 7, team: 'quick' },
      reports: [{ path: 'r.pdf', format: 'pdf' }],
      screenshot: 's.png',
    })
  })

  it.each([
    ['--match-all', { all: true }],
    ['--watch-file terms.txt', { file: 'terms.txt' }],
    ['', null],
  ])('where the watch terms come from is kept apart: %s', (extra, watch) => {
    expect(commandOf(`--headless --workspace w --brand B ${extra}`)).toMatchObject({ work: { watch } })
  })

  it.each([
    ['--brand B', '--headless'],
    ['--headless --brand B', '--workspace'],
    ['--headless --workspace w', '--brand'],
    ['--headless --workspace', '--workspace needs a value'],
    ['--headless --workspace --brand B', '--workspace needs a value'],
    ['--headless --workspace w --workspace x --brand B', 'twice'],
    ['--headless=yes --workspace w --brand B', 'no value'],
    ['--headless --workspace w --brand B --wach x', '--wach'],
    ['--headless --workspace w --brand B -x', '-x'],
    ['--headless --workspace w --brand B stray', 'stray'],
    ['--headless --workspace w --brand B --no-import', '--no-import'],
    ['--headless --workspace w --brand B --watch a --match-all', 'do not go together'],
    ['--headless --workspace w --brand B --until yesterday', 'not a time'],
    ['--headless --workspace w --brand B --until 2015-11-26T22:00', 'not a time'],
    ['--headless --workspace w --brand B --crisis 2015-11-26', 'FROM..TO'],
    ['--headless --workspace w --brand B --crisis 2015-11-27..2015-11-26', 'FROM..TO'],
    ['--headless --workspace w --brand B --lang de', 'fr en'],
    ['--headless --workspace w --brand B --report r.odt', '.pdf .docx .md .json'],
    ['--headless --workspace w --brand B --report docx', '.pdf .docx .md .json'],
    ['--headless --workspace w --brand B --bundle b.tar', '.zip'],
    ['--headless --workspace w --brand B --seed 1', '--drill'],
    ['--headless --workspace w --drill food-hoax --seed 1 --score s.json', 'later'],
    ['--headless --workspace w --drill food-hoax', '--seed'],
    ['--headless --workspace w --drill accident --seed 1', 'food-hoax'],
    ['--headless --workspace w --drill food-hoax --seed -1', 'whole number'],
    ['--headless --workspace w --drill food-hoax --seed 2147483648', 'whole number'],
    ['--headless --workspace w --drill food-hoax --seed 1.5', 'whole number'],
    ['--headless --workspace w --drill picnic --seed 1', 'food-hoax'],
    ['--headless --workspace w --drill food-hoax --seed 1 --team fast', 'none slow quick'],
    ['--headless --workspace w --drill food-hoax --seed 1 --import f.jsonl', 'do not go together'],
    ['--headless --workspace w --drill food-hoax --seed 1 --screenshot s.jpg', '.png'],
  ])('a line that cannot be used is refused in one sentence, not half understood: %s', (line, part) => {
    const parsed = parse(line)
    expect(parsed).toMatchObject({ ok: false })
    if (parsed.ok) return
    expect(parsed.message).toContain(part)
    expect(parsed.message).not.toContain('\n')
  })

  it('the refusal speaks the language that was asked for', () => {
    const parsed = parseArguments(['--headless', '--lang', 'fr'], 'en')
    expect(parsed).toMatchObject({ ok: false, message: expect.stringContaining('manque') })
  })
})

describe('parseIso', () => {
  it.each([
    ['2015-11-26', Date.UTC(2015, 10, 26)],
    ['2015-11-26T22Z', Date.UTC(2015, 10, 26, 22)],
    ['2015-11-26T22:10:05.5Z', Date.UTC(2015, 10, 26, 22, 10, 5, 500)],
    ['2015-11-26T22:10-0530', Date.UTC(2015, 10, 27, 3, 40)],
    ['2016-02-29T00:00Z', Date.UTC(2016, 1, 29)],
    ['2015-02-30', null],
    ['2015-13-01', null],
    ['2015-11-26T25:00Z', null],
    ['2015-11-26T22:00', null],
    ['26/11/2015', null],
    ['0099-01-01', null],
    ['', null],
  ])('a day that does not exist, or a time without a zone, is not guessed at: %s', (text, at) => {
    expect(parseIso(text)).toBe(at)
  })

  it('a period has two ends', () => {
    expect(parsePeriod('2015-11-26..2015-11-27..2015-11-28')).toBeNull()
  })
})
