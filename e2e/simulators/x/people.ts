// Invented people. Handles are numbered, so that none is anybody's.
import type { Luck } from './luck.ts'
import type { Person } from './post.ts'
import type { World } from './world.ts'

export const OWN_ACCOUNTS = [
  { username: 'orvalys', name: 'Orvalys', followerCount: 48_000 },
  { username: 'orvalys_aide', name: 'Orvalys · Aide', followerCount: 3_100 },
] as const

const FIRST = [
  'Léa',
  'Noé',
  'Inès',
  'Maël',
  'Zoé',
  'Adèle',
  'Hugo',
  'Ruth',
  'Owen',
  'Iris',
  'Björn',
  'Søren',
  '李娜',
  'Ayşe',
]
const LAST = ['Moulin', 'Carpin', 'Després', 'Forêt', 'Ardois', 'Ashby', 'Pell', 'Quint', 'Wren', 'Marlow']
const FOLLOW_SHARE = 0.3

/** Adds that many; a third of them follow the first own account. */
export const addCrowd = (world: World, count: number, luck: Luck, createdAt: number): Person[] => {
  const brand = world.person(OWN_ACCOUNTS[0].username)
  const from = world.people.size
  return Array.from({ length: count }, (_, index) =>
    world.addPerson(
      {
        username: `somebody_${from + index}`,
        name: `${luck.pick(FIRST)} ${luck.pick(LAST)}`,
        followerCount: Math.floor(luck.next() ** 4 * 50_000),
        follows: new Set(brand && luck.chance(FOLLOW_SHARE) ? [brand.id] : []),
      },
      createdAt,
    ),
  )
}
