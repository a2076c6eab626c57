// What our own account says, on whatever device: an answer that somebody gave from a phone is found here. Read from the
// server that holds the account, which shows a post the moment it is written, and where there is an index or not.
// Keeps true: the newest hundred are looked at each time, since a record's key is a time by the clock of who wrote it.
import { z } from 'zod'
import type { Lane, Page } from '../connector.ts'
import { POST, parseAtUri } from './at-uri.ts'
import { type LaneParts, pageOf, SECOND_MS } from './lane-parts.ts'
import { normaliseRecord, unknownPerson } from './normalise.ts'
import { problem } from './problems.ts'

const INTERVAL_MS = 30 * SECOND_MS
const PER_CALL = 100
const MOST_PAGES = 50

const Answer = z.object({
  records: z.array(z.object({ uri: z.string(), value: z.unknown().optional() })),
  cursor: z.string().nullish(),
})

export const createOwnLane = ({ account, client, people, timing }: LaneParts): Lane => ({
  name: 'own',
  label: { en: 'our own posts', fr: 'nos propres messages' },
  kind: 'poll',
  normalIntervalMs: INTERVAL_MS,
  isOwn: true,
  async *read(context): AsyncGenerator<Page> {
    const stood = context.cursor
    let newest = stood ?? ''
    let next: string | undefined
    for (let pageCount = 1; ; pageCount += 1) {
      const params = {
        repo: account.did,
        collection: POST,
        limit: PER_CALL,
        ...(next !== undefined && { cursor: next }),
      }
      const answer = await client.ask('com.atproto.repo.listRecords', params, context)
      const { data } = Answer.safeParse(answer.ok ? answer.value : null)
      if (!data) throw problem('unknown')
      const places = data.records.flatMap(({ uri, value }) => {
        const place = parseAtUri(uri)
        return place?.did === account.did ? [{ ...place, record: value, heardAt: timing.now() }] : []
      })
      const fresh = places.filter(({ did, collection, rkey }) => !context.held.has(`at://${did}/${collection}/${rkey}`))
      const us = fresh.length === 0 ? null : (await people.find([account.did], context)).get(account.did)
      newest = places.reduce((latest, { rkey }) => (rkey > latest ? rkey : latest), newest)
      next = data.cursor ?? undefined
      const isLast =
        next === undefined || stood === null || pageCount >= MOST_PAGES || places.some(({ rkey }) => rkey <= stood)
      const posts = fresh.flatMap((said) => normaliseRecord(said, us ?? unknownPerson(account.handle)) ?? [])
      yield pageOf(posts, { cursor: isLast && newest !== '' ? newest : null, isCaughtUp: isLast })
      if (isLast) return
    }
  },
})
