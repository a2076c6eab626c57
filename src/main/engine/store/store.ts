// The store's verbs, one group per noun, over one connection. The only room with SQL.
import { createAccounts } from './accounts.ts'
import { createAdvice } from './advice.ts'
import { createAlerts } from './alerts.ts'
import { createAnswering } from './answering.ts'
import { createAttachments } from './attachments.ts'
import { createBlindIntervals } from './blind-intervals.ts'
import { createBrandLooks } from './brand-looks.ts'
import { createBrands } from './brands.ts'
import { createCalloutList } from './callout-list.ts'
import { createCallouts } from './callouts.ts'
import { createCare } from './care.ts'
import { createChecks } from './checks.ts'
import { createConnections } from './connections.ts'
import { createCorrections } from './corrections.ts'
import { createCrises } from './crises.ts'
import { createDebriefs } from './debriefs.ts'
import { createDetectors } from './detectors.ts'
import { createEffectCounts } from './effect-counts.ts'
import { createEvidence } from './evidence.ts'
import { createFacts } from './facts.ts'
import { createFlownDrills } from './flown-drills.ts'
import { createHeard } from './heard.ts'
import { createHeldPosts } from './held-posts.ts'
import { createHolds } from './holds.ts'
import { createImports } from './imports.ts'
import { createLedger } from './ledger.ts'
import { createLibraryTexts } from './library-texts.ts'
import { createLinkedPosts } from './linked-posts.ts'
import { createMembers } from './members.ts'
import { createMentions } from './mentions.ts'
import { createMinuteCounts } from './minute-counts.ts'
import { explain, type OpenWorkspace, openForReading, openForWriting } from './open.ts'
import { createOutboxes } from './outboxes.ts'
import { createPendingRemovals } from './pending-removals.ts'
import { createPeople } from './people.ts'
import { createPeriodNumbers } from './period-numbers.ts'
import { createPersonHistory } from './person-history.ts'
import { createPersons } from './persons.ts'
import { createPlans } from './plans.ts'
import { createPromises } from './promises.ts'
import { createQueueFigures } from './queue-figures.ts'
import { createQueueLines } from './queue-lines.ts'
import { createReadings } from './readings.ts'
import { createRedAsks } from './red-asks.ts'
import { createRemovals } from './removals.ts'
import { createRetention } from './retention.ts'
import { createSearch } from './search.ts'
import { createSends } from './sends.ts'
import { createSnippets } from './snippets.ts'
import { createSources } from './sources.ts'
import { createSpend } from './spend.ts'
import { createStatements } from './statements.ts'
import { createStory } from './story.ts'
import { createStoryAttachments } from './story-attachments.ts'
import { createTexts } from './texts.ts'
import { createRecordVerifier } from './verify-record.ts'

const createStore = ({ db, dir, scrub, close }: OpenWorkspace) => {
  const texts = createTexts(db)
  const ledger = createLedger(db)
  const attachments = createAttachments(db, dir)
  return {
    texts,
    accounts: createAccounts(db),
    advice: createAdvice(db),
    alerts: createAlerts(db),
    answering: createAnswering(db),
    attachments,
    blindIntervals: createBlindIntervals(db),
    brandLooks: createBrandLooks(db),
    brands: createBrands(db),
    calloutList: createCalloutList(db),
    callouts: createCallouts(db),
    care: createCare(db),
    checks: createChecks(db),
    connections: createConnections(db),
    corrections: createCorrections(db),
    crises: createCrises(db),
    debriefs: createDebriefs(db),
    detectors: createDetectors(db),
    effectCounts: createEffectCounts(db),
    evidence: createEvidence(db),
    facts: createFacts(db),
    flownDrills: createFlownDrills(db),
    heard: createHeard(db),
    heldPosts: createHeldPosts(db),
    holds: createHolds(db),
    imports: createImports(db),
    ledger,
    /** The chain, and every text against it. */
    verifyRecord: createRecordVerifier(db, ledger),
    libraryTexts: createLibraryTexts(db),
    linkedPosts: createLinkedPosts(db),
    plans: createPlans(db),
    members: createMembers(db, texts),
    mentions: createMentions(db, texts),
    minuteCounts: createMinuteCounts(db),
    outboxes: createOutboxes(db),
    pendingRemovals: createPendingRemovals(db),
    people: createPeople(db),
    periodNumbers: createPeriodNumbers(db),
    persons: createPersons(db),
    promises: createPromises(db),
    personHistory: createPersonHistory(db),
    queueFigures: createQueueFigures(db),
    queueLines: createQueueLines(db),
    readings: createReadings(db),
    redAsks: createRedAsks(db),
    removals: createRemovals(db, texts, attachments),
    retention: createRetention(db),
    search: createSearch(db),
    sends: createSends(db),
    snippets: createSnippets(db),
    sources: createSources(db),
    spend: createSpend(db),
    statements: createStatements(db),
    story: createStory(db),
    storyAttachments: createStoryAttachments(db),
    /** Everything inside happens, or nothing does. */
    transaction: <T>(work: () => T): T => db.transaction(work).immediate(),
    /** One consistent view for several questions. */
    snapshot: <T>(work: () => T): T => db.transaction(work).deferred(),
    /** What redacted texts and taken away pictures left in files goes; false = a reader was in the way, it is tried again. */
    scrub: (): boolean => {
      attachments.sweep()
      return scrub()
    },
    close,
  }
}

export type Store = ReturnType<typeof createStore>

/** A table or a column that is missing shows when the first question about it is prepared. */
const orExplain = (workspace: OpenWorkspace): Store => {
  try {
    return createStore(workspace)
  } catch (error) {
    workspace.close()
    throw explain(error, workspace.dir)
  }
}

export const openStore = (dir: string): Store => {
  const store = orExplain(openForWriting(dir))
  // What a run that was killed had not taken away yet.
  store.attachments.sweep()
  return store
}
/** Read-only: a verb that writes throws. */
export const openReadOnlyStore = (dir: string): Store => orExplain(openForReading(dir))
