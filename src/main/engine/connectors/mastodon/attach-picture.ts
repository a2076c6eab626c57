// Pictures go to the server before the post that shows them; it looks at each before it may be shown.
import { z } from 'zod'
import type { Timing } from '../host-services.ts'
import type { OutgoingPicture } from '../sender.ts'
import type { Api } from './client.ts'
import { beforehand, notTaken, refused } from './send-problems.ts'
import { write } from './write.ts'

const Attached = z.object({ id: z.string().min(1), url: z.string().nullish() })

const LOOK_MS = 1_000
const PATIENCE_MS = 60_000
const TO_THE_END = new AbortController().signal

/** The server has not finished with it: it says so by an answer without an address. */
const untilReady = async (api: Api, timing: Timing, id: string): Promise<void> => {
  for (const endAt = timing.now() + PATIENCE_MS; timing.now() < endAt; ) {
    await timing.wait(LOOK_MS, TO_THE_END)
    const answer = await api
      .ask('vital', ({ v1 }) => v1.media.$select(id).fetch.$raw())
      .catch((error: unknown) => {
        throw beforehand(error)
      })
    if (Attached.safeParse(answer).data?.url) return
  }
  throw notTaken('server')
}

/** The server's id of the picture, ready to be shown. Throws SendProblem: no post has left. */
export const attachPicture = async (
  api: Api,
  timing: Timing,
  { bytes, kind, altText }: OutgoingPicture,
): Promise<string> => {
  const file = new File([new Uint8Array(bytes)], `picture.${kind}`, { type: `image/${kind}` })
  const written = await write(api, timing, ({ v2 }) =>
    v2.media.create.$raw({ file, description: altText, skipPolling: true }),
  )
  if (written.kind === 'refused') throw refused(written.status === 403 ? 'noRight' : 'picture')
  const { data } = Attached.safeParse(written.kind === 'done' ? written.value : null)
  if (!data) throw notTaken('server')
  if (!data.url) await untilReady(api, timing, data.id)
  return data.id
}
