// What was typed into a form of this room.

/** Trimmed; a field that is not there is empty. */
export const typed = (data: FormData, name: string): string => {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** People type `example.social`: the address is https where no other way was said. */
export const addressOf = (text: string, scheme: 'https' | 'wss' = 'https'): string => {
  const bare = text.trim()
  return bare === '' || /^[a-z][a-z+.-]*:\/\//i.test(bare) ? bare : `${scheme}://${bare}`
}

/** A web address, or what can be made one. */
export const isAddress = (text: string): boolean => {
  const address = addressOf(text)
  // Chromium takes a host with a space in it.
  return !/\s/.test(address) && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}

/** null = no page could be found from this. */
export const pageOf = (server: string, path: string): string | null => {
  const address = addressOf(server)
  return URL.canParse(address) ? new URL(path, address).href : null
}
