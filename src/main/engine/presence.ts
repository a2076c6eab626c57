// Who reads or writes which line at this moment, in memory only: what a window said is forgotten by itself.
import { PRESENCE_MS, type Presence } from '../../shared/presence.ts'

interface Seen extends Presence {
  readonly untilAt: number
}

export interface PresenceParts {
  /** ms */
  readonly now: () => number
  /** Somebody came to a line, left it, or began or stopped to write. */
  readonly onChanged: (present: readonly Presence[]) => void
}

/** null = the window shows no line. */
export type Look = Omit<Presence, 'lineId'> & { readonly lineId: Presence['lineId'] | null }

const isSame = (one: Presence | undefined, other: Look): boolean =>
  one?.lineId === (other.lineId ?? undefined) &&
  (one === undefined || (one.isWriting === other.isWriting && one.memberId === other.memberId))

export const createPresence = ({ now, onChanged }: PresenceParts) => {
  const byWindow = new Map<string, Seen>()
  let timer: NodeJS.Timeout | null = null

  const list = (): Presence[] => [...byWindow.values()].map(({ untilAt: _untilAt, ...present }) => present)

  /** Forgets who fell silent, and comes back when the next one may have. */
  const sweep = (): boolean => {
    const silent = [...byWindow.values()].filter(({ untilAt }) => untilAt <= now())
    for (const { windowKey } of silent) byWindow.delete(windowKey)
    if (timer) clearTimeout(timer)
    const nextAt = Math.min(...[...byWindow.values()].map(({ untilAt }) => untilAt))
    timer = Number.isFinite(nextAt) ? setTimeout(sweepAndTell, nextAt - now()).unref() : null
    return silent.length > 0
  }
  const sweepAndTell = (): void => {
    if (sweep()) onChanged(list())
  }

  return {
    /** Repeated every few seconds by each window. */
    look: (look: Look): Presence[] => {
      const { lineId, windowKey } = look
      const isNews = !isSame(byWindow.get(windowKey), look)
      if (lineId === null) byWindow.delete(windowKey)
      else byWindow.set(windowKey, { ...look, lineId, untilAt: now() + PRESENCE_MS })
      if (sweep() || isNews) onChanged(list())
      return list()
    },
    list: (): Presence[] => {
      sweepAndTell()
      return list()
    },
    stop: (): void => {
      if (timer) clearTimeout(timer)
    },
  }
}

export type PresenceDesk = ReturnType<typeof createPresence>
