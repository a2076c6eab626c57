// A member reads a post otherwise than the machine, or calls a claim by another name: theirs is kept, shown as corrected,
// and wins. What was counted and queued by the former reading follows in the same transaction.
import type { ParsedInput } from '../../shared/contract/contract.ts'
import type { BrandId, CrisisId, MentionSeq, Stance, Tone } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { weighMention } from './read-post.ts'
import type { createReplyDesk } from './replies/reply-desk.ts'
import type { By } from './store/ledger.ts'
import type { SavedMention } from './store/mentions.ts'
import type { Store } from './store/store.ts'

type To = ParsedInput<'mentions.correct'>['to']

/** What a post still wants once a member said what it does: who attacks may ask as well, who does neither does not. */
const stillAsks = (stance: Stance, asked: boolean | null): boolean =>
  stance === 'ask' || (stance === 'attack' && asked === true)

const correctedTo = (to: To): string | null =>
  to.noun === 'tone' ? to.tone : to.noun === 'stance' ? to.stance : to.claimId

export const createCorrectionDesk = (store: Store, replies: ReturnType<typeof createReplyDesk>) => {
  const mentionOf = (seq: MentionSeq): SavedMention => {
    const mention = store.mentions.saved(seq)
    if (!mention) throw new Refusal('notFound', refusalWords.noMention)
    if (mention.isTombstone) throw new Refusal('notAllowed', refusalWords.nothingLeftToRead)
    return mention
  }

  const setTone = (mention: SavedMention, tone: Tone): void => {
    store.corrections.setTone(mention.seq, tone)
    if (mention.reason !== null && mention.reason !== 'own')
      store.corrections.retone(mention.brandId, mention.createdAt, mention.tone, tone)
  }

  const setStance = (mention: SavedMention, stance: Stance): void => {
    const asks = stillAsks(stance, mention.asks)
    const { actionable } = weighMention({ ...mention, stance, asks })
    store.corrections.setStance(mention.seq, stance, { asks, actionable })
    replies.weighAgain(mention)
  }

  return {
    brandOf: (seq: MentionSeq): BrandId => mentionOf(seq).brandId,
    /** Call inside the transaction of the act. */
    correct: (seq: MentionSeq, to: To, by: By): void => {
      const mention = mentionOf(seq)
      const isOurs = mention.reason === null || mention.reason === 'own'
      if (to.noun !== 'tone' && isOurs) throw new Refusal('notAllowed', refusalWords.takesNoStance)
      const was = to.noun === 'claim' ? store.corrections.last(seq, 'claim') : mention[to.noun]
      const correction = { seq, noun: to.noun, was, value: correctedTo(to) }
      const correctionId = store.corrections.add(correction, by.memberId, by.happenedAt)
      store.ledger.append({ ...by, kind: 'mention.corrected', payload: { correctionId, ...correction } })
      if (to.noun === 'tone') setTone(mention, to.tone)
      if (to.noun === 'stance') setStance(mention, to.stance)
    },
    nameClaim: (crisisId: CrisisId, claimId: string, label: string, by: By): void => {
      const { id: labelTextId, commitment } = store.texts.saveWords(label)
      const nameId = store.corrections.nameClaim({ crisisId, claimId, labelTextId }, by.memberId, by.happenedAt)
      store.ledger.append({ ...by, kind: 'claim.renamed', payload: { nameId, crisisId, claimId, commitment } })
    },
  }
}
