// Words of the proof copy of a post.
import { defineWords } from '../../shared/words.ts'

export const proofWords = defineWords(
  {
    act: 'Proof copy',
    hint: 'Its picture and its data go into the story, hashed. They go when the post is taken away, unless it is held.',
    done: 'copied into the story',
  },
  {
    act: 'Copie de preuve',
    hint: 'Son image et ses données entrent au récit, avec leur empreinte. Elles partent si le message est retiré, sauf conservation.',
    done: 'copié dans le récit',
  },
)
