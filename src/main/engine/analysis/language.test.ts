// The language of short posts, and of what has none.
import { expect, it } from 'vitest'
import { detectLanguage } from './language.ts'

it.each([
  ['Toujours pas de réseau ce matin, merci de nous répondre @marlo_help', 'fr'],
  ['My parcel has been lost for two weeks and nobody answers #marlo', 'en'],
  ['¿Cuándo van a devolver el dinero a sus clientes?', 'es'],
  ['Warum geht seit gestern niemand ans Telefon?', 'de'],
  ['Non funziona niente da stamattina, che vergogna', 'it'],
  ['Vocês não respondem ninguém há três dias', 'pt'],
])('catches a language told wrongly: %s', (text, lang) => {
  expect(detectLanguage(text)).toBe(lang)
})

it.each(['', '@marlo_help https://t.co/abc', '😡😡😡', '12345', '!!!'])(
  'catches a language guessed where there is none: %s',
  (text) => {
    expect(detectLanguage(text)).toBeNull()
  },
)
