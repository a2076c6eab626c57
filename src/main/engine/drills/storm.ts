// The attack: one angry post, the accounts that carry it, the crowd that follows each of them, and the turn when the facts are out.
import type { Lang, Post } from '../../../shared/model.ts'
import type { DrillVoice } from './flight.ts'
import type { Person } from './people.ts'
import type { PostBook } from './post-book.ts'
import type { Random } from './random.ts'
import type { CommonWords, Scenario } from './scenario.ts'
import { cascadeTimes } from './storm-times.ts'
import { spin } from './wording.ts'

const MINUTE_MS = 60_000
export const STORM_MS = 6 * 60 * MINUTE_MS

type Move = 'repost' | 'attack' | 'quote' | 'ask' | 'defend' | 'answer' | 'tongue' | 'turn'

const ANGRY: Readonly<Record<Move, number>> = {
  repost: 36,
  attack: 24,
  quote: 8,
  ask: 11,
  defend: 7,
  answer: 8,
  tongue: 6,
  turn: 0,
}
const TURNED: Readonly<Record<Move, number>> = {
  repost: 26,
  attack: 8,
  quote: 4,
  ask: 8,
  defend: 20,
  answer: 6,
  tongue: 2,
  turn: 26,
}

/** Who carries it, in order: minutes after the first post, share of the crowd, followers, median delay of those who follow. */
const CARRIERS = [
  { hub: null, afterMin: 0, share: 0.07, followers: 412, medianMin: 12, moves: ANGRY },
  { hub: 0, afterMin: 6, share: 0.37, followers: 84_000, medianMin: 15, moves: ANGRY },
  { hub: 1, afterMin: 16, share: 0.24, followers: 31_000, medianMin: 17, moves: ANGRY },
  { hub: 2, afterMin: 55, share: 0.16, followers: 210_000, medianMin: 24, moves: ANGRY },
  { hub: 'turn', afterMin: 165, share: 0.16, followers: 6_200, medianMin: 22, moves: TURNED },
] as const

export interface StormStage {
  readonly book: PostBook
  readonly random: Random
  readonly scenario: Scenario
  readonly words: CommonWords
  readonly lang: Lang
  readonly slots: Readonly<Record<string, string>>
  readonly regulars: readonly Person[]
  readonly crowd: readonly Person[]
  /** Young accounts that paste one text. */
  readonly pasters: readonly Person[]
  /** Our latest post on a platform before an instant. */
  readonly lastOwnPost: (platform: Post['platform'], at: number) => Post | undefined
}

/** Answers the first hostile post. */
export const raiseStorm = (stage: StormStage, attackAt: number): Post => {
  const { book, random, scenario, words, lang, slots, regulars, crowd } = stage
  const otherLang = lang === 'fr' ? 'en' : 'fr'
  const carried: Post[] = []
  const heated: Post[] = []
  const repeated = new Set<string>()
  const slotsWithTag = (told: Lang) => ({
    ...slots,
    tag: random.pick(scenario[told].tags),
    product: scenario[told].product,
  })

  const carry = (at: number, hub: (typeof CARRIERS)[number]['hub'], followers: number): Post => {
    const index = CARRIERS.findIndex((carrier) => carrier.hub === hub)
    const names = [
      random.pick(crowd).name,
      `${random.pick(words.firstNames)} ✨`,
      '🚨 Infos & co (fictif)',
      random.pick(words.pressNames),
    ]
    const text =
      hub === null
        ? scenario[lang].origin
        : hub === 'turn'
          ? random.pick(scenario[lang].turns)
          : scenario[lang].hubs[hub]
    const voice: DrillVoice = hub === null ? 'attack' : hub === 'turn' ? 'defend' : hub === 2 ? 'press' : 'attack'
    const platforms = hub === null || hub === 0 ? (['x'] as const) : (['x', 'bluesky', 'mastodon'] as const)
    const posted = platforms.map((platform, copy) => {
      const person: Person = {
        platform,
        handle: `${['premier', 'influence', 'infos', 'gazette', 'retour'][index]}_fictif_${stage.book.posts.length}`,
        name: names[index] ?? random.pick(regulars).name,
        followers: Math.round((followers * (0.8 + 0.4 * random.unit())) / (copy === 0 ? 1 : 6)),
        followsUs: platform === 'mastodon' ? null : hub === null || hub === 'turn',
        createdAt: attackAt - 900 * 86_400_000,
      }
      return book.say({ at: at + copy * 40_000, person, text: spin(text, slotsWithTag(lang), random), voice, lang })
    })
    carried.push(...posted)
    return posted[0] as Post
  }

  const act = (at: number, moves: Readonly<Record<Move, number>>) => {
    // Squared, so that a few of the crowd speak often and most of them once or twice.
    const person = random.chance(0.14)
      ? random.pick(regulars)
      : (crowd[Math.floor(random.unit() ** 2 * crowd.length)] as Person)
    const move = random.weighted(moves)
    const reachable = [...carried, ...heated.slice(-25)].filter(
      (post) => post.platform === person.platform && post.createdAt < at,
    )
    const target = reachable.length > 0 ? random.pick(reachable) : undefined
    const told = random.chance(0.13) ? otherLang : lang
    const tale = scenario[told]
    const sayText = (template: string, voice: DrillVoice, more: Partial<Parameters<PostBook['say']>[0]> = {}) =>
      book.say({ at, person, text: spin(template, slotsWithTag(told), random), voice, lang: told, ...more })
    switch (move) {
      case 'repost': {
        const hubs = carried.filter((post) => post.platform === person.platform && post.createdAt < at)
        const original = hubs.length > 0 && random.chance(0.85) ? random.pick(hubs) : target
        const key = `${person.handle} ${original?.externalId}`
        if (!original || repeated.has(key) || original.visibility !== 'public') return
        repeated.add(key)
        book.say({ at, person, text: original.text, voice: 'repost', lang: original.lang ?? lang, repostOf: original })
        return
      }
      case 'attack': {
        const opening = random.chance(0.3) ? `${random.pick(words[told].openings)} ` : ''
        const ending = random.chance(0.4) ? ` ${random.pick(words[told].endings)}` : ''
        const own = random.chance(0.3) ? stage.lastOwnPost(person.platform, at) : undefined
        const followersOnly = person.platform === 'mastodon' && random.chance(0.08)
        heated.push(
          sayText(`${opening}${random.pick(tale.attacks)}${ending}`, 'attack', {
            inReplyTo: own,
            visibility: followersOnly ? 'followers' : 'public',
          }),
        )
        return
      }
      case 'quote':
        sayText(random.pick(words[told].quotes) + (target ? '' : ' {brand} {tag}'), 'attack', { quoteOf: target })
        return
      case 'answer':
        sayText(
          (target ? '' : told === 'fr' ? '{brand} ? ' : '{brand}? ') + random.pick(words[told].answers),
          'neutral',
          { inReplyTo: target },
        )
        return
      case 'ask': {
        const direct = person.platform === 'mastodon' && random.chance(0.25)
        sayText(random.pick(tale.asks), 'ask', {
          inReplyTo: direct ? undefined : random.chance(0.5) ? stage.lastOwnPost(person.platform, at) : undefined,
          visibility: direct ? 'direct' : 'public',
        })
        return
      }
      case 'defend':
        sayText(random.pick(tale.defends), 'defend', { inReplyTo: random.chance(0.4) ? target : undefined })
        return
      case 'turn':
        sayText(random.pick(tale.turns), 'defend')
        return
      case 'tongue': {
        const tongue = random.pick(Object.keys(words.otherTongues))
        const template = random.pick(words.otherTongues[tongue] ?? [])
        book.say({ at, person, text: spin(template, slotsWithTag(told), random), voice: 'attack', lang: tongue })
      }
    }
  }

  type Turn = { readonly at: number; readonly run: (at: number) => void }
  const turns: Turn[] = []
  const first = carry(attackAt, null, CARRIERS[0].followers)
  for (const carrier of CARRIERS) {
    const hubAt = attackAt + Math.round(carrier.afterMin * MINUTE_MS * (0.85 + 0.3 * random.unit()))
    if (carrier.hub !== null) turns.push({ at: hubAt, run: (at) => carry(at, carrier.hub, carrier.followers) })
    const count = Math.round(scenario.size * carrier.share * (0.9 + 0.2 * random.unit()))
    for (const at of cascadeTimes(random, hubAt, count, carrier.medianMin, attackAt + STORM_MS))
      turns.push({ at, run: (now) => act(now, carrier.moves) })
  }
  for (const person of stage.pasters)
    for (let paste = 0; paste < 2; paste++)
      turns.push({
        at: attackAt + 24 * MINUTE_MS + Math.round(random.unit() * 14 * MINUTE_MS),
        run: (at) =>
          book.say({
            at,
            person,
            text: spin(scenario[lang].copied, slotsWithTag(lang), random),
            voice: 'copied',
            lang,
          }),
      })
  // Told in time order, so that a post can only repeat what was there before it.
  for (const turn of turns.sort((a, b) => a.at - b.at)) turn.run(turn.at)
  return first
}
