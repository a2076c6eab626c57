// Of which type a crisis is, as far as people say it: what they name, post by post. Told only where it is plain; otherwise
// nobody is led to a statement that does not fit, and a person picks.
import { CRISIS_TYPES, type CrisisType } from '../../../shared/library.ts'
import { crisisTypeWords } from './crisis-type-words.ts'
import { compileLists, plainText } from './sign-words.ts'

export interface SaidPost {
  readonly seq: number
  readonly authorId: number
  readonly text: string
}

export interface ToldType {
  readonly type: CrisisType
  /** One post of each of the people who named it, in the order given. */
  readonly toldBy: readonly number[]
}

/** Two may be mistaken, or joke (as for red flags). */
const LEAST_PEOPLE = 3
/** So many times the people of the next type: between near equals a person chooses. */
const CLEARLY = 2

const typesIn = compileLists(crisisTypeWords)

/** null = it cannot be told. A person counts once for each type. */
export const crisisTypeOf = (posts: readonly SaidPost[]): ToldType | null => {
  const people = new Map<CrisisType, Map<number, number>>(CRISIS_TYPES.map((type) => [type, new Map()]))
  for (const { seq, authorId, text } of posts)
    for (const type of typesIn(plainText(text))) {
      const named = people.get(type)
      if (named && !named.has(authorId)) named.set(authorId, seq)
    }
  const [first, second] = [...people].sort(([, one], [, other]) => other.size - one.size)
  if (!first || first[1].size < LEAST_PEOPLE || first[1].size < CLEARLY * (second?.[1].size ?? 0)) return null
  return { type: first[0], toldBy: [...first[1].values()] }
}
