// The red button.
import type { BrandId } from '../../../shared/model.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { createRedDesk } from '../red-desk.ts'
import { askedIn, proposeRed } from '../red-proposal.ts'
import type { By } from '../store/ledger.ts'

type Desk = ReturnType<typeof createRedDesk>

const press = <T>(context: CommandContext, brandId: BrandId, act: (desk: Desk, by: By) => T): T => {
  const { store, pipeline } = context
  const by = context.by(brandId)
  try {
    const done = store.transaction(() => act(createRedDesk({ store, pipeline }), by))
    context.changed('crises', 'timeline', 'queue', 'statements', 'outbox', 'promises')
    return done
  } catch (error) {
    // What was remembered of a crisis that was not opened after all.
    pipeline.forget(brandId)
    throw error
  }
}

export const redQueries = {
  'red.asked': ({ store }, { crisisId }) => askedIn(store, crisisId),
  'red.propose': (context, wish) => context.store.snapshot(() => proposeRed(context, wish)),
} satisfies Partial<Queries>

export const redCommands = {
  'red.publish': (context, publication) =>
    press(context, publication.brandId, (desk, by) => desk.publish(publication, by)),
  'red.askApproval': (context, speech) => press(context, speech.brandId, (desk, by) => desk.askApproval(speech, by)),
} satisfies Partial<Commands>
