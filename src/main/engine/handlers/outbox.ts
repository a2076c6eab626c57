// What leaves, and everything a hand can do to it.
import { setTimeout as sleep } from 'node:timers/promises'
import { saysWhatWasApproved } from '../../../shared/approved-words.ts'
import type { BrandId, SendId } from '../../../shared/model.ts'
import { isOfStatement, type OutboxState, type Send } from '../../../shared/outbox.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { sendRefusalWords } from '../../../shared/send-refusal-words.ts'
import { type SendState, statesOf } from '../../../shared/states.ts'
import { demandApproval } from '../approval.ts'
import { readPicture } from '../by-hand.ts'
import type { CommandContext, Commands, Queries, QueryContext } from '../context.ts'
import { demandRight } from '../demand-right.ts'
import { accountQueues } from '../outbox/account-queues.ts'
import type { PartToSend, PictureToSend } from '../plan-sends.ts'
import { reportPost } from '../report-post.ts'
import { createSendReader } from '../send-reader.ts'
import type { By } from '../store/ledger.ts'

const stateOf = ({ store, clock }: QueryContext, brandId: BrandId): OutboxState => {
  const counted = store.sends.countByState(brandId)
  return {
    ...store.outboxes.of(brandId),
    counts: Object.fromEntries(statesOf('send').map((state) => [state, counted[state] ?? 0])) as Record<
      SendState,
      number
    >,
    shown: store.sends.shownCounts(brandId),
    accounts: accountQueues(store, brandId, clock.wall()),
  }
}

export const outboxQueries = {
  'outbox.state': (context, { brandId }) => context.store.snapshot(() => stateOf(context, brandId)),
  'outbox.page': ({ store }, { brandId, show, from, count }) =>
    store.snapshot(() => {
      const total = store.sends.shownCounts(brandId)[show]
      return { total, items: store.sends.shown(brandId, show, from, count) }
    }),
  'outbox.review': ({ store, clock }, { brandId }) =>
    store.snapshot(() => {
      const { changesOf } = createSendReader(store, clock, true)
      return store.sends.list(brandId, ['held'], 0, 10_000).map((send) => ({ send, changes: changesOf(send) }))
    }),
  'statements.sends': ({ store }, { crisisId }) => store.snapshot(() => store.sends.ofStatements(crisisId)),
} satisfies Partial<Queries>

const act = <T>(context: CommandContext, brandId: BrandId, work: (by: By) => T): T => {
  const by = context.by(brandId)
  const done = context.store.transaction(() => work(by))
  context.changed('outbox', 'queue', 'statements', 'crises', 'timeline')
  return done
}

const onSend = <T>(context: CommandContext, id: SendId, work: (by: By) => T): T =>
  act(context, context.pipeline.sends.outbox.sendOf(id).brandId, work)

type Written = readonly { readonly text: string; readonly pictures: readonly { readonly altText: string }[] }[]

const altTextsOf = (parts: Written): string[] => parts.flatMap(({ pictures }) => pictures.map(({ altText }) => altText))

/** All that can be read or heard of it. */
const wordsOf = (parts: Written): string[] => [...parts.map(({ text }) => text), ...altTextsOf(parts)]

/** Before the browser opens. */
const LOOK_AT_MOST_MS = 5_000

const hands = ({ pipeline }: CommandContext) => pipeline.sends.outbox

type Chosen = readonly { readonly pictureId: string; readonly altText: string }[]

export const picturesOf = ({ files }: CommandContext, chosen: Chosen): Promise<PictureToSend[]> =>
  Promise.all(
    chosen.map(async ({ pictureId, altText }) => ({ ...(await readPicture(files.pathOf(pictureId))), altText })),
  )

const partsOf = (
  context: CommandContext,
  parts: readonly { text: string; pictures: Chosen }[],
): Promise<PartToSend[]> =>
  Promise.all(parts.map(async ({ text, pictures }) => ({ text, pictures: await picturesOf(context, pictures) })))

export const outboxCommands = {
  'outbox.undo': (context, { sendId }) => {
    onSend(context, sendId, (by) => hands(context).undo(sendId, by))
    return null
  },
  'outbox.stop': (context, { brandId }): { leaving: Send[] } =>
    act(context, brandId, (by) => ({ leaving: hands(context).stop(brandId, by) })),
  'outbox.resume': (context, { brandId }) => {
    act(context, brandId, (by) => hands(context).resume(brandId, by))
    return null
  },
  'outbox.pause': (context, { connectionId, isPaused }) => {
    const brandId = context.store.connections.get(connectionId)?.brandId
    if (brandId === undefined) throw new Refusal('notFound', refusalWords.noConnection)
    act(context, brandId, (by) => hands(context).pause(connectionId, isPaused, by))
    return null
  },
  'outbox.release': (context, { sendIds }) => {
    const { sends } = context.pipeline
    const [first] = sendIds
    if (first === undefined) return { stillHeld: [] }
    return onSend(context, first, (by) => ({ stillHeld: sends.release(sendIds, by) }))
  },
  'outbox.giveUp': (context, { sendId, reason }) => {
    onSend(context, sendId, (by) => hands(context).giveUp(sendId, reason, by))
    return null
  },
  'outbox.sendAgain': (context, { sendId }) => {
    onSend(context, sendId, (by) => hands(context).sendAgain(sendId, by))
    return null
  },
  'outbox.handOver': async (context, { sendId }) => {
    const { services, courier } = context
    if (!services || !courier) throw new Refusal('notAllowed', refusalWords.nothingLeavesHere)
    const { brandId, connectionId, platform, replyToId, parts, handle } = hands(context).sendOf(sendId)
    const page = courier.pageFor(connectionId, { text: parts[0]?.text ?? '', replyToId })
    if (page === null) throw new Refusal('notAllowed', sendRefusalWords.cannotSpeak(handle))
    // As before each call: who was answered from a phone is not answered again. A platform that is slow does not keep a person.
    await Promise.race([context.watch?.hearOwn(brandId, platform), sleep(LOOK_AT_MOST_MS, null, { ref: false })])
    if (onSend(context, sendId, (by) => context.pipeline.sends.holdIfMoved(sendId, by)))
      throw new Refusal('notAllowed', sendRefusalWords.worldMoved)
    onSend(context, sendId, (by) => hands(context).handOver(sendId, by))
    await services.openInBrowser(page)
    return null
  },
  'outbox.confirm': (context, { sendId, ...where }) => {
    onSend(context, sendId, (by) => hands(context).confirm(sendId, where, by))
    return null
  },
  'outbox.setUndo': (context, { brandId, undoMs }) => {
    act(context, brandId, (by) => hands(context).setUndo(brandId, undoMs, by))
    return null
  },
  'outbox.correct': async (context, { sendId, parts, overrule, absentApprover }) => {
    const written = await partsOf(context, parts)
    const corrected = hands(context).sendOf(sendId)
    const { brandId, crisisId } = corrected
    const what = isOfStatement(corrected) ? 'statements' : 'replies'
    const about = { correctsId: sendId }
    return onSend(context, sendId, (by) => {
      demandApproval(context.store, { brandId, what, about, absentApprover }, by)
      if (crisisId !== null) demandRight(context.store, { crisisId, about, texts: wordsOf(parts), overrule }, by)
      return { sendId: context.pipeline.sends.planCorrection(sendId, written, by) }
    })
  },
  'statements.send': async (context, { statementId, to, overrule, absentApprover }) => {
    const written = await Promise.all(
      to.map(async ({ connectionId, parts }) => ({ connectionId, parts: await partsOf(context, parts) })),
    )
    const statement = context.store.statements.get(statementId)
    if (!statement) throw new Refusal('notFound', refusalWords.noStatement)
    const { crisisId, text: approved } = statement
    const { brandId } = context.pipeline.crises.crisisOf(crisisId)
    // The approved words were held against the facts when they were approved; those for one account alone were not, nor were
    // pictures.
    const texts = to.flatMap(({ parts }) =>
      saysWhatWasApproved(
        parts.map(({ text }) => text),
        approved,
      )
        ? altTextsOf(parts)
        : wordsOf(parts),
    )
    const toApprove = { brandId, what: 'statements', about: { statementId }, absentApprover } as const
    return act(context, brandId, (by) => {
      if (texts.length > 0) demandApproval(context.store, toApprove, by)
      demandRight(context.store, { crisisId, about: { statementId }, texts, overrule }, by)
      return { sendIds: context.pipeline.sends.planStatement(statementId, written, by) }
    })
  },
  'mentions.report': (context, { mentionSeq, reason }) => reportPost(context, { mentionSeq, reason }),
} satisfies Partial<Commands>
