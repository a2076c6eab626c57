// The shell put together: settings, secrets, app://, guards, the border, and the two things that everything else is
// made of here, opening a desk (an engine) and opening a window at it.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, safeStorage, session, shell as system } from 'electron'
import type { DrillFlight } from '../../shared/contract/desk.ts'
import type { Events } from '../../shared/contract/events.ts'
import type { Lang, MemberId } from '../../shared/model.ts'
import { openEngine } from '../engine/threads/host.ts'
import { type Activity, createActivity } from './activity.ts'
import { carryToDrill, carryToWatch, isDrill } from './carry-drills.ts'
import { createSeats, type Desk, type Seat, type Seats } from './desks.ts'
import { deviceKey } from './device-key.ts'
import { createShellHandlers, grantFiles } from './handlers.ts'
import { createHostServices } from './host-services.ts'
import { serveRequests, tell, tellSeat } from './ipc.ts'
import type { Log } from './log.ts'
import { createMedia } from './media.ts'
import { setMenu } from './menu.ts'
import { sayPromiseDue, soundAlarm } from './notify.ts'
import { watchPower } from './power.ts'
import { createPrinting, type Printer } from './print.ts'
import { createAppProtocol, PAGE_URL } from './protocol.ts'
import { createRedShortcut, type Shortcuts, seatForRed } from './red-shortcut.ts'
import { openSecrets } from './secrets.ts'
import { guardContents, guardSession } from './security.ts'
import { openSettings } from './settings.ts'
import { openRoom } from './window.ts'
import { shellWords } from './words.ts'

/** Written beside the executable by scripts/set-up. */
const REGISTRY_MARK = 'registry-runtime.json'

export interface Shell {
  readonly seats: Seats
  readonly print: Printer
  /** What the pages are asking. */
  readonly activity: Activity
  /** Signs the head of the ledger in exports. */
  deviceKey(): Promise<string>
  lang(): Lang
  /** `shownAs`: the drill that a workspace holds, when it is only looked at. */
  /** Resolves while the engine still starts: await its `ready` to know whether it could. */
  openDesk(workspaceDir: string, drill: DrillFlight | null, shownAs?: Desk['drill']): Promise<Desk>
  /** `memberId`: who sits there already. */
  openWindow(desk: Desk, memberId?: MemberId | null): Promise<BrowserWindow>
  /** Brings a window of the desk to the front, opening one if there is none. */
  showDesk(desk: Desk): void
  closeAll(): Promise<void>
}

/** Once, when the application is ready. */
/** `shortcuts` null = a run without windows takes none from the room. */
export const createShell = (options: { osLang: Lang; log: Log; shortcuts: Shortcuts | null }): Shell => {
  const { osLang, log, shortcuts } = options
  const userData = app.getPath('userData')
  // The development server counts only when run from sources.
  const devUrl = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
  const built = join(app.getAppPath(), 'out')
  const settings = openSettings(join(userData, 'settings.json'))
  const secrets = openSecrets(join(userData, 'secrets.json'), safeStorage, process.platform)
  const media = createMedia()
  const protocol = createAppProtocol(join(built, 'renderer'), media)
  const { print, photograph } = createPrinting(protocol, log)
  const services = createHostServices({
    secrets,
    openExternal: (url) => system.openExternal(url),
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
  })
  const seats = createSeats()
  const desks = new Set<Desk>()
  const power = watchPower(desks, log)

  const lang = (): Lang => {
    const chosen = settings.get().lang
    return chosen === 'system' ? osLang : chosen
  }
  const settingsChanged = (): void => {
    const { theme } = settings.get()
    nativeTheme.themeSource = theme === 'contrast' ? 'dark' : theme
    setMenu(lang(), app.isPackaged, pressRed)
    redShortcut.set(settings.get().redShortcut)
  }

  const watchDesk = (): Desk | undefined => [...desks].find((desk) => !isDrill(desk))

  const leave = async (desk: Desk): Promise<void> => {
    media.close(desk.workspaceDir)
    power.leave(desk)
    const watch = watchDesk()
    if (isDrill(desk) && watch) await carryToWatch(desk, watch, seats, log)
    await desk.engine.close().catch((error: unknown) => log.error('an engine did not close well', error))
  }
  const leaving = new Set<Promise<void>>()
  const closeDesk = (desk: Desk): void => {
    if (!desks.delete(desk)) return
    const left = leave(desk).finally(() => leaving.delete(left))
    leaving.add(left)
  }

  const openDesk: Shell['openDesk'] = async (workspaceDir, drill, shownAs = null) => {
    const engine = openEngine({
      workspaceDir,
      drill,
      isDrill: (drill ?? shownAs) !== null,
      deviceKey: await deviceKey(secrets, log),
      services,
      log: (line) => log.warn(line),
    })
    const desk: Desk = { engine, workspaceDir, workspaceName: basename(workspaceDir), drill: drill ?? shownAs }
    desks.add(desk)
    media.open(workspaceDir)
    engine.ready.catch(() => desks.delete(desk))
    power.follow(desk)
    engine.on((event, payload) => {
      tell(seats, desk, event, payload)
      if (event === 'promise.due') void sayPromiseDue(alarmTools, desk, payload as Events['promise.due'])
      if (event === 'alert.raised') void soundAlarm(alarmTools, desk, (payload as Events['alert.raised']).alert)
    })
    return desk
  }

  const openWindow: Shell['openWindow'] = (desk, memberId = null) => {
    const words = shellWords[lang()]
    return openRoom({
      preload: join(built, 'preload', 'index.cjs'),
      url: devUrl ?? PAGE_URL,
      title: desk.drill === null ? words.appName : words.drillTitle(desk.drill.scenario),
      log,
      seat: (window) => {
        const seat = { desk, window, memberId }
        seats.add(seat)
        window.on('closed', () => {
          seats.remove(seat)
          if (isDrill(desk) && seats.at(desk).length === 0) closeDesk(desk)
        })
      },
    })
  }

  const toFront = (window: BrowserWindow): void => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  const showDesk: Shell['showDesk'] = (desk) => {
    const window = seats.at(desk)[0]?.window
    if (window) toFront(window)
    else void openWindow(desk).catch((error: unknown) => log.error('a window did not open', error))
  }
  const pressRed = (): void => {
    const seat = seatForRed(seats.all())
    if (seat === null) return
    toFront(seat.window)
    tellSeat(seat, 'red.pressed', {})
  }
  const redShortcut = createRedShortcut(shortcuts, pressRed)
  const alarmTools = { seats, lang, isLocked: power.isLocked, showDesk }

  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, devUrl, (from, url) => {
      const seat = seats.of(from.id)
      // A report, a drill and anything that is not a room of ours open nothing.
      if (seat === undefined || seat.desk.drill !== null) return
      void system.openExternal(url).catch((error: unknown) => log.warn('a link did not open', error))
    }),
  )
  guardSession(session.defaultSession, devUrl, log)
  protocol.serveIn(session.defaultSession)
  settingsChanged()
  const handlers = createShellHandlers({
    settings,
    secrets,
    print,
    photograph,
    osLang,
    lang,
    facts: {
      runtime: existsSync(join(dirname(process.execPath), REGISTRY_MARK)) ? 'registry' : 'upstream',
      sandboxed: !app.commandLine.hasSwitch('no-sandbox'),
    },
    redShortcut: redShortcut.state,
    settingsChanged,
    showWatch: () => {
      const watch = watchDesk()
      if (watch) showDesk(watch)
    },
    startDrill: async (run) => {
      const folder = join(userData, 'drills', `${run.scenario}-${run.seed}-${Date.now()}`)
      const desk = await openDesk(folder, run)
      await desk.engine.ready
      const watch = watchDesk()
      if (watch) await carryToDrill(watch, desk, log)
      await openWindow(desk)
    },
  })
  const activity = createActivity()
  const grant = ({ desk }: Seat, paths: readonly string[]) => grantFiles(desk, paths, lang())
  serveRequests({ handlers, devUrl, lang, log, grantFiles: grant }, seats, activity)

  return {
    seats,
    print,
    activity,
    deviceKey: () => deviceKey(secrets, log),
    lang,
    openDesk,
    openWindow,
    showDesk,
    closeAll: async () => {
      // The watch last: what the drills measured is kept in it.
      for (const are of [isDrill, () => true]) {
        for (const desk of [...desks].filter(are)) closeDesk(desk)
        await Promise.all(leaving)
      }
    },
  }
}
