// The part of Mastodon's REST interface that a watching and answering client uses.
import type { Answer } from './answer.ts'
import { accountEntity, notificationEntity, relationshipEntity, type Site, statusEntity } from './entities.ts'
import type { Faults } from './faults.ts'
import { linkOf, pageOfList } from './listing.ts'
import { createPictures } from './pictures.ts'
import { isOnHome, isTagged, OUR_USERNAME, type Status, type Visibility, type World } from './world.ts'

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly body: URLSearchParams
  /** A file among fields; null = none. */
  readonly form: FormData | null
  readonly idempotencyKey: string | null
}

const NOT_FOUND: Answer = { status: 404, body: { error: 'Record not found' } }
const READ_ONLY: Answer = { status: 403, body: { error: 'This action is outside the authorized scopes' } }
const ok = (body: unknown): Answer => ({ status: 200, body })

const ancestorsOf = (status: Status): Status[] =>
  status.inReplyTo === null ? [] : [...ancestorsOf(status.inReplyTo), status.inReplyTo]

const VISIBILITIES: readonly string[] = ['public', 'unlisted', 'private', 'direct']

export const createApi = (world: World, site: Site, faults: Faults) => {
  const pictures = createPictures(faults)
  const sent = new Map<string, Status>()
  const entity = (status: Status) => statusEntity(status, world, site)

  const statusList = (url: URL, belongs: (status: Status) => boolean): Answer => {
    const page = pageOfList(world.shown().filter(belongs), url.searchParams, 40)
    const link = linkOf(url, page)
    return { ...ok(page.map(entity)), ...(link !== undefined && { link }) }
  }

  const notifications = (url: URL): Answer => {
    const types = url.searchParams.getAll('types[]')
    const wanted = world.notifications().filter(({ type }) => types.length === 0 || types.includes(type))
    const page = pageOfList(wanted, url.searchParams, 80)
    const link = linkOf(url, page)
    return { ...ok(page.map((one) => notificationEntity(one, world, site))), ...(link !== undefined && { link }) }
  }

  const isUnder = (status: Status, root: Status): boolean => ancestorsOf(status).includes(root)

  const context = (root: Status): Answer =>
    ok({
      ancestors: ancestorsOf(root).map(entity),
      descendants: world
        .shown()
        .filter((status) => isUnder(status, root))
        .map(entity),
    })

  /** The same key: the same post, whatever is asked with it. */
  const post = ({ body, idempotencyKey }: Asked): Answer => {
    const before = idempotencyKey === null ? undefined : sent.get(idempotencyKey)
    if (before) return ok(entity(before))
    const text = body.get('status') ?? ''
    const shown = pictures.ready(body.get('media_ids')?.split(',') ?? [])
    if (shown === null) return { status: 422, body: { error: 'Cannot attach files that have not finished processing' } }
    if (text.trim() === '' && shown.length === 0)
      return { status: 422, body: { error: "Validation failed: Text can't be blank" } }
    if (text.length > faults.maxCharacters)
      return {
        status: 422,
        body: { error: `Validation failed: Text character limit of ${faults.maxCharacters} exceeded` },
      }
    const visibility = body.get('visibility') ?? 'public'
    if (!VISIBILITIES.includes(visibility)) return { status: 422, body: { error: 'Validation failed' } }
    const inReplyToId = body.get('in_reply_to_id')
    if (inReplyToId !== null && world.find(inReplyToId) === null)
      return { status: 404, body: { error: 'The post you are trying to reply to does not exist.' } }
    const status = world.post({
      by: OUR_USERNAME,
      text,
      visibility: visibility as Visibility,
      inReplyToId,
      language: body.get('language') ?? 'en',
      pictures: shown,
    })
    if (idempotencyKey !== null) sent.set(idempotencyKey, status)
    return ok(entity(status))
  }

  const instance = () => ({
    domain: site.domain,
    title: 'Invented',
    version: '4.5.0',
    source_url: 'https://example.org/source',
    description: '',
    usage: { users: { active_month: 2 } },
    thumbnail: {},
    icon: [],
    languages: ['en', 'fr'],
    configuration: {
      urls: { streaming: site.url.replace(/^http/, 'ws') },
      statuses: { max_characters: faults.maxCharacters, max_media_attachments: 4, characters_reserved_per_url: 23 },
    },
    registrations: { enabled: false },
    api_versions: { mastodon: 7 },
    contact: { email: 'nobody@example.org', account: null },
    rules: [],
    wrapstodon: null,
  })

  const ofStatus = (id: string, part: string | undefined): Answer => {
    const status = world.find(id)
    if (!status) return NOT_FOUND
    if (part === undefined) return ok(entity(status))
    return part === 'context' ? context(status) : NOT_FOUND
  }

  return (asked: Asked): Answer => {
    const { method, url } = asked
    const path = url.pathname.replace(/\/$/, '')
    if (method === 'POST' && faults.isReadOnly) return READ_ONLY
    if (method === 'POST' && path === '/api/v1/statuses') return post(asked)
    if (method === 'POST' && path === '/api/v2/media' && asked.form) return pictures.take(asked.form)
    if (method !== 'GET') return NOT_FOUND
    if (path === '/api/v1/accounts/verify_credentials')
      return ok({ ...accountEntity(world.us, site), source: { privacy: 'public' }, role: null })
    if (path === '/api/v1/accounts/relationships') {
      const ids = [...url.searchParams.getAll('id[]'), ...url.searchParams.getAll('id')]
      return ok(
        world
          .accounts()
          .filter(({ id }) => ids.includes(id))
          .map(relationshipEntity),
      )
    }
    if (path === '/api/v2/instance') return ok(instance())
    if (path === '/api/v1/notifications') return notifications(url)
    if (path === '/api/v1/timelines/home') return statusList(url, (status) => isOnHome(status, world))
    const pictureId = /^\/api\/v1\/media\/(\d+)$/.exec(path)?.[1]
    if (pictureId !== undefined) return pictures.look(pictureId)
    const tag = /^\/api\/v1\/timelines\/tag\/([^/]+)$/.exec(path)?.[1]
    if (tag !== undefined) return statusList(url, (status) => isTagged(status, decodeURIComponent(tag)))
    const accountId = /^\/api\/v1\/accounts\/(\d+)\/statuses$/.exec(path)?.[1]
    if (accountId !== undefined) return statusList(url, ({ account }) => account.id === accountId)
    const [, statusId, part] = /^\/api\/v1\/statuses\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
    return statusId === undefined ? NOT_FOUND : ofStatus(statusId, part)
  }
}
