// What a member approves becomes something to send: an answer to a person, a statement from some accounts, a correction.
import { crisisWords } from '../../shared/crisis-words.ts'
import type {
  BrandId,
  ConnectionId,
  CrisisId,
  LineId,
  Mention,
  MentionSeq,
  Platform,
  QueueLine,
  SendId,
} from '../../shared/model.ts'
import { isLiveSend, type Route } from '../../shared/outbox.ts'
import { hasLink, lengthOf } from '../../shared/post-length.ts'
import { Refusal } from '../../shared/result.ts'
import { sendRefusalWords } from '../../shared/send-refusal-words.ts'
import type { createStatementDesk } from './crisis/statement-desk.ts'
import type { OutboxDesk } from './outbox/outbox-desk.ts'
import type { createReplyDesk } from './replies/reply-desk.ts'
import type { RouteDesk } from './route-desk.ts'
import { routeOfOwn } from './route-own.ts'
import type { NewPicture } from './store/attachments.ts'
import type { StoredConnection } from './store/connections.ts'
import type { By } from './store/ledger.ts'
import type { NewPart, StoredSend } from './store/sends.ts'
import type { Store } from './store/store.ts'

export interface PictureToSend extends NewPicture {
  readonly altText: string
}

export interface PartToSend {
  readonly text: string
  readonly pictures: readonly PictureToSend[]
}

export interface ReplyWish {
  readonly lineId: LineId
  readonly connectionId: ConnectionId | null
  readonly isTrial: boolean
  readonly pictures: readonly PictureToSend[]
}

export interface PlannerParts {
  readonly store: Store
  readonly replies: () => ReturnType<typeof createReplyDesk>
  readonly statements: ReturnType<typeof createStatementDesk>
  readonly routes: RouteDesk
  readonly outbox: OutboxDesk
}

/** Mastodon tells only those who are named: what is not there is put in front when it leaves. */
const withName = (handle: string, text: string): string => (text.includes(`@${handle}`) ? text : `@${handle} ${text}`)

/** It is out, in part at least, or may be. */
const maySay = (send: StoredSend): boolean =>
  isLiveSend(send) || send.state === 'sent' || send.parts.some(({ externalId }) => externalId !== null)

const externalIdOf = ({ id, platform }: Mention): string => id.slice(platform.length + 1)

export const createPlanner = ({ store, replies, statements, routes, outbox }: PlannerParts) => {
  const refuseTooLong = (platform: Platform, text: string): void => {
    const { count, limit, isOver } = lengthOf(platform, text)
    if (isOver && limit !== null)
      throw new Refusal('notAllowed', sendRefusalWords.tooLongFor(crisisWords.en.platform[platform], count, limit))
  }

  const keepPictures = (pictures: readonly PictureToSend[]) =>
    pictures.map((picture) => {
      const { id: altTextId, commitment } = store.texts.saveWords(picture.altText)
      return { commitment, row: { sha256: store.attachments.keep(picture), kind: picture.kind, altTextId } }
    })

  const keepParts = (platform: Platform, parts: readonly PartToSend[]) => {
    const commitments: string[] = []
    const rows = parts.map(({ text, pictures }): NewPart => {
      refuseTooLong(platform, text)
      const words = store.texts.saveWords(text)
      const shown = keepPictures(pictures)
      commitments.push(words.commitment, ...shown.map(({ commitment }) => commitment))
      return { textId: words.id, pictures: shown.map(({ row }) => row) }
    })
    return { rows, commitments }
  }

  const speaking = (connectionId: ConnectionId, brandId: BrandId): StoredConnection => {
    const connection = store.connections.get(connectionId)
    const canSpeak = connection?.isOn && !connection.needsSignIn && connection.settings.kind !== 'feed'
    if (!canSpeak || connection.brandId !== brandId)
      throw new Refusal('notAllowed', sendRefusalWords.cannotSpeak(connection?.handle ?? String(connectionId)))
    return connection
  }

  const planReply = (
    { lineId, connectionId, isTrial, pictures }: ReplyWish,
    by: By,
  ): { state: QueueLine['state']; reason: string | null; sendId: SendId | null } => {
    const { line, textId, text } = replies().draftToPlan(lineId, by)
    if (line.state === 'planned') throw new Refusal('notAllowed', sendRefusalWords.alreadyPlanned)
    if (outbox.liveOf(store.sends.ofLine(lineId))) throw new Refusal('notAllowed', sendRefusalWords.isLeaving)
    const route = routes.routeOf(line, { connectionId, isTrial, seated: by.memberId })
    const [answered] = route.replyTo === null ? [] : store.mentions.get([route.replyTo])
    if (route.kind === 'none' || !route.account || !answered) {
      replies().unreachable(line, route, by)
      return { state: 'unreachable', reason: route.reason, sendId: null }
    }
    const { platform, connectionId: from } = route.account
    refuseTooLong(platform, platform === 'mastodon' ? withName(answered.author.handle, text) : text)
    if (route.kind === 'assisted' && pictures.length > 0)
      throw new Refusal('notAllowed', sendRefusalWords.picturesByHandOnly)
    const shown = keepPictures(pictures)
    const brandId = store.crises.get(line.crisisId)?.brandId
    if (brandId === undefined) throw new Error(`line ${lineId} has no crisis`)
    if (connectionId !== null) routes.remember(line, connectionId, by)
    replies().planned(line, route, by)
    const price = priceOf(route, text)
    const sendId = outbox.plan(
      {
        brandId,
        crisisId: line.crisisId,
        kind: 'reply',
        lineId,
        statementId: null,
        correctsId: null,
        connectionId: from,
        route: route.kind,
        routeReason: route.reason,
        replyToSeq: answered.seq,
        replyToId: externalIdOf(answered),
        visibility: answered.visibility,
        isExempt: false,
        priceMicroDollars: price,
        parts: [{ textId, pictures: shown.map(({ row }) => row) }],
        commitments: shown.map(({ commitment }) => commitment),
      },
      by,
    )
    return { state: 'planned', reason: null, sendId }
  }

  const priceOf = ({ price }: Pick<Route, 'price'>, text: string): number =>
    price === null ? 0 : hasLink(text) ? price.withLinkMicroDollars : price.plainMicroDollars

  interface Posts {
    readonly brandId: BrandId
    readonly kind: 'post' | 'correction'
    readonly connectionId: ConnectionId
    readonly parts: readonly PartToSend[]
    readonly crisisId: StoredSend['crisisId']
    readonly statementId: number | null
    readonly correctsId: SendId | null
    /** The post of ours that it is put below. */
    readonly replyToId: string | null
    /** Whom that one answered: they are told of this one too. */
    readonly replyToSeq: MentionSeq | null
    readonly visibility: StoredSend['visibility']
    readonly isExempt: boolean
  }

  /** A post or a thread that answers nobody but ourselves. */
  const planPosts = ({ parts, ...wish }: Posts, by: By): SendId => {
    const connection = speaking(wish.connectionId, wish.brandId)
    const platform = connection.settings.kind as Platform
    const { rows, commitments } = keepParts(platform, parts)
    const withLink = parts.map(({ text }) => hasLink(text))
    const route = routeOfOwn(store, connection, withLink, by.recordedAt)
    if (route.kind === 'assisted' && parts.length > 1) throw new Refusal('notAllowed', sendRefusalWords.threadByHand)
    if (route.kind === 'assisted' && parts.some(({ pictures }) => pictures.length > 0))
      throw new Refusal('notAllowed', sendRefusalWords.picturesByHandOnly)
    return outbox.plan(
      {
        ...wish,
        lineId: null,
        route: route.kind,
        routeReason: route.reason,
        priceMicroDollars: parts.reduce((sum, { text }) => sum + priceOf(route, text), 0),
        parts: rows,
        commitments,
      },
      by,
    )
  }

  /** Two windows may ask for it in the same second: nobody reads the same twice (L3). */
  const refuseSaid = (statementId: number, crisisId: CrisisId, connectionId: ConnectionId): void => {
    const isSaid = store.sends
      .ofStatements(crisisId)
      .some(
        (send) =>
          send.kind === 'post' &&
          send.statementId === statementId &&
          send.connectionId === connectionId &&
          maySay(send),
      )
    if (isSaid) throw new Refusal('notAllowed', sendRefusalWords.saidFromThere)
  }

  return {
    planReply,
    /** An approved statement, or one that was published elsewhere already, in the words for each account. `isExempt`: Stop
     * does not hold it. */
    planStatement: (
      statementId: number,
      to: readonly { readonly connectionId: ConnectionId; readonly parts: readonly PartToSend[] }[],
      by: By,
      { isExempt = false }: { readonly isExempt?: boolean } = {},
    ): SendId[] => {
      const { crisisId } = statements.demandApproved(statementId)
      const brandId = store.crises.get(crisisId)?.brandId
      if (brandId === undefined) throw new Error(`statement ${statementId} has no crisis`)
      const more = {
        brandId,
        crisisId,
        statementId,
        correctsId: null,
        replyToId: null,
        replyToSeq: null,
        visibility: 'public',
      } as const
      return to.map(({ connectionId, parts }) => {
        refuseSaid(statementId, crisisId, connectionId)
        return planPosts({ ...more, kind: 'post', connectionId, parts, isExempt }, by)
      })
    },
    /** A new post below the wrong one; the wrong one stays (L4). */
    planCorrection: (id: SendId, parts: readonly PartToSend[], by: By): SendId => {
      const wrong = outbox.sendOf(id)
      const { brandId, crisisId, connectionId, statementId, visibility } = wrong
      const replyToId = wrong.parts[0]?.externalId ?? null
      // Of a thread that stopped halfway, what is out can be put right.
      if (isLiveSend(wrong) || replyToId === null) throw new Refusal('notAllowed', sendRefusalWords.notPublishedYet)
      if (outbox.liveOf(store.sends.corrections(id))) throw new Refusal('notAllowed', sendRefusalWords.beingPutRight)
      const replyToSeq = wrong.replyTo?.mentionSeq ?? null
      const more = { brandId, crisisId, connectionId, statementId, visibility, correctsId: id, replyToId, replyToSeq }
      return planPosts({ ...more, kind: 'correction', parts, isExempt: false }, by)
    },
  }
}
