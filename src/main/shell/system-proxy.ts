// The system's proxy settings as the engine understands them, from what Chromium answers. Pure.

/**
 * `found`: Chromium's list for one address, best first: "PROXY host:port", "HTTPS host:port", "SOCKS5 host:port",
 * "DIRECT", parted by semicolons. null = no proxy; 'unusable' = only kinds that we cannot speak (SOCKS).
 */
export const proxyOf = (found: string): string | null | 'unusable' => {
  const ways = found
    .split(';')
    .map((way) => way.trim())
    .filter((way) => way !== '')
  for (const way of ways) {
    const [kind = '', place = ''] = way.split(/\s+/)
    if (kind.toUpperCase() === 'DIRECT') return null
    if (!/^[\w.\-[\]:]+:\d{1,5}$/.test(place)) continue
    if (kind.toUpperCase() === 'PROXY') return `http://${place}`
    if (kind.toUpperCase() === 'HTTPS') return `https://${place}`
  }
  return ways.length === 0 ? null : 'unusable'
}
