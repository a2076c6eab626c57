import { expect, it } from 'vitest'
import { shelterOf } from './focus.ts'

it('catches a focus that falls to the page when the element it was on is gone', () => {
  document.body.innerHTML =
    '<section tabindex="0" id="pane"><ol><li id="card" tabindex="-1"><p><b></b></p></li></ol></section>'
  const pane = document.querySelector('#pane')
  const card = document.querySelector('#card')
  const text = document.querySelector('p')
  const path = [text, card, pane].filter((one) => one !== null)
  expect(shelterOf(path)).toBe(card)
  card?.remove()
  expect(shelterOf(path)).toBe(pane)
})
