// Lines of a text/event-stream to events. Pure: chunks go in as they come, cut wherever the network cut them.

export interface ServerEvent {
  readonly name: string
  readonly data: string
}

/** `heartbeat`: a comment line, which Mastodon sends every 15 s so that silence can be told from calm. */
export type Heard = ServerEvent | 'heartbeat'

/** A status is a few kilobytes; more than this is no event of Mastodon's. Characters. */
const MAX_EVENT_LENGTH = 2_000_000

/** Throws RangeError on an event that does not end. */
export const createEventReader = () => {
  let rest = ''
  let name = ''
  let data: string[] = []
  let length = 0

  const readLine = (line: string): Heard | null => {
    if (line.startsWith(':')) return 'heartbeat'
    if (line === '') {
      const event = { name: name || 'message', data: data.join('\n') }
      const isEvent = data.length > 0
      name = ''
      data = []
      length = 0
      return isEvent ? event : null
    }
    const [field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)?.slice(1) ?? []
    if (field === 'event') name = value
    if (field === 'data') data.push(value)
    return null
  }

  return (chunk: string): Heard[] => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    length += chunk.length
    const heard = lines.flatMap((line) => readLine(line) ?? [])
    if (heard.length > 0) length = rest.length
    if (length > MAX_EVENT_LENGTH) throw new RangeError('an event that does not end')
    return heard
  }
}
