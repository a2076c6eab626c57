// The two wires between page and shell. Everything that is asked goes through one, everything that is told through the other.
export const CHANNELS = { request: 'desk:request', event: 'desk:event' } as const
