// Names of places and people in a sentence, each with the little word that leads to it: "in Lyon", « chez Acme ».
const LED =
  /(?<=(?:^|[^\p{L}])(in|at|near|from|by|of|à|a|au|de|du|d’|d'|en|chez|par|près de)\s?)(\p{Lu}[\p{L}\p{N}’'-]+(?:[ -]\p{Lu}[\p{L}\p{N}’'-]+)*)/gu

export interface LedName {
  readonly lead: string
  readonly name: string
  /** Where it begins, in UTF-16 units. */
  readonly at: number
}

/** None where all is in capitals: there nothing tells a name. */
export const namesIn = (text: string): readonly LedName[] =>
  text === text.toUpperCase()
    ? []
    : [...text.matchAll(LED)].map(({ index, 1: lead = '', 2: name = '' }) => ({
        lead: lead.toLowerCase(),
        name,
        at: index,
      }))
