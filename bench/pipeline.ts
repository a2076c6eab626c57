// The engine's way of taking posts in, as every measurement uses it: with the tone model, on the machine's own clock.
import { realClock } from '../src/main/engine/clock.ts'
import { createPipeline, type Pipeline } from '../src/main/engine/pipeline.ts'
import type { Store } from '../src/main/engine/store/store.ts'
import { findToneModel } from '../src/main/engine/tone-model.ts'
import type { BrandId } from '../src/shared/model.ts'
import { BRAND, WATCH } from './invent.ts'

export const openPipeline = (store: Store): Pipeline =>
  createPipeline({
    store,
    clock: realClock,
    closeWhenQuiet: false,
    tone: findToneModel(null),
    onAlert: () => undefined,
  })

export const addInventedBrand = (store: Store, at: number): BrandId =>
  store.brands.add({ name: BRAND, watch: WATCH, matchAll: false, ownHandles: ['marlo_help'] }, at)
