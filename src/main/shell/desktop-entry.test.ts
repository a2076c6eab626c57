import { expect, it } from 'vitest'
import { desktopEntry } from './desktop-entry.ts'

const execOf = (...command: string[]): string =>
  desktopEntry(command)
    .split('\n')
    .find((line) => line.startsWith('Exec=')) ?? ''

it.each([
  [['/opt/Sangfroid/sangfroid'], 'Exec="/opt/Sangfroid/sangfroid"'],
  [['/home/a b/app', '--lang', 'fr'], 'Exec="/home/a b/app" "--lang" "fr"'],
  [['/x/$HOME/`id`'], 'Exec="/x/\\\\$HOME/\\\\`id\\\\`"'],
  [['/x/100%u'], 'Exec="/x/100%%u"'],
  [['/x/a"b\\c'], 'Exec="/x/a\\\\"b\\\\\\\\c"'],
])('catches a name of a folder that becomes an instruction at login: %j', (command, line) => {
  expect(execOf(...command)).toBe(line)
})

it('catches a name with a line break that adds a line of its own', () => {
  expect(desktopEntry(['/x/a\nHidden=true']).split('\n')).toHaveLength(6)
})
