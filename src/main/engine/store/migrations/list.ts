// Every migration, oldest first; the last id is the version of the workspace.
import { texts } from './0001-texts.ts'
import { membersAndBrands } from './0002-members-and-brands.ts'
import { ledger } from './0003-ledger.ts'
import { mentions } from './0004-mentions.ts'
import { states } from './0005-states.ts'
import { crises } from './0006-crises.ts'
import { queue } from './0007-queue.ts'
import { story } from './0008-story.ts'
import { imports } from './0009-imports.ts'
import { addReadings } from './0010-add-readings.ts'
import { addCorrections } from './0011-add-corrections.ts'
import { addTriggers } from './0012-add-triggers.ts'
import { addHourCounts } from './0013-add-hour-counts.ts'
import { addConnections } from './0014-add-connections.ts'
import { addUpstreamChecks } from './0015-add-upstream-checks.ts'
import { addHolds } from './0016-add-holds.ts'
import { addRetention } from './0017-add-retention.ts'
import { addCallouts } from './0018-add-callouts.ts'
import { addImportFormats } from './0019-add-import-formats.ts'
import { addAttachments } from './0020-add-attachments.ts'
import { addPendingRemovals } from './0021-add-pending-removals.ts'
import { addOutbox } from './0022-add-outbox.ts'
import { addLibraryTexts } from './0023-add-library-texts.ts'
import { addFacts } from './0024-add-facts.ts'
import { addCare } from './0025-add-care.ts'
import { addRedAsks } from './0026-add-red-asks.ts'
import { addPromises } from './0027-add-promises.ts'
import { addChecks } from './0028-add-checks.ts'
import { addPlan } from './0029-add-plan.ts'
import { dateStatementWords } from './0030-date-statement-words.ts'
import { orderStory } from './0031-order-story.ts'
import { addStoryAttachments } from './0032-add-story-attachments.ts'
import { addDebrief } from './0033-add-debrief.ts'
import { addBrandLooks } from './0034-add-brand-looks.ts'
import { addFlownDrills } from './0035-add-flown-drills.ts'
import { findParts } from './0036-find-parts.ts'

export interface Migration {
  readonly id: number
  readonly name: string
  readonly sql: string
}

export const migrations: readonly Migration[] = [
  texts,
  membersAndBrands,
  ledger,
  mentions,
  states,
  crises,
  queue,
  story,
  imports,
  addReadings,
  addCorrections,
  addTriggers,
  addHourCounts,
  addConnections,
  addUpstreamChecks,
  addHolds,
  addRetention,
  addCallouts,
  addImportFormats,
  addAttachments,
  addPendingRemovals,
  addOutbox,
  addLibraryTexts,
  addFacts,
  addCare,
  addRedAsks,
  addPromises,
  addChecks,
  addPlan,
  dateStatementWords,
  orderStory,
  addStoryAttachments,
  addDebrief,
  addBrandLooks,
  addFlownDrills,
  findParts,
]
