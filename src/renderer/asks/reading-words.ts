// Words of the menu in which a member reads a post otherwise.
import { defineWords } from '../../shared/words.ts'

export const correctionWords = defineWords(
  {
    act: 'Read it otherwise',
    tone: 'Its tone is',
    stance: 'To us it',
    claim: 'It belongs to the claim',
    noClaim: 'None of these claims',
  },
  {
    act: 'Le lire autrement',
    tone: 'Son ton est',
    stance: 'Envers nous, il',
    claim: 'Il affirme',
    noClaim: 'Rien de tout cela',
  },
)
