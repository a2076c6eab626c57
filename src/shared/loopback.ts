// This machine itself, as a host is written in an address: what goes there leaves nothing behind on a network.

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
