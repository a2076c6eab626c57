import { describe, expect, it } from 'vitest'
import { claimWords, stemOf } from './claim-words.ts'
import { complaintKinds } from './complaint-kinds.ts'

describe('words of a claim', () => {
  it('catches forms of one word that stay apart, in English and in French', () => {
    const groups = [
      'refund refunded refunds refunding',
      'delay delayed delays',
      'rembourser remboursé remboursez remboursement',
    ]
    for (const group of groups) expect(new Set(group.split(' ').flatMap((word) => claimWords(word))).size).toBe(1)
  })

  it('catches an article that sticks to its French word', () => {
    expect(claimWords("l'appel")).toEqual(claimWords('appel'))
    expect(claimWords('qu’internet')).toEqual(claimWords('internet'))
  })

  it('catches grammar, numbers, handles and links that pass for what a post is about', () => {
    expect(claimWords('@acme 12 and the of to https://example.test je vous ai à la')).toEqual([])
  })

  it('catches pairs that are lost, which tell "customer service" from its words', () => {
    expect(claimWords('customer service')).toEqual([stemOf('customer'), stemOf('service'), 'custom servic'])
  })

  it('catches Chinese taken for one long word', () => {
    expect(claimWords('孩子失踪')).toEqual(expect.arrayContaining(['孩子', '失踪']))
  })
})

describe('kinds of complaint', () => {
  it('catches a kind that one of the two languages does not know', () => {
    const kindsIn = (text: string) => [...complaintKinds(claimWords(text)).keys()]
    expect(kindsIn('on hold, the agent hung up')).toEqual(['contact'])
    expect(kindsIn('impossible de joindre un conseiller')).toEqual(['contact'])
    expect(kindsIn('colis perdu par le livreur')).toEqual(['loss'])
    expect(kindsIn('my parcel was lost')).toEqual(['loss'])
    expect(kindsIn('a sunny morning by the river')).toEqual([])
  })
})
