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

/** null = no page could be found from this. */
export const pageOf = (server: string, path: string): string | null => {
  const address = addressOf(server)
  return URL.canParse(address) ? new URL(path, address).href : null
}
