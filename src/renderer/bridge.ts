// The only user of window.desk. What the page shows is asked here, what it does is told here;
// a failure comes back as data, the last good answer stays on screen while a new one fails.
import {
  keepPreviousData,
  type Query,
  QueryClient,
  useIsMutating,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { DeskBridge, RequestInput, RequestName, RequestOutput } from '../shared/contract/contract.ts'
import type { EventName, Events } from '../shared/contract/events.ts'
import type { ChosenFile } from '../shared/contract/watch.ts'
import { type Failure, fail, type Result } from '../shared/result.ts'
import { noteHint, noteShown } from './lag.ts'
import { createRefresher, isStaleBy } from './refresh.ts'

declare global {
  interface Window {
    readonly desk: DeskBridge
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Failure
  }
}

export const request = async <N extends RequestName>(
  name: N,
  input: RequestInput<N>,
): Promise<Result<RequestOutput<N>>> => {
  try {
    return await window.desk.request(name, input)
  } catch (error) {
    return fail('unavailable', error instanceof Error ? error.message : String(error))
  }
}

/** Files that a person dropped: the engine may read them, the page gets a word for each. */
export const takeDropped = async (files: readonly File[]): Promise<Result<ChosenFile[]>> => {
  try {
    return await window.desk.takeDropped(files)
  } catch (error) {
    return fail('unavailable', error instanceof Error ? error.message : String(error))
  }
}

/** What has no topic (the shell's own answers) grows old by our own acts. */
const madeOldBy: Partial<Record<RequestName, readonly RequestName[]>> = {
  'desk.sit': ['desk.status'],
  'settings.set': ['settings.get', 'desk.status'],
  'members.add': ['members.list'],
  'members.change': ['members.list'],
  'brands.save': ['brands.list'],
}

const nameOf = (query: Query): string => String(query.queryKey[0])

export const createClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // Events say when an answer is old; the network has no say, since the engine sits on this machine.
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        retry: (count, failure) => failure.code === 'unavailable' && count < 3,
        retryDelay: (count) => 300 * 2 ** count,
      },
      mutations: { networkMode: 'always' },
    },
  })

/** Keeps what is on screen fresh; answers the function that stops it. */
export const listen = (client: QueryClient): (() => void) => {
  const cache = client.getQueryCache()
  const changed = createRefresher({
    shown: () =>
      cache.findAll({ type: 'active' }).map((query) => ({
        key: query.queryHash,
        name: nameOf(query),
        isBusy: query.state.fetchStatus === 'fetching',
      })),
    askAgain: (key) => {
      const query = cache.get(key)
      if (query) void client.refetchQueries({ queryKey: query.queryKey, exact: true })
    },
    markStale: (topics) => {
      void client.invalidateQueries({
        type: 'inactive',
        refetchType: 'none',
        predicate: (query) => isStaleBy(nameOf(query), topics),
      })
    },
    now: () => performance.now(),
    later: (run, delayMs) => setTimeout(run, delayMs),
  })
  const stops = [
    window.desk.on('changed', ({ topics }) => {
      if (topics.includes('mentions')) noteHint(performance.now())
      changed(topics)
    }),
    window.desk.on('engine.restarted', () => void client.invalidateQueries()),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

export interface Answer<T> {
  /** undefined = nothing came yet. */
  readonly value: T | undefined
  /** The latest asking failed; `value` may still hold the last good answer. */
  readonly failure: Failure | null
  /** Nothing to show yet. */
  readonly isLoading: boolean
  readonly isAsking: boolean
  readonly again: () => void
}

export interface AskOptions {
  /** Show the former answer while a new input is asked: for paging, never across brands. */
  readonly keep?: boolean
  /** How long an answer that left the screen is kept; default 5 minutes. */
  readonly forgetMs?: number
}

/** `input` null = do not ask yet. */
export const useAsk = <N extends RequestName>(
  name: N,
  input: RequestInput<N> | null,
  options: AskOptions = {},
): Answer<RequestOutput<N>> => {
  const query = useQuery<RequestOutput<N>>({
    queryKey: [name, input],
    enabled: input !== null,
    ...(options.forgetMs === undefined ? {} : { gcTime: options.forgetMs }),
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
    queryFn: async () => {
      const result = await request(name, input as RequestInput<N>)
      if (name === 'mentions.feed') noteShown(performance.now())
      if (result.ok) return result.value
      throw result
    },
  })
  return {
    value: query.data,
    failure: query.error,
    isLoading: query.isPending && input !== null && !query.error,
    isAsking: query.isFetching,
    again: () => void query.refetch(),
  }
}

export interface Teller<N extends RequestName> {
  /** Never rejects. */
  readonly tell: (input: RequestInput<N>) => Promise<Result<RequestOutput<N>>>
  readonly isBusy: boolean
  /** Of the latest telling. */
  readonly failure: Failure | null
  readonly forget: () => void
}

export const useTell = <N extends RequestName>(name: N): Teller<N> => {
  const client = useQueryClient()
  const mutation = useMutation<Result<RequestOutput<N>>, Failure, RequestInput<N>>({
    mutationFn: (input) => request(name, input),
    onSuccess: async (result) => {
      if (!result.ok) return
      await Promise.all((madeOldBy[name] ?? []).map((old) => client.invalidateQueries({ queryKey: [old] })))
    },
  })
  const { data } = mutation
  return {
    tell: mutation.mutateAsync,
    isBusy: mutation.isPending,
    failure: data && !data.ok ? data : null,
    forget: mutation.reset,
  }
}

export const useEvent = <E extends EventName>(event: E, listener: (payload: Events[E]) => void): void => {
  const heard = useEffectEvent(listener)
  useEffect(() => window.desk.on(event, (payload) => heard(payload)), [event])
}

/** True while an act is on its way to the disk. */
export const useIsSaving = (): boolean => useIsMutating() > 0
