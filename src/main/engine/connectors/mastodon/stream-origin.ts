// Where a server streams: often on a host of its own, which it names. Asked once; the server itself where it names none
// or one that a token must not be sent to in the open.
import { z } from 'zod'
import type { Api } from './client.ts'
import { checkServerUrl } from './client.ts'

const shape = z.object({ configuration: z.object({ urls: z.object({ streaming: z.string() }) }) })

const secureOrigin = (streaming: string): string | null => {
  try {
    return checkServerUrl(streaming.replace(/^ws/, 'http')).origin
  } catch {
    return null
  }
}

export const createStreamOrigin = (serverUrl: string) => {
  let known: string | null = null
  return async (api: Api): Promise<string> => {
    if (known !== null) return known
    const told = shape.safeParse(await api.ask('spare', ({ v2 }) => v2.instance.fetch.$raw())).data
    known = (told && secureOrigin(told.configuration.urls.streaming)) ?? new URL(serverUrl).origin
    return known
  }
}
