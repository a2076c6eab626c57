// Property tests tell about the change, not about luck: the same examples at every run, new ones in the long tests.
import fc from 'fast-check'

/** Any number does; a failing long run prints its own. */
const SEED = 20_120

fc.configureGlobal(process.env.SANGFROID_LONG === '1' ? {} : { seed: SEED })
