// Where what we say meets what we promised: a statement keeps the updates that were announced and announces the next, an
// answer may bind us to one person. The owner is warned before it is due; what is late is in the record.
import {
  type BrandId,
  type CrisisId,
  type Lang,
  type LineId,
  type MemberId,
  type SendId,
  SYSTEM_MEMBER,
} from '../../shared/model.ts'
import { CADENCE_MS, type NextUpdate, type PublicPromise, WARN_BEFORE_MS } from '../../shared/promises.ts'
import { detectLanguage } from './analysis/language.ts'
import { kindOfPromise } from './analysis/promise-kind.ts'
import { findPromises } from './analysis/promises.ts'
import { createPromiseDesk } from './crisis/promise-desk.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

/** Two texts of one statement that name the same minute make one promise. */
const SAME_MS = 60_000
/** One statement leaves several accounts within minutes, and "in half an hour" is each time a little later. */
const SAME_STATEMENT_MS = 15 * 60_000

/** Our own timeline is read every minute: what was said in time from a phone is seen a little later, and is not late. */
const SEEN_WITHIN_MS = 2 * 60_000

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const langOf = (text: string): Lang => (detectLanguage(text) === 'fr' ? 'fr' : 'en')

export interface Said {
  readonly crisisId: CrisisId
  readonly texts: readonly string[]
  readonly statementId: number | null
  readonly sendId: SendId | null
  readonly lineId: LineId | null
  /** Said for the first time: only that keeps what was announced before. Not a further account, nor a correction. */
  readonly isNews: boolean
  /** Who sees to it that it is kept. */
  readonly ownerId: MemberId
}

export interface Told {
  readonly promise: PublicPromise
  readonly brandId: BrandId
  readonly is: 'soon' | 'late'
}

/** `tz`: IANA zone in which the team's hours are meant; the machine's own unless told. */
export const createPromiseKeeper = (store: Store, tz: string = zone()) => {
  const desk = createPromiseDesk(store)

  /** What the words bind us to, seen at `at`; the soonest first. */
  const find = (texts: readonly string[], at: number) => {
    const found = texts.flatMap((text) =>
      findPromises(text, { at, tz, lang: langOf(text) }).map((one) => ({
        ...one,
        kind: kindOfPromise(text, one.span),
      })),
    )
    return found
      .toSorted((a, b) => a.dueAt - b.dueAt)
      .filter((one, index, all) => index === 0 || one.dueAt - (all[index - 1]?.dueAt ?? 0) >= SAME_MS)
  }

  const late = ({ id, dueAt }: Pick<PublicPromise, 'id' | 'dueAt'>, recordedAt: number): void =>
    desk.late(id, { memberId: SYSTEM_MEMBER, happenedAt: dueAt, recordedAt })

  /** Found long after it was said: what we said since has kept it already. */
  const keepSince = ({ id, dueAt, crisisId }: Pick<PublicPromise, 'id' | 'dueAt' | 'crisisId'>, by: By): void => {
    const [next] = store.statements
      .list(crisisId)
      .flatMap((one) =>
        one.publishedAt !== null && one.publishedAt > by.happenedAt ? [{ id: one.id, at: one.publishedAt }] : [],
      )
      .toSorted((a, b) => a.at - b.at)
    if (!next) return
    if (dueAt < next.at) late({ id, dueAt }, by.recordedAt)
    desk.keep(id, next.id, null, { ...by, happenedAt: next.at })
  }

  return {
    ...desk,
    /** Something of ours is out, at `by.happenedAt`: inside the transaction that says so. */
    said: ({ texts, isNews, ...where }: Said, by: By): void => {
      const { crisisId, statementId, lineId } = where
      const known: PublicPromise[] = []
      for (const promise of statementId === null ? [] : desk.waiting(crisisId)) {
        const isOfBefore = promise.lineId === null && promise.madeAt < by.happenedAt
        if (promise.statementId === statementId) known.push(promise)
        else if (isNews && promise.kind === 'update' && isOfBefore) {
          if (promise.dueAt < by.happenedAt) late(promise, by.recordedAt)
          desk.keep(promise.id, statementId, null, by)
        }
      }
      for (const { span, dueAt, kind } of find(texts, by.happenedAt)) {
        const isKnown = known.some((one) => one.span === span || Math.abs(one.dueAt - dueAt) < SAME_STATEMENT_MS)
        if (isKnown) continue
        const id = desk.make({ ...where, lineId, kind, span, dueAt }, by)
        if (kind === 'update' && statementId !== null) keepSince({ id, dueAt, crisisId }, by)
      }
    },
    /** What somebody must hear of now. `nowAt`: the brand's own time; `recordedAt`: the machine's. */
    look: (nowAt: (brandId: BrandId) => number, recordedAt: number): Told[] => {
      const told: Told[] = []
      for (const { brandId, isWarned, ...promise } of store.promises.open()) {
        const now = nowAt(brandId)
        if (promise.dueAt + SEEN_WITHIN_MS < now) {
          store.transaction(() => late(promise, recordedAt))
          told.push({ promise, brandId, is: 'late' })
        } else if (!isWarned && promise.dueAt - now <= WARN_BEFORE_MS) {
          store.promises.warn(promise.id, recordedAt)
          told.push({ promise, brandId, is: 'soon' })
        }
      }
      return told
    },
  }
}

export type PromiseKeeper = ReturnType<typeof createPromiseKeeper>

/** When people expect to hear of us next; null = nobody expects it. Reads only. */
export const nextUpdateOf = (store: Store, crisisId: CrisisId): NextUpdate | null => {
  const crisis = store.crises.get(crisisId)
  if (!crisis || crisis.closedAt !== null) return null
  const promised = store.promises
    .list(crisisId)
    .find(({ kind, endedAt, lineId }) => kind === 'update' && endedAt === null && lineId === null)
  if (promised) return { dueAt: promised.dueAt, because: 'promise', promiseId: promised.id, ownerId: promised.ownerId }
  const everyMs = CADENCE_MS[crisis.state as keyof typeof CADENCE_MS] as number | undefined
  const saidAt = store.statements.list(crisisId).reduce((last, one) => Math.max(last, one.publishedAt ?? 0), 0)
  if (everyMs === undefined || saidAt === 0) return null
  return { dueAt: saidAt + everyMs, because: 'cadence', promiseId: null, ownerId: null }
}
