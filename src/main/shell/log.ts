// The local log: small, rotated, never sent anywhere, and without secrets: what looks like a token is masked before it
// is written. Writing never throws: a full disk must not take the war room down.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Log {
  info(text: string, details?: unknown): void
  warn(text: string, details?: unknown): void
  error(text: string, details?: unknown): void
}

const MAX_BYTES = 1_000_000
const LINE_MAX = 8000

// Each starts with fixed letters: a pattern that may start anywhere takes seconds on a long line, on the main thread.
const SECRETS: readonly RegExp[] = [
  /\b(bearer|basic|oauth)\s+[\w~+/.=-]{8,}/gi,
  /((?:token|secret|password|passwd|api[_-]?key|authorization|cookie)["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;&}]+)/gi,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
  /(https?:\/\/)[^\s/@:]+:[^\s/@]+@/gi,
]

export const mask = (text: string): string =>
  SECRETS.reduce(
    (masked, pattern) =>
      masked.replace(pattern, (_all, kept: unknown) => (typeof kept === 'string' ? `${kept} ***` : '***')),
    text,
  )

const describe = (details: unknown): string => {
  if (details === undefined) return ''
  if (details instanceof Error) return ` ${details.stack ?? details.message}${describe(details.cause)}`
  try {
    return ` ${JSON.stringify(details)}`
  } catch {
    return ` ${String(details)}`
  }
}

/** Keeps `<name>.log` and the one before it in `folder`. `echo` also says errors elsewhere (a terminal). */
export const createLog = (folder: string, name: string, echo?: (line: string) => void): Log => {
  const file = join(folder, `${name}.log`)
  const write = (level: string, text: string, details: unknown): void => {
    const line = mask(`${new Date().toISOString()} ${level} ${text}${describe(details)}`.slice(0, 2 * LINE_MAX)).slice(
      0,
      LINE_MAX,
    )
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`)
      appendFileSync(file, `${line.replaceAll('\n', '\n  ')}\n`, { mode: 0o600 })
    } catch {
      // Nowhere left to say it.
    }
    if (level === 'error') echo?.(line)
  }
  return {
    info: (text, details) => write('info', text, details),
    warn: (text, details) => write('warn', text, details),
    error: (text, details) => write('error', text, details),
  }
}
