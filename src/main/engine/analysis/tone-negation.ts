// Which words stand under a "not": those that follow one, up to the next mark or four words on (the idea of Pang et al.
// 2002). Words are told by their hash, folded, in all languages at once: a post's language is not always known. What
// is common in another language stays out: `dont` (French), `no` meaning `in the` (Portuguese) is borne.
import { hashWord } from './tone-hash.ts'

const REACH = 4

const hashed = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord))

const NEGATORS = hashed(
  [
    'not no never cannot cant wont isnt wasnt doesnt didnt couldnt wouldnt shouldnt aint havent hasnt without nothing',
    'pas jamais aucun aucune sans rien ni nul nulle',
    'nunca jamas sin nada ningun ninguna',
    'nicht kein keine keinen nie niemals ohne nix',
    'non mai senza niente nessun nessuna',
    'nao nem sem nenhum nenhuma',
    'لا ليس لم لن مش مو ما بدون',
  ].join(' '),
)
/** They deny after `ne` or `n'` only. */
const AFTER_NE = hashed('plus personne guere')
const NE = hashed('ne n')

export interface Negation {
  readonly reset: () => void
  readonly endAtMark: () => void
  /** Takes the next word; true = it stands under a "not". `isNt`: it is the t of n't. */
  readonly takeWord: (hash: number, isNt: boolean) => boolean
}

export const createNegation = (): Negation => {
  let left = 0
  let leftAfterNe = 0
  const endAtMark = (): void => {
    left = 0
  }
  return {
    reset: () => {
      left = 0
      leftAfterNe = 0
    },
    endAtMark,
    takeWord: (hash, isNt) => {
      const isNegated = left > 0
      if (isNt || NEGATORS.has(hash) || (leftAfterNe > 0 && AFTER_NE.has(hash))) left = REACH
      else if (isNegated) left -= 1
      if (NE.has(hash)) leftAfterNe = REACH
      else if (leftAfterNe > 0) leftAfterNe -= 1
      return isNegated
    },
  }
}
