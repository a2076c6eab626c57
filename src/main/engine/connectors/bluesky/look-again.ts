// Asks the index for posts that we hold, as they stand now. A post that is not in the answer may be gone, or its author
// may have blocked our account: this alone does not tell which.
import { z } from 'zod'
import type { Post } from '../../../../shared/model.ts'
import { POST, parseAtUri } from './at-uri.ts'
import type { AskContext } from './client.ts'
import { inChunks, type LaneParts } from './lane-parts.ts'
import { normalisePostView } from './normalise-view.ts'
import { problem } from './problems.ts'

const PER_CALL = 25
const Answer = z.object({ posts: z.array(z.unknown()) })

export const isPost = (uri: string): boolean => parseAtUri(uri)?.collection === POST

/** Throws SourceProblem. */
export async function* lookAgain(
  { client, timing }: Pick<LaneParts, 'client' | 'timing'>,
  uris: readonly string[],
  context: AskContext,
): AsyncGenerator<{ readonly asked: readonly string[]; readonly posts: readonly Post[] }> {
  for (const asked of inChunks(uris.filter(isPost), PER_CALL)) {
    const answer = await client.ask('app.bsky.feed.getPosts', { uris: asked }, context)
    const { data } = Answer.safeParse(answer.ok ? answer.value : null)
    if (!data) throw problem('unknown')
    yield { asked, posts: data.posts.flatMap((raw) => normalisePostView(raw, timing.now()) ?? []) }
  }
}
