// This machine itself, as a host is written in an address: what goes there leaves nothing behind on a network.

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

/** Where X's consent comes back to. All are registered with the app at X, which compares them exactly and takes ten at most. */
export const SIGN_IN_PORTS = [41_739, 41_740, 41_741] as const

export const signInAddressOf = (port: number): string => `http://127.0.0.1:${port}/callback`
