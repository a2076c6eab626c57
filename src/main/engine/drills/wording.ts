// Turns a scenario's sentences into posts: `[a|b]` is a choice (it nests), `{slot}` is filled in.
import type { Random } from './random.ts'

const CHOICE = /\[([^[\]]*\|[^[\]]*)\]/

export const spin = (template: string, slots: Readonly<Record<string, string>>, random: Random): string => {
  let text = template
  for (let choice = CHOICE.exec(text); choice; choice = CHOICE.exec(text))
    text = text.replace(choice[0], () => random.pick((choice?.[1] ?? '').split('|')))
  return fill(text, slots).replace(/ {2,}/g, ' ').trim()
}

/** An unknown slot is a mistake in a scenario file: it stops the flight instead of reaching the screen. */
export const fill = (template: string, slots: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot]
    if (value === undefined) throw new Error(`a drill scenario uses {${slot}}, which is not a slot`)
    return value
  })
