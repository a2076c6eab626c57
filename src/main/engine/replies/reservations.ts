// Whom the team's own rules give to one member: by its list, else by the number of followers. Nothing is guessed (L9).
import type { CareRules, ListedPerson } from '../../../shared/care.ts'
import type { BrandId, CrisisId, Platform } from '../../../shared/model.ts'
import type { Reserved } from '../store/queue-lines.ts'
import type { Store } from '../store/store.ts'

interface Person {
  readonly platform: Platform
  readonly followers: number | null
  /** Asked only where there is a list. */
  readonly handle: () => string | null
}

const keyOf = (platform: Platform, handle: string): string => `${platform}:${handle.toLowerCase()}`

const reservedBy = ({ people, large }: CareRules): ((person: Person) => Reserved | null) => {
  const listed = new Map<string, ListedPerson>(people.map((one) => [keyOf(one.platform, one.handle), one]))
  return ({ platform, followers, handle }) => {
    const one = listed.size === 0 ? undefined : listed.get(keyOf(platform, handle() ?? ''))
    if (one) return { memberId: one.memberId, why: one.as }
    const isLarge = large !== null && (followers ?? 0) >= large.followers
    return isLarge ? { memberId: large.memberId, why: 'large' } : null
  }
}

export const createReservations = (store: Store) => {
  /** Asked with every post: read again only when the rules have changed. */
  const known = new Map<BrandId, { readonly revision: number; readonly of: ReturnType<typeof reservedBy> }>()

  return {
    of: (
      brandId: BrandId,
      author: { readonly authorId: number; readonly platform: Platform; readonly followers: number | null },
    ): Reserved | null => {
      const revision = store.care.revision(brandId)
      if (revision === 0) return null
      const held = known.get(brandId)
      const rules = held?.revision === revision ? held : { revision, of: reservedBy(store.care.rules(brandId)) }
      known.set(brandId, rules)
      return rules.of({ ...author, handle: () => store.care.handleOf(author.authorId) })
    },
    /** By the rules as they are now, whoever was given a line since they were written. Inside a transaction. */
    reserveAnew: (brandId: BrandId, crisisId: CrisisId): void => {
      const of = reservedBy(store.care.rules(brandId))
      store.care.freeAll(crisisId)
      for (const { id, handle, ...person } of store.care.linesOf(crisisId)) {
        const reserved = of({ ...person, handle: () => handle })
        if (reserved) store.care.reserve(id, reserved.memberId, reserved.why)
      }
    },
  }
}
