import { expect, it } from 'vitest'

/** A command is a phrase that begins with its verb: `'Hide …'`, `'Bloquer …'`. */
const OFFER =
  /['"`](Hide|Mute|Block|Unfollow|Delete|Masquer|Bloquer|Rendre muet|Mettre en sourdine|Supprimer|Effacer)(?![\w’])[^'"`]*/g
/** Of what is ours: an entry folded away in the story, what is held of a person who asks for it, our own alarm's sound. */
const OURS = ['./panes/timeline/words.ts', './panes/people/privacy-words.ts', './panes/alarm/words.ts']

it('catches a word of the page that offers to hide, mute or block somebody, or to delete a post', () => {
  const files = import.meta.glob<string>('./**/*words.ts', { query: '?raw', import: 'default', eager: true })
  expect(Object.keys(files).length).toBeGreaterThan(30)
  const offers = Object.entries(files)
    .filter(([file]) => !OURS.includes(file))
    .flatMap(([file, text]) => [...text.matchAll(OFFER)].map(([words]) => `${file}: ${words}`))
  expect(offers).toEqual([])
})
