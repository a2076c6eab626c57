// Everything that the page gets from the machine: window.desk, three functions. No Electron object, no raw event, no
// channel name and no path reaches the page; the border (shell/requests.ts) checks what is asked.
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { CHANNELS } from '../shared/channels.ts'
import type { DeskBridge } from '../shared/contract/contract.ts'
import type { EventName } from '../shared/contract/events.ts'

/** A missing event does not compile. */
const EVENTS: Readonly<Record<EventName, true>> = {
  changed: true,
  'alert.raised': true,
  'promise.due': true,
  'red.pressed': true,
  'watch.rang': true,
  'presence.changed': true,
  'import.progressed': true,
  'engine.restarted': true,
  'engine.failed': true,
}

type Listener = (payload: never) => void
const listeners = new Map<string, Set<Listener>>()

ipcRenderer.on(CHANNELS.event, (_event: IpcRendererEvent, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload as never)
})

/** '' for what the page made up: Electron knows where a File lies that a person dropped, and of nothing else. */
const pathOf = (file: unknown): string => {
  try {
    return webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
  } catch {
    return ''
  }
}

const desk: DeskBridge = {
  request: (name, input) => ipcRenderer.invoke(CHANNELS.request, name, input),
  takeDropped: (files) => {
    const paths = files.map(pathOf).filter((path) => path !== '')
    return ipcRenderer.invoke(CHANNELS.dropped, paths)
  },
  on: (event, listener) => {
    if (!Object.hasOwn(EVENTS, event)) throw new Error(`no such event: ${String(event)}`)
    // A function of its own for each call, so that stopping one never stops another.
    const own: Listener = (payload) => listener(payload)
    const same = listeners.get(event) ?? new Set()
    listeners.set(event, same.add(own))
    return () => void same.delete(own)
  },
}

contextBridge.exposeInMainWorld('desk', desk)
