// One file of the Desktop Entry Specification 1.5: the command is quoted so that no folder's name becomes an instruction.
// Pure.

/** Within double quotes these four keep their meaning unless escaped; a percent sign begins a field code. */
const quoted = (word: string): string => `"${word.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`

/** Strings of the file have backslash escapes of their own, read before the quotes are. */
const asString = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r')

export const desktopEntry = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Sangfroid',
    `Exec=${asString(command.map(quoted).join(' '))}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
