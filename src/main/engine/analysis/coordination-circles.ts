// Who is in which circle, and how circles come about: two accounts become tied, a third joins, two circles turn out to be
// one. Keeps true: an account is in one circle at a time; circles without a new copy for long are closed and stay as found.

import type { MentionSeq } from '../../../shared/model.ts'
import {
  addCopy,
  addGap,
  type Circle,
  copiedTextsOf,
  isQualified,
  merge,
  newCircle,
  sloganOf,
} from './coordination-circle.ts'
import type { Note } from './coordination-copies.ts'
import { createTies } from './coordination-ties.ts'

export interface Circles {
  of(authorId: number): Circle | null
  /** A post and the posts of others which say the same; `notesOf`: what an account said within the horizon. Answers the
   * circle that qualified through it, unless one with the same slogan or account did so within the horizon. */
  meet(note: Note, copied: readonly Note[], notesOf: (authorId: number) => readonly Note[]): Circle | null
  /** Open and closed, those that qualify. */
  all(): readonly Circle[]
  forgetBefore(at: number): void
}

/** Only what is said so close together ties: in a storm many people find the same words, but over hours. */
const TOGETHER_MS = 300_000
/** One text by so many accounts so close together stands for itself. */
const BURST_ACCOUNT_COUNT = 10
const GUEST_MS = 86_400_000

const isBurst = (together: readonly Note[]): boolean =>
  new Set(together.map(({ authorId }) => authorId)).size + 1 >= BURST_ACCOUNT_COUNT

export const createCircles = (): Circles => {
  const ties = createTies()
  const circleOf = new Map<number, Circle>()
  const open = new Set<Circle>()
  const closed: Circle[] = []
  /** Texts of closed circles, and who takes them up again. */
  const heirs = new Map<Circle, Circle>()
  const formerOf = new Map<MentionSeq, Circle>()
  const rung = new Set<Circle>()

  const enter = (circle: Circle, authorId: number, own: readonly Note[]): void => {
    circle.accounts.set(authorId, own.at(-1)?.isYoung ?? null)
    circle.guests.delete(authorId)
    circleOf.set(authorId, circle)
    for (const note of own) if (note.isCopy) addCopy(circle, note)
  }

  const unite = (one: Circle, two: Circle): Circle => {
    const [great, small] = one.accounts.size >= two.accounts.size ? [one, two] : [two, one]
    for (const authorId of small.accounts.keys()) circleOf.set(authorId, great)
    merge(great, small)
    open.delete(small)
    if (rung.delete(small)) rung.add(great)
    return great
  }

  /** Whether an account outside meets the circle in a second text within the day. */
  const meetsAgain = (circle: Circle, note: Note): boolean => {
    const first = circle.guests.get(note.authorId)
    const isRecent = first !== undefined && note.at - first.at <= GUEST_MS
    if (!isRecent) circle.guests.set(note.authorId, note)
    return isRecent && first.text !== note.text
  }

  const joins = (one: Note, other: Note): boolean => {
    const [a, b] = [circleOf.get(one.authorId), circleOf.get(other.authorId)]
    if (a && b) return false
    const [circle, guest] = a ? [a, other] : [b, one]
    return circle !== undefined && isQualified(circle) && meetsAgain(circle, guest)
  }

  /** An account that says two texts of a closed circle goes on with its work, however long after. */
  const takesUp = (note: Note, own: readonly Note[]): void => {
    const former = formerOf.get(note.text)
    if (!former || circleOf.has(note.authorId)) return
    const heir = heirs.get(former) ?? newCircle(note.seq, copiedTextsOf(former))
    heirs.set(former, heir)
    note.isCopy = true
    if (meetsAgain(heir, note)) {
      open.add(heir)
      enter(heir, note.authorId, own)
    }
  }

  const markCopy = (note: Note): void => {
    if (note.isCopy) return
    note.isCopy = true
    const circle = circleOf.get(note.authorId)
    if (circle) addCopy(circle, note)
  }

  /** A rise of the same slogan is one thing to ring for, however many circles it shows before they meet. */
  const rings = (circle: Circle): boolean => {
    if (rung.has(circle) || !isQualified(circle)) return false
    const slogan = sloganOf(circle)
    const isKnown = slogan !== null && [...rung].some((other) => sloganOf(other) === slogan)
    rung.add(circle)
    return !isKnown
  }

  /** Ties the author to those who said the same, as far as that is enough. */
  const tieTo = (note: Note, copied: readonly Note[], notesOf: (authorId: number) => readonly Note[]): void => {
    const together = copied.filter(({ at }) => Math.abs(note.at - at) <= TOGETHER_MS)
    const stands = isBurst(together)
    for (const other of together) {
      // In a burst the text itself ties: pairs would be without number.
      if (!stands && !ties.tie(note, other) && !joins(note, other)) continue
      const [one, two] = [circleOf.get(note.authorId), circleOf.get(other.authorId)]
      const circle = one && two && one !== two ? unite(one, two) : (one ?? two ?? newCircle(note.seq))
      open.add(circle)
      for (const { authorId } of [note, other]) {
        if (!circleOf.has(authorId)) enter(circle, authorId, notesOf(authorId))
      }
    }
  }

  const close = (circle: Circle): void => {
    for (const authorId of circle.accounts.keys()) circleOf.delete(authorId)
    open.delete(circle)
    rung.delete(circle)
    if (!isQualified(circle)) return
    closed.push(circle)
    for (const text of copiedTextsOf(circle)) formerOf.set(text, circle)
    for (const [former, heir] of heirs) if (heir === circle) heirs.delete(former)
  }

  return {
    of: (authorId) => circleOf.get(authorId) ?? null,
    meet: (note, copied, notesOf) => {
      takesUp(note, notesOf(note.authorId))
      if (copied.length > 0 || formerOf.has(note.text)) markCopy(note)
      for (const other of copied) markCopy(other)
      tieTo(note, copied, notesOf)
      const circle = circleOf.get(note.authorId)
      if (!circle) return null
      const former = copied.at(-1)
      if (former && circle.accounts.has(former.authorId)) addGap(circle, Math.abs(note.at - former.at))
      return rings(circle) ? circle : null
    },
    all: () => [...closed, ...[...open].filter(isQualified)],
    forgetBefore: (before) => {
      ties.forgetBefore(before)
      for (const circle of open) if (circle.lastCopyAt < before) close(circle)
    },
  }
}
