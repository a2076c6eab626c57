// Many posts at a pace, with answers, quotes, reposts, edits and deletions among them. All that it made stays readable
// by control, so that a test can compare ids.
import { createLuck, type Luck } from './luck.ts'
import { addCrowd } from './people.ts'
import type { Platform } from './platform.ts'
import type { Person, PostKind, SimPost } from './post.ts'
import { makeText } from './texts.ts'

export interface StormOrder {
  readonly perSecond: number
  readonly durationMs: number
  /** One of them is in each text. */
  readonly words: readonly string[]
  /** Shares of all, 0 to 1. */
  readonly mix?: Partial<Mix>
  readonly crowd?: number
  readonly seed?: number
}

export interface Mix {
  readonly reply: number
  readonly quote: number
  readonly repost: number
  /** Says the first own account's handle. */
  readonly mention: number
  /** Besides the posts: so many of them are changed or taken away soon after. */
  readonly edit: number
  readonly remove: number
}

export interface Storm {
  readonly id: string
  readonly isRunning: boolean
  readonly madeCount: number
}

export interface Storms {
  begin(order: StormOrder): Storm
  list(): readonly Storm[]
  end(): void
}

const MIX: Mix = { reply: 0.15, quote: 0.05, repost: 0.05, mention: 0.1, edit: 0.01, remove: 0.01 }
const TICK_MS = 20
const RECENT = 200

interface Running {
  readonly id: string
  readonly order: StormOrder
  readonly mix: Mix
  readonly luck: Luck
  readonly crowd: readonly Person[]
  readonly recent: SimPost[]
  readonly beganAt: number
  madeCount: number
  timer: NodeJS.Timeout | null
}

const kindOf = ({ luck, mix }: Running): PostKind => {
  const at = luck.next()
  if (at < mix.reply) return 'reply'
  if (at < mix.reply + mix.quote) return 'quote'
  return at < mix.reply + mix.quote + mix.repost ? 'repost' : 'post'
}

const makeOne = (platform: Platform, storm: Running): void => {
  const { luck, mix, recent } = storm
  const about = recent.length > 0 ? luck.pick(recent) : null
  const kind = about ? kindOf(storm) : 'post'
  const { text, lang } = makeText(storm.order.words, ++storm.madeCount, luck)
  const called = luck.chance(mix.mention) ? ` @${platform.settings.consentingHandle}` : ''
  const prefix = kind === 'reply' && about ? `@${about.author.username} ` : ''
  const author = luck.pick(storm.crowd)
  const referenced = kind === 'post' ? null : about
  const post = platform.publish({ author, kind, lang, referenced, text: prefix + text + called, madeBy: storm.id })
  if (kind !== 'repost') recent.push(post)
  if (recent.length > RECENT) recent.shift()
  if (kind === 'post' && about && luck.chance(mix.edit) && about.deletedAt === null && !about.isEdited) {
    recent[recent.indexOf(about)] = platform.edit(about, `${about.text} EDIT ✏️`)
  } else if (about && luck.chance(mix.remove)) {
    recent.splice(recent.indexOf(about), 1)
    platform.world.remove(about, platform.clock.now())
  }
}

export const createStorms = (platform: Platform): Storms => {
  const storms: Running[] = []
  const shown = ({ id, timer, madeCount }: Running): Storm => ({ id, isRunning: timer !== null, madeCount })
  const stop = (storm: Running): void => {
    if (storm.timer) clearInterval(storm.timer)
    storm.timer = null
  }

  return {
    begin: (order) => {
      const luck = createLuck(order.seed ?? storms.length + 1)
      const storm: Running = {
        id: `storm-${storms.length + 1}`,
        order,
        mix: { ...MIX, ...order.mix },
        luck,
        crowd: addCrowd(platform.world, order.crowd ?? 300, luck, platform.clock.now()),
        recent: [],
        beganAt: performance.now(),
        madeCount: 0,
        timer: null,
      }
      const tick = (): void => {
        const passedMs = Math.min(performance.now() - storm.beganAt, order.durationMs)
        const due = Math.floor((passedMs / 1000) * order.perSecond)
        while (storm.madeCount < due) makeOne(platform, storm)
        if (passedMs >= order.durationMs) stop(storm)
      }
      storm.timer = setInterval(tick, TICK_MS)
      storms.push(storm)
      return shown(storm)
    },
    list: () => storms.map(shown),
    end: () => storms.forEach(stop),
  }
}
