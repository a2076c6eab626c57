// What an answer on X would rest on. Pure. X takes a reply by its API only below a post whose author named the replying
// account in it or quoted one of its posts (docs.x.com, since 23 February 2026). The handles that X itself puts before a
// reply are no call: who answered us carries our handle without having written it.
import { afterLeadingHandles, leadingHandles, namesHandle, sameHandle } from './named-handles.ts'
import type { PostFact } from './route-facts.ts'

/**
 * `mentioned`, `quoted`: clear by the rule. `underOurs`: an answer to a post of ours. `carried`: named before the first
 * word of a reply, by its author or by X. null = the rule says no.
 */
export type ReplySort = 'mentioned' | 'quoted' | 'underOurs' | 'carried'

export const isClear = (sort: ReplySort): boolean => sort === 'mentioned' || sort === 'quoted'

export const replySort = (post: PostFact, handle: string): ReplySort | null => {
  const text = post.text ?? ''
  const named = post.isReply ? afterLeadingHandles(text) : text
  if (namesHandle(named, handle)) return 'mentioned'
  if (post.quotes?.isOurs && sameHandle(post.quotes.authorHandle, handle)) return 'quoted'
  if (!post.isReply) return null

  const leading = leadingHandles(text)
  const isLeading = leading.some((name) => sameHandle(name, handle))
  const { answers } = post
  if (answers) {
    if (sameHandle(answers.authorHandle, handle)) return 'underOurs'
    if (!isLeading) return null
    // X carries over who is answered and whom that post names; another name its author wrote.
    const isCarried = answers.text === null || namesHandle(answers.text, handle)
    return isCarried ? 'carried' : 'mentioned'
  }
  // X puts who is answered first.
  if (sameHandle(leading[0] ?? '', handle)) return 'underOurs'
  return isLeading ? 'carried' : null
}
