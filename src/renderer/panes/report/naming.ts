// How the preview calls an account: its handle only when a person asked for it, else one number per account.
export const namingOf = (
  showHandles: boolean,
  ownHandles: readonly string[],
  wordAccount: (number: number) => string,
): ((handle: string) => string) => {
  const keyOf = (handle: string): string => handle.replace(/^@/, '').toLowerCase()
  const own = new Set(ownHandles.map(keyOf))
  const numbers = new Map<string, number>()
  return (handle) => {
    const key = keyOf(handle)
    if (showHandles || own.has(key)) return `@${handle.replace(/^@/, '')}`
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return wordAccount(number)
  }
}
