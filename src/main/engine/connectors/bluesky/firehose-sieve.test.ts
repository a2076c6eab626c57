import { expect, it } from 'vitest'
import type { MatchablePost } from '../connector.ts'
import { POST } from './at-uri.ts'
import { createFirehoseSieve } from './firehose-sieve.ts'
import type { JetstreamEvent } from './jetstream-event.ts'
import { unknownPerson } from './normalise.ts'

const US = { did: 'did:plc:us', handle: 'brand.example' }

const open = (savedUris: readonly string[] = []) => {
  const asked: MatchablePost[] = []
  const forgotten: string[] = []
  const sieve = createFirehoseSieve({
    account: US,
    people: { known: () => null, forget: (did) => void forgotten.push(did) },
    context: {
      wants: (post) => {
        asked.push(post)
        if (post.authorHandle === US.handle) return 'own'
        return post.text.includes('orvalys') ? 'term' : null
      },
      held: {
        has: (id) => savedUris.includes(id),
        startingWith: (prefix) => savedUris.filter((uri) => uri.startsWith(prefix)),
        own: () => [],
        loudest: () => [],
        unseenSince: () => [],
        saw: () => undefined,
      },
    },
  })
  return { sieve, asked, forgotten }
}

const uri = (did: string, rkey: string): string => `at://${did}/${POST}/${rkey}`
const say = (did: string, rkey: string, text: string, parent?: string): JetstreamEvent => ({
  kind: 'said',
  said: {
    did,
    collection: POST,
    rkey,
    heardAt: 1_777_000_000_000,
    record: { text, ...(parent !== undefined && { reply: { parent: { uri: parent } } }) },
  },
})

it('catches an answer to a post that is not saved yet', () => {
  const { sieve } = open()
  expect(sieve.take(say('did:plc:a', '1', 'about orvalys')).posts).toHaveLength(1)
  expect(sieve.take(say('did:plc:b', '2', 'really?', uri('did:plc:a', '1'))).posts).toHaveLength(1)
  expect(sieve.take(say('did:plc:c', '3', 'yes', uri('did:plc:b', '2'))).posts).toHaveLength(1)
  expect(sieve.take(say('did:plc:c', '4', 'yes', uri('did:plc:z', '9'))).posts).toEqual([])
})

it('catches a stranger who takes our name, and us under another', () => {
  const { sieve, asked } = open()
  expect(sieve.take(say(US.did, '1', 'a word from us')).posts[0]?.authorHandle).toBe(US.handle)
  expect(sieve.take(say('did:plc:a', '2', 'a word from them')).posts).toEqual([])
  expect(asked.at(-1)?.authorHandle).toBe('did:plc:a')
  expect(unknownPerson('did:plc:a').followsUs).toBeNull()
})

it('catches a removal of what we never had, or one that is missed because it came at once', () => {
  const saved = uri('did:plc:a', '7')
  const { sieve } = open([saved])
  const remove = (gone: string): JetstreamEvent => ({ kind: 'removed', uri: gone, at: 5 })
  expect(sieve.take(remove(saved)).removals).toEqual([{ externalId: saved, removedAt: 5 }])
  expect(sieve.take(remove(uri('did:plc:a', '8'))).removals).toEqual([])
  sieve.take(say('did:plc:a', '8', 'about orvalys'))
  expect(sieve.take(remove(uri('did:plc:a', '8'))).removals).toHaveLength(1)
})

it('catches posts of a closed account that stay, and those of its neighbour that go', () => {
  const saved = [uri('did:plc:a', '1'), uri('did:plc:ab', '1')]
  const { sieve } = open(saved)
  sieve.take(say('did:plc:a', '2', 'about orvalys'))
  const { removals } = sieve.take({ kind: 'hidden', did: 'did:plc:a', at: 5 })
  expect(removals.map(({ externalId }) => externalId).sort()).toEqual([uri('did:plc:a', '1'), uri('did:plc:a', '2')])
})

it('catches an old name that stays', () => {
  const { sieve, forgotten } = open()
  sieve.take({ kind: 'renamed', did: 'did:plc:a' })
  expect(forgotten).toEqual(['did:plc:a'])
})
