// Starts the watch with the session, when the person chose so. Electron does it where the system has a list of its own;
// on Linux it is a file that the desktop reads (Desktop Application Autostart Specification).
import { mkdir, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { desktopEntry } from './desktop-entry.ts'
import { writeWhole } from './write-file.ts'

const entryFile = (): string =>
  join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart', 'sangfroid.desktop')

/** What was typed to start this room, so that the same room comes back; an AppImage runs from a folder that will be gone. */
const command = (): string[] => [process.env.APPIMAGE ?? process.execPath, ...process.argv.slice(1)]

export const setStartAtLogin = async (isOn: boolean): Promise<void> => {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: isOn, args: process.argv.slice(1) })
    return
  }
  const file = entryFile()
  if (!isOn) return rm(file, { force: true })
  await mkdir(dirname(file), { recursive: true })
  await writeWhole(file, desktopEntry(command()))
}
