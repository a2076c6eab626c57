// What the engine asks of whoever hosts it and cannot do itself: keys that are kept encrypted, the person's own browser,
// the way to the network. A drill and a headless run are given none.

export interface SecretKeeper {
  get(name: string): Promise<string | null>
  /** Resolves when it is where it will be found after a crash (or, where the system keeps none, in memory). */
  set(name: string, secret: string): Promise<void>
  forget(name: string): Promise<void>
}

export interface HostServices {
  readonly secrets: SecretKeeper
  /** Opens an https page in the person's own browser. */
  openInBrowser(url: string): Promise<void>
  /** The proxy to use for this address as `http://host:port`, by the system's own settings; null = none. */
  proxyFor(url: string): Promise<string | null>
}

/** Time that a connector waits by: tests give one that they drive. */
export interface Timing {
  /** ms UTC */
  now(): number
  /** Resolves early, without error, when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}
