// What no page of this application may do, whatever it shows: leave its document, open windows, embed pages, ask for
// the machine's powers, download, or send one request out. Set on every session and every window alike.
import type { Session, WebContents } from 'electron'
import type { Log } from './log.ts'
import { decidePermission, isOurPage, mayLoad, openableUrl } from './trust.ts'

export const guardSession = (session: Session, devUrl: string | null, log: Log): void => {
  session.setPermissionRequestHandler((contents, permission, decide, details) => {
    const url = details.requestingUrl ?? contents?.getURL() ?? ''
    const granted = decidePermission(permission, url, devUrl)
    if (!granted) log.warn('permission denied', { permission, url })
    decide(granted)
  })
  session.setPermissionCheckHandler((contents, permission, origin) =>
    decidePermission(permission, origin || contents?.getURL() || '', devUrl),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // The policy forbids it already; this holds if a policy is ever loosened by mistake.
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const allowed = mayLoad(url, devUrl)
    if (!allowed) log.warn('request cut', { url: url.slice(0, 200) })
    decide({ cancel: !allowed })
  })
}

/** For every WebContents at its creation. `openLink` gets https addresses only. */
export const guardContents = (
  contents: WebContents,
  devUrl: string | null,
  openLink: (from: WebContents, url: string) => void,
): void => {
  const leave = (url: string): void => {
    const openable = openableUrl(url)
    if (openable !== null) openLink(contents, openable)
  }
  contents.on('will-frame-navigate', (event) => {
    // The development server reloads its own page.
    if (devUrl !== null && event.isMainFrame && isOurPage(event.url, devUrl)) return
    event.preventDefault()
    if (event.isMainFrame) leave(event.url)
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    leave(url)
    return { action: 'deny' }
  })
}
