// Invented posts for tests of claims: four stories, each told in many ways, between posts about nothing.

import type { MentionId, MentionSeq } from '../../../shared/model.ts'
import type { Heard } from './heard.ts'
import { seeded } from './spike.fixture.ts'

export const heardPost = (seq: number, text: string | null, more: Partial<Heard> = {}): Heard => ({
  seq: seq as MentionSeq,
  id: `x:${seq}` as MentionId,
  at: seq * 60_000,
  authorId: seq,
  followers: null,
  accountCreatedAt: null,
  followsUs: null,
  text,
  lang: null,
  inReplyToId: null,
  repostOfId: null,
  quoteOfId: null,
  isOwn: false,
  tone: null,
  stance: null,
  ...more,
})

export const STORIES = {
  turkey: {
    who: ['my aunt', 'our neighbour', 'a friend', 'my whole family', 'two kids', 'grandpa'],
    what: ['ate the turkey and was sick', 'got poisoned by the turkey', 'is in hospital after the turkey dinner'],
    where: ['in Lyndon', 'last night', 'since Thursday', 'again', 'after the feast', 'near the lake'],
  },
  hold: {
    who: ['I was', 'we were', 'my husband was', 'mum has been', 'I have been', 'still'],
    what: ['on hold for two hours', 'holding the phone line for hours', 'on hold and then an agent hung up'],
    where: ['with your hotline', 'this morning', 'for nothing', 'and nobody answers', 'since nine', 'twice'],
  },
  box: {
    who: ['chez moi', 'à Valmont', 'dans tout le quartier', 'depuis hier', 'encore une fois', 'ce soir'],
    what: ['la box clignote et plus de réseau', 'plus de réseau sur la box', 'la box redémarre et coupe le réseau'],
    where: [
      'depuis ce matin',
      'et personne ne bouge',
      'au troisième étage',
      'malgré le technicien',
      'sans arrêt',
      'merci',
    ],
  },
  parcel: {
    who: ['the parcel', 'her order', 'his gift', 'this package', 'the sofa', 'one box'],
    what: ['never delivered by the courier', 'was lost by the courier', 'went missing with the courier again'],
    where: ['before the birthday', 'in March', 'without a word', 'near the depot', 'as always', 'somewhere'],
  },
} as const

export type Story = keyof typeof STORIES

const CHATTER =
  `sunny breakfast guitar holiday puzzle garden bicycle museum pencil river yellow cousin football cinema cactus
  marathon novel kitchen planet ladder violin harbour lantern meadow pepper`.split(/\s+/)

/** `count` posts in turn of the stories and of chatter; the same seed gives the same posts. */
export const manyPosts = (count: number, seed = 1): { heard: Heard; story: Story | null }[] => {
  const random = seeded(seed)
  const pick = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? ''
  const names = Object.keys(STORIES) as Story[]
  return Array.from({ length: count }, (_, i) => {
    const story = names[i % (names.length + 1)] ?? null
    const parts = story ? STORIES[story] : { who: CHATTER, what: CHATTER, where: CHATTER }
    const words = [pick(CHATTER), pick(parts.who), pick(parts.what), pick(parts.where), pick(CHATTER)]
    return { heard: heardPost(i + 1, words.join(' ')), story }
  })
}
