// The figures of a report, counted a second time: the chain of the ledger is read entry by entry, posts row by row, and
// everything is added up here, by loops. Shares no code with the application, on purpose: what is wrong twice is wrong twice
// in different ways.
import { join } from 'node:path'
import SQLite from 'better-sqlite3'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

interface Entry {
  readonly happenedAt: number
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
}

interface Post {
  readonly id: string
  readonly platform: string
  readonly externalId: string
  readonly createdAt: number
  readonly authorId: number
  readonly handle: string
  readonly followers: number | null
  readonly followsUs: 0 | 1 | null
  readonly repostOfId: string | null
  readonly lang: string
  readonly stance: string | null
  readonly tone: string | null
}

interface Row extends Omit<Post, 'id' | 'createdAt' | 'lang'> {
  readonly matchReason: string | null
  readonly visibility: string
  readonly lang: string | null
  readonly readLang: string | null
}

const isPublic = ({ visibility }: { readonly visibility: string }): boolean =>
  visibility === 'public' || visibility === 'unlisted'

const tally = <T>(list: readonly T[], keyOf: (one: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const one of list) counts[keyOf(one)] = (counts[keyOf(one)] ?? 0) + 1
  return counts
}

const highest = (counts: Record<string, number>, most: number): number[] =>
  Object.values(counts)
    .sort((a, b) => b - a)
    .slice(0, most)

const read = (dir: string) => {
  const db = new SQLite(join(dir, 'workspace.db'), { readonly: true })
  const entries = (
    db.prepare('SELECT happened_at AS happenedAt, kind, payload FROM ledger ORDER BY seq').all() as {
      happenedAt: number
      kind: string
      payload: string
    }[]
  ).map((entry): Entry => ({ ...entry, payload: JSON.parse(entry.payload) }))
  const rows = db
    .prepare(
      `SELECT m.platform, m.external_id AS externalId, m.author_id AS authorId, a.handle, a.followers, a.follows_us AS followsUs,
         m.stance, m.tone,
         m.repost_of_id AS repostOfId, m.match_reason AS matchReason, m.visibility, m.lang, m.read_lang AS readLang
       FROM mentions m JOIN authors a ON a.id = m.author_id`,
    )
    .all() as Row[]
  const lines = db
    .prepare('SELECT l.line_id AS id, m.visibility FROM queue_mentions l JOIN mentions m ON m.seq = l.mention_seq')
    .all() as { id: number; visibility: string }[]
  const said = new Map(
    (db.prepare('SELECT commitment, body FROM texts').all() as { commitment: string; body: string | null }[]).map(
      ({ commitment, body }) => [commitment, body],
    ),
  )
  db.close()
  return { entries, rows, lines, said }
}

/** Counts what the one crisis of the workspace left. */
export const secondCount = (dir: string) => {
  const { entries, rows, lines, said } = read(dir)
  const of = (kind: string): Entry[] => entries.filter((entry) => entry.kind === kind)
  const [opened] = of('crisis.opened')
  if (!opened) throw new Error('no crisis in the ledger')
  const closed = of('crisis.moved').find(({ payload }) => payload.to === 'closed')
  const fromAt = opened.payload.onsetAt as number
  const toAt = closed?.happenedAt ?? Number.POSITIVE_INFINITY

  // When somebody spoke is what the ledger says, not the row.
  const savedAt = new Map<string, number>()
  for (const { payload } of of('mentions.saved'))
    for (const [id, at] of payload.mentions as [string, number][]) savedAt.set(id, at)
  const ofOthers = rows.flatMap((row): Post[] => {
    const id = `${row.platform}:${row.externalId}`
    const createdAt = savedAt.get(id)
    if (createdAt === undefined) throw new Error(`${id} is in no entry of the ledger`)
    if (row.matchReason === null || row.matchReason === 'own') return []
    if (!isPublic(row)) return []
    const lang = row.lang !== null && row.lang !== 'und' ? row.lang : (row.readLang ?? 'und')
    return [{ ...row, id, createdAt, lang }]
  })
  const within = (from: number, to: number): Post[] =>
    ofOthers.filter(({ createdAt }) => createdAt >= from && createdAt < to)
  const posts = within(fromAt, toAt)

  const byAuthor = tally(posts, ({ authorId }) => String(authorId))
  const hours = new Map<number, number>()
  for (const { createdAt } of posts) {
    const hour = Math.floor(createdAt / HOUR)
    hours.set(hour, (hours.get(hour) ?? 0) + 1)
  }
  const fullest = Math.max(...hours.values())
  const peak = Math.min(...[...hours].filter(([, count]) => count === fullest).map(([hour]) => hour))
  let halved = peak + 1
  while ((hours.get(halved) ?? 0) * 2 > fullest) halved += 1

  const reached = new Map<number, number>()
  for (const { authorId, followers } of posts) if (followers !== null) reached.set(authorId, followers)
  const originals = posts.filter(({ repostOfId }) => repostOfId === null)
  const didOnce = (stance: string): Set<number> =>
    new Set(originals.filter((post) => post.stance === stance).map(({ authorId }) => authorId))
  const against = didOnce('attack')

  // Followers first, then who did it most, then who is heard most; with the moment of their first act.
  const defences = originals.filter(({ stance, authorId }) => stance === 'defend' && !against.has(authorId))
  const thanked = [...new Set(defences.map(({ authorId }) => authorId))]
    .flatMap((authorId) => {
      const acts = defences.filter((post) => post.authorId === authorId)
      const firstAt = Math.min(...acts.map(({ createdAt }) => createdAt))
      return acts.slice(0, 1).map((post) => ({ ...post, postCount: acts.length, firstAt }))
    })
    .sort(
      (a, b) =>
        (b.followsUs ?? 0) - (a.followsUs ?? 0) ||
        b.postCount - a.postCount ||
        (b.followers ?? 0) - (a.followers ?? 0) ||
        a.authorId - b.authorId,
    )

  // Whoever said it, and whenever: ours are reposted too.
  const known = new Set(rows.filter(isPublic).map(({ platform, externalId }) => `${platform} ${externalId}`))
  const reposts = posts.filter(
    ({ platform, repostOfId }) => repostOfId !== null && known.has(`${platform} ${repostOfId}`),
  )

  // A person is new until an entry moves their line, and is where the last such entry left them.
  const states = new Map<number, { state: string; reason: string; words: string }>()
  for (const { kind, payload } of entries)
    if (kind.startsWith('line.') && typeof payload.to === 'string')
      states.set(payload.lineId as number, {
        state: payload.to,
        reason: String(payload.reasonCode ?? ''),
        words: said.get(payload.commitment as string) ?? '',
      })
  const spoke = new Set(lines.filter(isPublic).map(({ id }) => id))
  const people = [...spoke].map((id) => states.get(id) ?? { state: 'new', reason: '', words: '' })

  const [alert] = of('alert.raised').filter(({ payload }) => payload.crisisId === opened.payload.crisisId)
  const spoken = of('statement.published').map(({ payload }) => payload.publishedAt as number)
  const firstSpokenAt = Math.min(...spoken)

  // The crisis stood in a phase from the entry that moved it there to the next.
  const moves = of('crisis.moved').filter(({ payload }) => payload.to !== 'closed')
  const inPhase = (phase: string, at: number): boolean => {
    const before = moves.filter(({ happenedAt }) => happenedAt <= at)
    return (before.at(-1)?.payload.to ?? 'initial') === phase
  }

  // A promise is what the entries after the one that made it say.
  const promises = of('promise.made')
    .filter(({ payload }) => payload.crisisId === opened.payload.crisisId)
    .map(({ payload }) => {
      const later = (kind: string) => of(kind).find((entry) => entry.payload.promiseId === payload.promiseId)
      const [late, kept] = [later('promise.late'), later('promise.kept')]
      const outcome = kept
        ? kept.happenedAt > (payload.dueAt as number)
          ? 'keptLate'
          : 'keptInTime'
        : later('promise.withdrawn')
          ? 'withdrawn'
          : late
            ? 'broken'
            : 'open'
      return { dueAt: payload.dueAt as number, outcome, keptBy: (kept?.payload.keptBy as number | undefined) ?? null }
    })
    .sort((a, b) => a.dueAt - b.dueAt)

  return {
    numbers: {
      mentionCount: posts.length,
      authorCount: Object.keys(byAuthor).length,
      repostCount: posts.length - originals.length,
      topTenShare: highest(byAuthor, 10).reduce((sum, count) => sum + count, 0) / posts.length,
      peakPerHour: { at: peak * HOUR, count: fullest },
      halfLifeMs: (halved + 1) * HOUR <= toAt ? (halved - peak) * HOUR : null,
      detectionLagMs: alert ? alert.happenedAt - (alert.payload.onsetAt as number) : null,
      acknowledgementLagMs: alert && spoken.length > 0 ? firstSpokenAt - alert.happenedAt : null,
      potentialReach: reached.size === 0 ? null : [...reached.values()].reduce((sum, count) => sum + count, 0),
      peopleByState: tally(people, ({ state }) => state),
      silentByReason: tally(
        people.filter(({ state }) => state === 'silent'),
        ({ words }) => words,
      ),
      unreachableByReason: tally(
        people.filter(({ state }) => state === 'unreachable'),
        ({ reason }) => reason,
      ),
      byLang: tally(posts, ({ lang }) => lang),
      byPlatform: tally(posts, ({ platform }) => platform),
    },
    promises,
    reactions: spoken.map((at) => ({ at, before: within(at - HOUR, at).length, after: within(at, at + HOUR).length })),
    onsetAt: alert?.payload.onsetAt ?? null,
    firstPostAt: Math.min(
      ...posts.map(({ createdAt }) => createdAt).filter((at) => at >= Number(alert?.payload.onsetAt ?? 0)),
    ),
    mostReposted: highest(
      tally(reposts, ({ platform, repostOfId }) => `${platform} ${repostOfId}`),
      10,
    ),
    mostActive: highest(byAuthor, 10),
    attackerCount: against.size,
    defenderCount: thanked.length,
    defendingFollowerCount: thanked.filter(({ followsUs }) => followsUs === 1).length,
    thanked: thanked.map(({ handle, followers, followsUs, postCount, firstAt }) => ({
      handle,
      followers,
      followsUs: followsUs === null ? null : followsUs === 1,
      postCount,
      firstAt,
    })),
    /** When this account first wrote or passed something on in the period, or then, and how many follow it. */
    firstActOf: (handle: string, orAt: number): { at: number; followers: number | null } => ({
      at: Math.min(orAt, ...posts.filter((post) => post.handle === handle).map(({ createdAt }) => createdAt)),
      followers: ofOthers.find((post) => post.handle === handle)?.followers ?? null,
    }),
    entries,
    savedAt,
    ofOthers,
    posts,
    fromAt,
    toAt,
    phases: [...new Set(['initial', ...moves.map(({ payload }) => payload.to as string)])],
    inPhase,
    /** Posts of a bin of the pulse. */
    countIn: (from: number, to: number): number => within(from, to).length,
  }
}
