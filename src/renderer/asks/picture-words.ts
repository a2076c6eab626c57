// Words of pictures that go with a post.
import { defineWords } from '../../shared/words.ts'

export const pictureWords = defineWords(
  {
    add: 'Add a picture',
    hint: 'Or drop it here: PNG, JPEG, GIF or WebP, four at most.',
    altText: (name: string) => `What ${name} shows`,
    altPlaceholder: 'What it shows, for those who cannot see it',
    removeOf: (name: string) => `Remove ${name}`,
    remove: 'Remove',
  },
  {
    add: 'Ajouter une image',
    hint: 'Ou déposez-la ici\u00a0: PNG, JPEG, GIF ou WebP, quatre au plus.',
    altText: (name: string) => `Ce que montre ${name}`,
    altPlaceholder: 'Ce qu’elle montre, pour qui ne la voit pas',
    removeOf: (name: string) => `Retirer ${name}`,
    remove: 'Retirer',
  },
)
