// The texts that come with the application, held against all that a text of ours must be.
import { describe, expect, it } from 'vitest'
import { PRINCIPLES } from '../../shared/draft-check.ts'
import { cellKey, fillVariables, LIBRARY_CELLS, type LibraryCell, unknownVariables } from '../../shared/library.ts'
import type { Lang } from '../../shared/model.ts'
import { lengthOf } from '../../shared/post-length.ts'
import { cercTicks } from './analysis/cerc-ticks.ts'
import { findPromises } from './analysis/promises.ts'
import { similarityOf, TOO_SIMILAR } from './analysis/similar.ts'
import { shippedTexts } from './library/shipped-texts.ts'

const AT = Date.UTC(2031, 3, 8, 9)
const texts = shippedTexts()
const textOf = (cell: LibraryCell): string => texts.get(cellKey(cell)) ?? ''

/** As long as what a team is likely to fill in. */
const fillings = {
  fr: {
    brand: 'Maison Orvalys & Fils',
    next: '18\u00a0h\u00a030',
    where: 'orvalys.example/situation',
    contact: 'aide@orvalys.example, 0800 111',
    facts: {
      short: 'Le site de Lys est fermé depuis 9 h. Personne n’y est entré depuis ce matin.',
      medium: '',
      long: '',
    },
    instruction: 'Coupez l’eau et aérez la pièce avant de nous appeler.',
  },
  en: {
    brand: 'Orvalys & Daughters',
    next: '18:30',
    where: 'orvalys.example/situation',
    contact: 'help@orvalys.example, 0800 111',
    facts: {
      short: 'The Lys site has been closed since 9. Nobody has gone in since this morning.',
      medium: '',
      long: '',
    },
    instruction: 'Turn the water off and air the room before you call us.',
  },
} as const

const factsFor = (lang: Lang, length: LibraryCell['length']): string => {
  const sentence = fillings[lang].facts.short
  return length === 'short'
    ? sentence
    : length === 'medium'
      ? `${sentence} ${sentence}`
      : [sentence, sentence].join('\n')
}

const filled = (cell: LibraryCell): string =>
  fillVariables(textOf(cell), { ...fillings[cell.lang], facts: factsFor(cell.lang, cell.length) }, cell.lang)

const named = LIBRARY_CELLS.map((cell) => [cellKey(cell), cell] as const)

it('catches a cell that is empty, or a variable that nothing fills', () => {
  expect(named.filter(([key]) => !texts.has(key)).map(([key]) => key)).toEqual([])
  expect([...texts].flatMap(([key, text]) => unknownVariables(text).map((name) => `${key}: ${name}`))).toEqual([])
})

it('catches a holding statement that cannot leave before somebody types', () => {
  const typed = named.filter(([, cell]) => cell.stage === 'holding' && /\{(?!brand|next)\w+\}/u.test(textOf(cell)))
  expect(typed.map(([key]) => key)).toEqual([])
})

it('catches a text that its platform cuts', () => {
  const over = named.flatMap(([key, cell]) => {
    const text = filled(cell)
    if (cell.length === 'long') return text.length < 500 || text.length > 2_000 ? [`${key}: ${text.length}`] : []
    const platforms = cell.length === 'short' ? (['x', 'bluesky', 'mastodon'] as const) : (['mastodon'] as const)
    return platforms.flatMap((platform) => {
      const { count, limit, isOver } = lengthOf(platform, text)
      return isOver ? [`${key}: ${count} of ${limit} on ${platform}`] : []
    })
  })
  expect(over).toEqual([])
})

it('catches a text that fails one of the six principles', () => {
  const unmet = named.flatMap(([key, cell]) => {
    const ticks = cercTicks(filled(cell), cell.lang, { contradictions: [] })
    return PRINCIPLES.filter((principle) => !ticks[principle].isMet).map(
      (principle) => `${key}: ${principle} ${ticks[principle].why} ${ticks[principle].span ?? ''}`,
    )
  })
  expect(unmet).toEqual([])
})

it('catches a holding statement, an update or an apology that does not say when we speak next', () => {
  const silent = named.filter(([, cell]) => {
    if (cell.stage === 'closing') return false
    const [promise] = findPromises(filled(cell), { at: AT, tz: 'Europe/Paris', lang: cell.lang })
    return promise?.dueAt !== Date.UTC(2031, 3, 8, 16, 30)
  })
  expect(silent.map(([key]) => key)).toEqual([])
})

describe('words of their own', () => {
  it('catches one text with another noun in it: types, stages and lengths say it differently', () => {
    const alike = (['fr', 'en'] as const).flatMap((lang) => {
      const own = LIBRARY_CELLS.filter((cell) => cell.lang === lang)
      return own.flatMap((one, index) =>
        own
          .slice(index + 1)
          .filter((other) => (one.stage === other.stage && one.length === other.length) || one.type === other.type)
          .filter((other) => similarityOf(textOf(one), textOf(other)) >= TOO_SIMILAR)
          .map((other) => `${cellKey(one)} ~ ${cellKey(other)}`),
      )
    })
    expect(alike).toEqual([])
  })

  it('catches the phrases that people hear as nobody speaking', () => {
    const hollow =
      /prenons (?:cela |cette situation )?très au sérieux|gêne occasionnée|incident isolé|take (?:this|it) very seriously|any inconvenience|isolated incident|thoughts and prayers|if anyone was|si certains ont/iu
    expect(
      named.filter(([, cell]) => hollow.test(textOf(cell).replace(/[“«].*?[”»]/gu, ''))).map(([key]) => key),
    ).toEqual([])
  })

  it('catches French that is typed like English', () => {
    const loose = named.filter(
      ([, { lang, ...cell }]) => lang === 'fr' && / [:;?!»]|« (?!\u00a0)|\w'\w/u.test(textOf({ lang, ...cell })),
    )
    expect(loose.map(([key]) => key)).toEqual([])
  })
})
