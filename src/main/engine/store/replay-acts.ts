// What the tables must hold if the ledger is true: its acts taken one after the other, as the stages carried them out.
// Pure. Fields bear the names of the columns that compare-acts.ts reads; a field that no act tells is not compared.
import { type CrisisState, phaseOf } from '../../../shared/states.ts'
import { type Act, set, type Table, type Value } from './held.ts'
import { createCalloutReplay } from './replay-callouts.ts'
import { createCareReplay } from './replay-care.ts'
import { createCheckReplay } from './replay-checks.ts'
import { createDebriefReplay } from './replay-debrief.ts'
import { createFactReplay } from './replay-facts.ts'
import { createFlownDrillReplay } from './replay-flown-drills.ts'
import { createHoldReplay } from './replay-holds.ts'
import { createLibraryReplay } from './replay-library.ts'
import { createLookReplay } from './replay-looks.ts'
import { createPlanReplay } from './replay-plan.ts'
import { createPromiseReplay } from './replay-promises.ts'
import { createRedReplay } from './replay-red.ts'
import { createSendReplay } from './replay-sends.ts'
import { createStoryReplay } from './replay-story.ts'

export const createReplay = () => {
  const members: Table = new Map()
  const crises: Table = new Map()
  const alerts: Table = new Map()
  const statements: Table = new Map()
  const lines: Table = new Map()
  const drafts: Table = new Map()
  const corrections: Table = new Map()
  const readings: Table = new Map()
  const claimNames: Table = new Map()
  const retention: Table = new Map()
  const noted = createFactReplay()
  const kept = createHoldReplay()
  const called = createCalloutReplay()
  const cared = createCareReplay()
  const pledged = createPromiseReplay()
  const shelved = createLibraryReplay()
  const planned = createPlanReplay()
  const checked = createCheckReplay()
  const pressed = createRedReplay()
  const learnt = createDebriefReplay()
  const worn = createLookReplay()
  const flown = createFlownDrillReplay()
  const sent = createSendReplay()
  const story = createStoryReplay((crisisId) =>
    phaseOf((crises.get(String(crisisId))?.fields.state ?? '') as CrisisState),
  )

  const fieldOf = (table: Table, key: unknown, name: string): Value => table.get(String(key))?.fields[name] ?? null

  const takeCrisis = ({ seq, happenedAt, kind, payload }: Act): void => {
    const { crisisId, commitment, to, ...opened } = payload
    if (kind === 'crisis.opened')
      set(crises, crisisId, seq, {
        ...opened,
        openedAt: happenedAt,
        closedAt: null,
        firstStatementAt: null,
        title: null,
        type: null,
      })
    if (kind === 'crisis.moved')
      set(crises, crisisId, seq, { state: to, closedAt: to === 'closed' ? happenedAt : null })
    if (kind === 'crisis.named') set(crises, crisisId, seq, { title: commitment })
    if (kind === 'crisis.typed') set(crises, crisisId, seq, { type: payload.type })
    if (kind === 'crisis.firstPostSet') set(crises, crisisId, seq, { firstPostAt: to })
  }

  const takeAlert = ({ seq, happenedAt, memberId, kind, payload }: Act): void => {
    const { alertId, alertKind, ...raised } = payload
    const seen = { acknowledgedAt: happenedAt, acknowledgedBy: memberId }
    if (kind === 'alert.acknowledged') set(alerts, alertId, seq, seen)
    for (const id of (payload.alertIds ?? []) as readonly number[]) {
      if (kind === 'alert.snoozed') set(alerts, id, seq, { snoozedUntilAt: payload.untilAt })
      if (kind !== 'alert.dismissed') continue
      const isSeen = fieldOf(alerts, id, 'acknowledgedAt') !== null
      set(alerts, id, seq, { dismissedAt: happenedAt, ...(isSeen ? {} : seen) })
    }
    if (kind !== 'alert.raised') return
    set(alerts, alertId, seq, {
      ...raised,
      kind: alertKind,
      at: happenedAt,
      acknowledgedAt: null,
      acknowledgedBy: null,
      snoozedUntilAt: null,
      dismissedAt: null,
    })
    const { crisisId } = payload
    if (crisisId !== null && fieldOf(crises, crisisId, 'alertAt') === null)
      set(crises, crisisId, seq, { alertAt: happenedAt })
  }

  const takeStatement = ({ seq, recordedAt, memberId, kind, payload }: Act): void => {
    const { statementId, ...said } = payload
    const state = kind.slice('statement.'.length)
    if (kind === 'statement.drafted')
      set(statements, statementId, seq, { ...said, state: 'draft', memberId, updatedAt: recordedAt })
    if (kind === 'statement.approved' || kind === 'statement.corrected')
      set(statements, statementId, seq, { state, updatedAt: recordedAt })
    if (kind !== 'statement.published') return
    set(statements, statementId, seq, { ...said, state, updatedAt: recordedAt })
    const crisisId = fieldOf(statements, statementId, 'crisisId')
    const first = fieldOf(crises, crisisId, 'firstStatementAt')
    const publishedAt = Number(said.publishedAt)
    if (first === null || publishedAt < Number(first)) set(crises, crisisId, seq, { firstStatementAt: publishedAt })
  }

  const takeLine = ({ seq, recordedAt, memberId, kind, payload }: Act): void => {
    const { lineId, version, commitment, route, to, snippetId } = payload
    // A claim or a release of a drafted line is called by the act, and leaves the state as it was.
    const state = to ?? kind.slice('line.'.length)
    const reasonCode = state === 'unreachable' ? (route as { reason?: string } | undefined)?.reason : payload.reasonCode
    const isDraft = version !== undefined
    set(lines, lineId, seq, { state, reasonCode, reason: isDraft ? null : commitment })
    if (isDraft) set(drafts, `${lineId}:${version}`, seq, { commitment, memberId, recordedAt, snippetId })
  }

  const takeCorrection = ({ seq, happenedAt, memberId, payload }: Act): void => {
    const { correctionId, nameId, seq: mentionSeq, noun, was, value, ...name } = payload
    if (nameId !== undefined) set(claimNames, nameId, seq, { ...name, memberId, happenedAt })
    if (correctionId === undefined) return
    set(corrections, correctionId, seq, { mentionSeq, noun, was, value, memberId, happenedAt })
    if (noun !== 'claim') set(readings, `${mentionSeq}:${noun}`, seq, { value })
  }

  /** In the order of the ledger. */
  const take = (act: Act): void => {
    const { seq, kind, payload } = act
    const noun = kind.slice(0, kind.indexOf('.'))
    if (kind === 'member.added' || kind === 'member.changed') {
      const { memberId, ...person } = payload
      set(members, memberId, seq, person)
    }
    if (noun === 'crisis') takeCrisis(act)
    if (noun === 'alert') takeAlert(act)
    if (noun === 'statement') takeStatement(act)
    if (noun === 'line') takeLine(act)
    if (kind === 'mention.corrected' || kind === 'claim.renamed') takeCorrection(act)
    if (kind === 'retention.set') set(retention, 'days', seq, { days: payload.days })
    noted.take(act)
    kept.take(act)
    called.take(act)
    cared.take(act)
    if (noun === 'promise') pledged.take(act)
    if (noun === 'library') shelved.take(act)
    if (noun === 'plan') planned.take(act)
    if (noun === 'check') checked.take(act)
    pressed.take(act)
    learnt.take(act)
    worn.take(act)
    flown.take(act)
    sent.take(act)
    story.take(act, fieldOf(statements, payload.statementId, 'crisisId'))
  }

  return {
    take,
    settle: story.settle,
    tables: {
      members,
      crises,
      alerts,
      statements,
      lines,
      drafts,
      corrections,
      readings,
      claimNames,
      retention,
      callouts: called.callouts,
      calls: called.calls,
      careRules: cared.rules,
      listedPeople: cared.listed,
      snippets: cared.snippets,
      facts: noted.facts,
      factVersions: noted.versions,
      adviserAnswers: noted.answers,
      adviserDecisions: noted.decisions,
      holds: kept.holds,
      heldRemovals: kept.removals,
      story: story.versions,
      storyAttachments: story.attachments,
      brandLooks: worn.looks,
      flownDrills: flown.flownDrills,
      debriefAnswers: learnt.answers,
      actions: learnt.actions,
      actionVersions: learnt.actionVersions,
      promises: pledged.promises,
      libraryTexts: shelved.libraryTexts,
      planTexts: planned.texts,
      planChannels: planned.channels,
      planReviews: planned.reviews,
      checks: checked.checks,
      redAsks: pressed.redAsks,
      redAskWords: pressed.redAskWords,
      sends: sent.sends,
      sendParts: sent.sendParts,
    },
  }
}

export type Replay = ReturnType<typeof createReplay>
