// Reporting a threat: the platform's own page opens in the person's browser and a person reports there; the record notes
// who did, and why. Nothing here hides, mutes or blocks anybody, and nothing takes a post away (L4).
import type { ParsedInput } from '../../shared/contract/contract.ts'
import type { Mention } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { CommandContext } from './context.ts'

type Reported = Pick<Mention, 'platform' | 'id' | 'url'>

const BLUESKY_POST = /^at:\/\/(did:[\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/

/** Where the platform shows the post and takes a report of it: by its id where that leads there, else by its link. */
export const reportPageOf = ({ platform, id, url }: Reported): string | null => {
  const externalId = id.slice(platform.length + 1)
  // An author's name in the link may have changed since; the id has not.
  if (platform === 'x' && /^\d{1,25}$/.test(externalId)) return `https://x.com/i/status/${externalId}`
  const [, did, rkey] = (platform === 'bluesky' && BLUESKY_POST.exec(externalId)) || []
  if (did !== undefined && rkey !== undefined) return `https://bsky.app/profile/${did}/post/${rkey}`
  return url?.startsWith('https://') ? url : null
}

/** Throws Refusal: 'notFound' where there is no such post, 'notAllowed' in a drill, and where no page is left to open. */
export const reportPost = async (
  { store, services, by, changed }: Pick<CommandContext, 'store' | 'services' | 'by' | 'changed'>,
  { mentionSeq, reason }: ParsedInput<'mentions.report'>,
): Promise<null> => {
  const brandId = store.mentions.saved(mentionSeq)?.brandId
  const [mention] = store.mentions.get([mentionSeq])
  if (brandId === undefined || !mention) throw new Refusal('notFound', refusalWords.noMention)
  const act = by(brandId)
  if (!services) throw new Refusal('notAllowed', refusalWords.nothingLeavesHere)
  if (mention.removedAt !== null) throw new Refusal('notAllowed', refusalWords.nothingLeftToReport)
  const page = reportPageOf(mention)
  if (page === null) throw new Refusal('notAllowed', refusalWords.noPageToReport)
  // First the page: what could not be opened was not reported.
  await services.openInBrowser(page)
  store.transaction(() => {
    const { commitment } = store.texts.saveWords(reason)
    store.ledger.append({ ...act, kind: 'post.reported', payload: { brandId, id: mention.id, commitment } })
  })
  changed('timeline')
  return null
}
