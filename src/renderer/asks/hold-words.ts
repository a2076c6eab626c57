// Words of keeping a post although its platform takes it away.
import { defineWords } from '../../shared/words.ts'

export const holdWords = defineWords(
  {
    keep: 'Keep against removal',
    ground: 'On what ground?',
    hint: 'A law or a case. The text then stays here although its platform removes it. Whoever owns this workspace bears the risk; your name and the ground enter the record.',
    held: 'kept against removal',
  },
  {
    keep: 'Garder malgré un retrait',
    ground: 'À quel titre\u202f?',
    hint: 'Une loi ou une affaire. Le texte reste alors ici même si sa plateforme le retire. Le risque est pour le propriétaire de cet espace de travail\u202f; votre nom et le motif entrent au journal.',
    held: 'gardé malgré un retrait',
  },
)
