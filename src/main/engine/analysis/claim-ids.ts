// Which claim a cluster is. Keeps true: a claim's id is `c:` and the id of the first post that it had, and never changes
// while its cluster has posts; two claims never share one.

import type { MentionId } from '../../../shared/model.ts'
import type { ClaimText } from './claim-texts.ts'

export interface ClaimIds {
  idOf(cluster: number | null): string | null
  clusterOf(id: string): number | null
  give(cluster: number, id: string): void
  /** A cluster that is a claim from the start. */
  name(cluster: number, texts: readonly ClaimText[]): void
  /** Names clusters that have grown into claims, forgets those that are empty. */
  settle(clusters: ReadonlyMap<number, readonly ClaimText[]>): void
}

/** Fewer posts are no claim. */
export const LEAST_POSTS = 3

export const postCountOf = (texts: readonly ClaimText[]): number =>
  texts.reduce((sum, { posts }) => sum + posts.length, 0)

export const founderOf = (claimId: string): MentionId => claimId.slice('c:'.length) as MentionId

export const createClaimIds = (): ClaimIds => {
  const ids = new Map<number, string>()
  const clusterByIds = new Map<string, number>()

  const drop = (cluster: number): void => {
    clusterByIds.delete(ids.get(cluster) ?? '')
    ids.delete(cluster)
  }

  const give = (cluster: number, id: string): void => {
    drop(cluster)
    ids.set(cluster, id)
    clusterByIds.set(id, cluster)
  }

  const name = (cluster: number, texts: readonly ClaimText[]): void => {
    const posts = texts.flatMap((text) => text.posts).sort((a, b) => a.at - b.at || a.seq - b.seq)
    const first = posts.find(({ id }) => !clusterByIds.has(`c:${id}`))
    if (first) give(cluster, `c:${first.id}`)
  }

  return {
    idOf: (cluster) => (cluster === null ? null : (ids.get(cluster) ?? null)),
    clusterOf: (id) => clusterByIds.get(id) ?? null,
    give,
    name,
    settle: (clusters) => {
      for (const cluster of [...ids.keys()]) if (!clusters.has(cluster)) drop(cluster)
      for (const [cluster, texts] of clusters) {
        if (!ids.has(cluster) && postCountOf(texts) >= LEAST_POSTS) name(cluster, texts)
      }
    },
  }
}
