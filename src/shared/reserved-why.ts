// Why one member answers somebody: what the team's own list says, or how many follow them.

export const LISTED_AS = ['journalist', 'official'] as const
export type ListedAs = (typeof LISTED_AS)[number]

export type ReservedWhy = ListedAs | 'large'
