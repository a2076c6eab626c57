// What Bluesky makes clickable in a post: links, mentions and tags, marked by their place.
import { AppBskyRichtextFacet, RichText } from '@atproto/api'
import { z } from 'zod'
import { isDid } from './at-uri.ts'
import type { AskContext, Client } from './client.ts'

const Resolved = z.object({ did: z.string().refine(isDid) })

type Facet = AppBskyRichtextFacet.Main
type Feature = Facet['features'][number]

/** A handle that nobody can find stays words. */
const findMentioned = async (client: Client, feature: Feature, context: AskContext): Promise<Feature[]> => {
  if (!AppBskyRichtextFacet.isMention(feature)) return [feature]
  const answer = await client
    .ask('com.atproto.identity.resolveHandle', { handle: feature.did }, context)
    .catch(() => null)
  const { data } = Resolved.safeParse(answer?.ok ? answer.value : null)
  return data ? [{ ...feature, did: data.did }] : []
}

/** What is marked in the text, by UTF-8 bytes. Never fails: a post is worth more than its marks. */
export const facetsOf = async (client: Client, text: string, context: AskContext): Promise<Facet[]> => {
  const rich = new RichText({ text })
  // It writes the handle where the DID belongs.
  rich.detectFacetsWithoutResolution()
  const found = await Promise.all(
    (rich.facets ?? []).map(async (facet) => {
      const features = await Promise.all(facet.features.map((feature) => findMentioned(client, feature, context)))
      return { ...facet, features: features.flat() }
    }),
  )
  return found.filter(({ features }) => features.length > 0)
}
