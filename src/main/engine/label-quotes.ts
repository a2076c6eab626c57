// Whether a name that a member gave to a claim is made of the words of a post. Pure.

/** In characters: shorter runs are turns of phrase that anybody uses. */
const LEAST_RUN = 12

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** The longest run of characters that both have, case and spaces aside; null = none of 12 or more. */
export const sharedRun = (label: string, said: string): string | null => {
  const [name, text] = [folded(label), folded(said)]
  let longest = ''
  for (let from = 0; from + LEAST_RUN <= name.length; from += 1) {
    let to = from + Math.max(LEAST_RUN, longest.length + 1)
    while (to <= name.length && text.includes(name.slice(from, to))) {
      longest = name.slice(from, to)
      to += 1
    }
  }
  return longest === '' ? null : longest.trim()
}
