// French typography for our own sentences: `fr` puts the no-break spaces where they belong, in the words and never in
// what is filled in.

const NARROW = '\u202f'
const WIDE = '\u00a0'

const space = (text: string): string =>
  text
    .replace(/ ([;!?»])/g, `${NARROW}$1`)
    .replace(/« /g, `«${NARROW}`)
    .replace(/ :/g, `${WIDE}:`)

export const fr = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  parts.map((part, index) => `${space(part)}${index < values.length ? values[index] : ''}`).join('')
