// The wires between page and shell. Everything that is asked goes through one, everything that is told through another;
// the third takes the paths of files that were dropped on the window, which the preload knows and the page does not.
export const CHANNELS = { request: 'desk:request', event: 'desk:event', dropped: 'desk:dropped' } as const
