// The list of those who are called, and what came of the calls.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { CalloutDesk } from '../callouts/callout-desk.ts'
import { recentCallouts } from '../callouts/callout-runner.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'

/** A drill calls nobody: it was given no way to. */
const deskOf = ({ callouts }: CommandContext): CalloutDesk => {
  if (callouts === null) throw new Refusal('notAllowed', refusalWords.nothingLeaves)
  return callouts
}

export const calloutQueries = {
  'callouts.plan': ({ store }) => store.calloutList.plan(),
  'callouts.recent': ({ store }, { count }) => recentCallouts(store, count),
} satisfies Partial<Queries>

export const calloutCommands = {
  'callouts.add': async (context, input) => {
    const added = await deskOf(context).add(input, context.by())
    context.changed('callouts')
    return added
  },
  'callouts.giveUrl': async (context, input) => {
    await deskOf(context).giveUrl(input, context.by())
    context.changed('callouts')
    return null
  },
  'callouts.remove': async (context, { entryId }) => {
    await deskOf(context).remove(entryId, context.by())
    context.changed('callouts')
    return null
  },
  'callouts.order': (context, { entryIds }) => {
    deskOf(context).order(entryIds, context.by())
    context.changed('callouts')
    return null
  },
  'callouts.setRules': (context, rules) => {
    deskOf(context).setRules(rules, context.by())
    context.changed('callouts')
    return null
  },
  'callouts.setMail': async (context, mail) => {
    await deskOf(context).setMail(mail, context.by())
    context.changed('callouts')
    return null
  },
  'callouts.test': async (context, { entryId }) => {
    const outcome = await deskOf(context).test(entryId, context.by())
    context.changed('callouts')
    return outcome
  },
} satisfies Partial<Commands>
