// The control calls, over HTTP beside the API: `POST /control/NAME` with JSON.
import type { createAnswering } from './answer.ts'
import type { MastodonControl } from './control-contract.ts'
import type { Faults } from './faults.ts'
import type { createStreaming } from './streaming.ts'
import type { World } from './world.ts'

interface Parts {
  readonly world: World
  readonly faults: Faults
  readonly streaming: ReturnType<typeof createStreaming>
  readonly answering: ReturnType<typeof createAnswering>
}

const TICK_MS = 10

export const createControl = ({ world, faults, streaming, answering }: Parts): MastodonControl => ({
  account: async (made) => ({ id: world.addAccount(made).id }),
  post: async (made) => ({ id: world.post(made).id }),
  storm: async ({ count, perSecond, ...made }) => {
    const ids: string[] = []
    const startedAt = Date.now()
    while (ids.length < count) {
      const due = Math.min(count, Math.ceil(((Date.now() - startedAt) / 1000) * perSecond))
      while (ids.length < due) ids.push(world.post({ ...made, text: `${made.text} ${ids.length}` }).id)
      await new Promise((resolve) => setTimeout(resolve, TICK_MS))
    }
    return { ids }
  },
  reblog: async ({ by, id }) => ({ id: world.reblog(by, id)?.id ?? null }),
  favourite: async ({ by, id }) => {
    world.favourite(by, id)
    return {}
  },
  edit: async ({ id, text }) => {
    world.edit(id, text)
    return {}
  },
  remove: async ({ id }) => {
    world.remove(id)
    return {}
  },
  faults: async (some) => Object.assign(faults, some),
  cutStreams: async () => ({ count: streaming.cutAll() }),
  list: async () =>
    world.all().map(({ id, account, text, visibility, isDeleted, reblogOf, inReplyTo, language, pictures }) => ({
      id,
      by: account.username,
      text,
      visibility,
      isDeleted,
      isReblog: reblogOf !== null,
      inReplyToId: inReplyTo?.id ?? null,
      language,
      pictures,
    })),
  counts: async () => ({ calls: answering.callCount(), streams: streaming.openCount() }),
})
