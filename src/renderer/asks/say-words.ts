// Words of what leaves without an approver having read it.
import { defineWords } from '../../shared/words.ts'

interface SayWords {
  readonly absent: string
  readonly absentQuestion: string
  readonly absentHint: string
}

export const sayWords = defineWords<SayWords>(
  {
    absent: 'Approver absent',
    absentQuestion: 'The approver is absent because',
    absentHint: 'It leaves unread by an approver. The reason enters the record with your name.',
  },
  {
    absent: 'Personne pour valider',
    absentQuestion: 'Personne ne peut valider, car',
    absentHint: 'Rien n’aura été relu avant le départ. Le motif entre au journal avec votre nom.',
  },
)
