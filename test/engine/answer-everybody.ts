// A crisis from the first person to the last: people speak for an hour, a team takes whoever the queue puts first, answers
// or ends each with a reason, now and then a colleague answers from a phone. How long people waited is told twice: by the
// engine, and from what was said and what the ledger says was done.
import { seeded } from '../../src/main/engine/analysis/spike.fixture.ts'
import type { CrisisId, LineId, MemberId, Post, QueueLine } from '../../src/shared/model.ts'
import { ENDED_LINE_STATES } from '../../src/shared/states.ts'
import { MINUTE, postAt } from './posts.ts'
import { say } from './scripted-sender.ts'
import { openSendingRoom } from './sending-room.ts'

export interface Crowd {
  readonly personCount: number
  readonly memberCount: number
  readonly seed: number
  /** A team that does it wrongly: whoever does not follow comes first. */
  readonly isUpsideDown?: boolean
}

/** They speak during the first so many minutes, fewer and fewer. */
const SPEAKING_MINUTES = 60
/** To read one person and write to them, at most; ms. */
const WRITING_MS = 40_000
const FOLLOWING = 0.3
/** No account of ours is where these are. */
const OUT_OF_REACH = 0.03
const FROM_PHONE = 0.02
const HANDED_OVER = 0.01

const ASKING = ['@acme where is my refund?', '@acme is it safe to eat?', '@acme why does nobody answer me?']
const OTHER = ['acme is in the news again', 'they talk about acme here']

type Room = Awaited<ReturnType<typeof openSendingRoom>>

/** In the order in which they speak. */
const crowdFrom = (fromAt: number, { personCount }: Crowd, random: () => number): Post[] =>
  Array.from({ length: personCount }, () => fromAt + Math.floor(random() ** 2 * SPEAKING_MINUTES * MINUTE))
    .sort((one, other) => one - other)
    .map((at, n) => {
      const texts = random() < 0.85 ? ASKING : OTHER
      return postAt(at, n, {
        platform: random() < OUT_OF_REACH ? 'mastodon' : 'bluesky',
        text: texts[Math.floor(random() * texts.length)] ?? '',
        authorFollowsUs: random() < FOLLOWING,
        authorFollowers: Math.floor(10_000 ** random()),
      })
    })

/** Takes in what is said, every minute; a few are answered from a phone some minutes later. */
const speak = async (room: Room, posts: readonly Post[], wait: (ms: number) => Promise<void>, random: () => number) => {
  for (let from = 0; from < posts.length; ) {
    await wait(MINUTE)
    const now = room.clock.wall()
    const ended = posts.findIndex(({ createdAt }) => createdAt > now)
    const to = ended < 0 ? posts.length : ended
    room.takeIn(posts.slice(from, to))
    for (const { externalId, platform } of posts.slice(from, to))
      if (platform === 'bluesky' && random() < FROM_PHONE)
        void wait(random() * 30 * MINUTE).then(() =>
          say(room.script, room.timing, { text: 'from my phone', replyToId: externalId }),
        )
    from = to
  }
}

const allLines = async ({ must }: Room, crisisId: CrisisId): Promise<QueueLine[]> => {
  const lines: QueueLine[] = []
  for (;;) {
    const { items } = await must('queue.page', { crisisId, show: 'all', from: lines.length, count: 500 })
    lines.push(...items)
    if (items.length === 0) return lines
  }
}

/** From the ledger: when each line was answered first, in ms UTC. */
const answeredAt = (room: Room): ReadonlyMap<LineId, number> => {
  const found = new Map<LineId, number>()
  const { ledger } = room.store()
  for (let before: number | null = null; ; ) {
    const entries = ledger.page(before, 1_000)
    for (const { kind, payload, happenedAt } of entries)
      if (kind === 'line.answered' || kind === 'line.answeredElsewhere')
        found.set((JSON.parse(payload) as { lineId: LineId }).lineId, happenedAt)
    const last = entries.at(-1)
    if (!last) return found
    before = last.seq
  }
}

/** Nearest rank, ms. */
const medianOf = (waits: readonly number[]): number | null =>
  [...waits].sort((one, other) => one - other)[Math.max(0, Math.ceil(waits.length / 2) - 1)] ?? null

export const answerEverybody = async (crowd: Crowd) => {
  const random = seeded(crowd.seed)
  const room = await openSendingRoom({ callMs: 100 })
  const { ask, must, clock, timing } = room
  const wait = (ms: number): Promise<void> => timing.wait(Math.round(ms), new AbortController().signal)
  const members: MemberId[] = [room.memberId]
  while (members.length < crowd.memberCount) {
    const name = `Member ${members.length}`
    members.push((await must('members.add', { name, roles: [], reach: [], backupId: null })).memberId)
  }
  const startAt = clock.wall()
  const posts = crowdFrom(startAt, crowd, random)
  const [first, ...rest] = posts
  if (!first) throw new Error('nobody speaks')
  clock.set(first.createdAt)
  const crisisId = await room.openCrisis([first])

  /** Who was handed to this member, then whoever the queue puts first. */
  const nextOf = async (mine: MemberId): Promise<QueueLine | undefined> => {
    const fresh = (crowd.isUpsideDown ? [false, true] : [null]).map((followers) => ({
      state: 'new' as const,
      followers,
    }))
    for (const filter of [{ state: 'reassigned' as const, mine }, ...fresh]) {
      const { items } = await must('queue.page', { crisisId, show: 'open', filter, from: 0, count: 1 })
      if (items[0]) return items[0]
    }
    return undefined
  }
  const end = (lineId: LineId, as: 'silent' | 'reassigned', by: MemberId, toMemberId: MemberId | null = null) =>
    ask('queue.end', { lineId, as, reason: 'it was decided', toMemberId }, by)
  const see = async (me: MemberId, { id: lineId, actionable, author, state }: QueueLine): Promise<void> => {
    if (!(await ask('queue.claim', { lineId }, me)).ok) return
    if (!actionable) return void (await end(lineId, 'silent', me))
    await wait(WRITING_MS * (0.2 + 0.8 * random()))
    if (state === 'new' && random() < HANDED_OVER) return void (await end(lineId, 'reassigned', me, members[0]))
    // Answered from a phone meanwhile: there is nothing left to do.
    if (!(await ask('queue.draft', { lineId, text: `we are sorry, ${author.handle}` }, me)).ok) return
    await ask('queue.plan', { lineId }, me)
  }
  let isOver = false
  const work = async (me: MemberId): Promise<void> => {
    while (!isOver) {
      const line = await nextOf(me)
      if (line) await see(me, line)
      await wait(line ? 1_000 + random() * 2_000 : MINUTE)
    }
  }
  const all = [speak(room, rest, wait, random), ...members.map(work)]
  const untilAt = startAt + SPEAKING_MINUTES * MINUTE + crowd.personCount * WRITING_MS
  const isDone = async (): Promise<boolean> =>
    clock.wall() > startAt + (SPEAKING_MINUTES + 1) * MINUTE &&
    (await must('queue.progress', { crisisId })).coverage === 1 &&
    (await must('queue.page', { crisisId, show: 'open', from: 0, count: 1 })).total === 0
  while (clock.wall() < untilAt && !(await isDone())) await room.pass(10 * MINUTE)
  isOver = true
  await room.pass(5 * MINUTE)
  await Promise.all(all)

  const progress = await must('queue.progress', { crisisId })
  const lines = await allLines(room, crisisId)
  const answers = answeredAt(room)
  const spokeAt = new Map(posts.map(({ authorHandle, createdAt }) => [authorHandle, createdAt]))
  const waitsOf = (follows: boolean): number[] =>
    lines
      .filter(({ id, actionable, author }) => actionable && author.followsUs === follows && answers.has(id))
      .map(({ id, author }) => (answers.get(id) ?? 0) - (spokeAt.get(author.handle) ?? 0))
  const states: Record<string, number> = {}
  for (const { state } of lines) states[state] = (states[state] ?? 0) + 1
  const isEnded = ({ state }: QueueLine): boolean => (ENDED_LINE_STATES as readonly string[]).includes(state)
  // An answer is its own reason when the ledger has it.
  const hasReason = ({ id, reason }: QueueLine): boolean => reason !== null || answers.has(id)
  return {
    personCount: lines.length,
    states,
    notEnded: lines.filter((line) => !isEnded(line)).map(({ id, state }) => `${id}: ${state}`),
    withoutReason: lines.filter((line) => isEnded(line) && !hasReason(line)).map(({ id, state }) => `${id}: ${state}`),
    coverage: progress.coverage,
    told: { followersMs: progress.followers.medianMs, othersMs: progress.others.medianMs },
    counted: { followersMs: medianOf(waitsOf(true)), othersMs: medianOf(waitsOf(false)) },
    hours: (clock.wall() - startAt) / (60 * MINUTE),
  }
}
