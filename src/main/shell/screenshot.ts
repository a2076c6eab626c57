// Shows a workspace as a person would see it and keeps the picture: the room says when everything is on screen.
import type { BrowserWindow } from 'electron'
import type { Member } from '../../shared/model.ts'
import type { HeadlessJob } from '../engine/headless.ts'
import type { Shell } from './shell.ts'
import { writeWhole } from './write-file.ts'

const READY_WITHIN_MS = 30_000
const QUIET_MS = 700
const READY = "document.documentElement.dataset.ready === 'true'"

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

const untilReady = async (window: BrowserWindow): Promise<void> => {
  const endAt = performance.now() + READY_WITHIN_MS
  while (!(await window.webContents.executeJavaScript(READY))) {
    if (performance.now() > endAt) throw new Error(`the room was not ready after ${READY_WITHIN_MS / 1000} s`)
    await pause(100)
  }
}

export const takeScreenshot = async (shell: Shell, job: HeadlessJob, path: string): Promise<void> => {
  const shownAs = job.kind === 'drill' ? { scenario: job.scenario, seed: job.seed } : null
  const desk = await shell.openDesk(job.workspaceDir, null, shownAs)
  try {
    await desk.engine.ready
    const members = await desk.engine.request('members.list', {}, { memberId: null, lang: 'en' })
    const window = await shell.openWindow(desk, members.ok ? ((members.value as Member[])[0]?.id ?? null) : null)
    await untilReady(window)
    // The panes ask for what they show once they stand; then the last frame is painted.
    await shell.activity.quiet(QUIET_MS)
    const picture = await window.webContents.capturePage()
    await writeWhole(path, picture.toPNG())
    window.destroy()
  } finally {
    await shell.closeAll()
  }
}
