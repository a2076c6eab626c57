// What a host gives its engine, kept in memory.
import type { HostServices } from '../../src/main/engine/connectors/host-services.ts'

/** Nothing of it reaches a disk. */
export const memoryServices = (): HostServices & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>()
  return {
    kept,
    secrets: {
      get: (name) => Promise.resolve(kept.get(name) ?? null),
      set: (name, secret) => Promise.resolve(void kept.set(name, secret)),
      forget: (name) => Promise.resolve(void kept.delete(name)),
    },
    openInBrowser: () => Promise.resolve(),
    proxyFor: () => Promise.resolve(null),
  }
}
