// Words of the shield: what is blurred, why, and how to read it all the same.
import { defineWords } from '../../shared/words.ts'

export const shieldWords = defineWords(
  {
    hiddenText: 'Hurtful words, hidden until you want to read them.',
    hiddenTextHint: 'Hurtful words, blurred until you want to read them: S shows them in the queue.',
    tag: 'hurtful words',
    showText: 'Show the hurtful words',
    showPicture: 'Show the picture',
    hide: 'Blur again',
  },
  {
    hiddenText: 'Mots blessants, cachés tant que vous ne voulez pas les lire.',
    hiddenTextHint: 'Mots blessants, floutés tant que vous ne voulez pas les lire\u00a0: S les montre dans la file.',
    tag: 'mots blessants',
    showText: 'Montrer les mots blessants',
    showPicture: 'Montrer l’image',
    hide: 'Flouter de nouveau',
  },
)
