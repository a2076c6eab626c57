// Every power of the page and its handler: a missing one does not compile.
import type { Commands, Queries } from '../context.ts'
import { accountCommands, accountQueries } from './accounts.ts'
import { alertCommands, alertQueries } from './alerts.ts'
import { anatomyQueries } from './anatomy.ts'
import { briefCommands, briefQueries } from './brief.ts'
import { calloutCommands, calloutQueries } from './callouts.ts'
import { careCommands, careQueries } from './care.ts'
import { connectCommands, connectQueries } from './connect.ts'
import { correctionCommands } from './corrections.ts'
import { crisisCommands, crisisQueries } from './crises.ts'
import { debriefCommands, debriefQueries } from './debrief.ts'
import { deskCommands, deskQueries } from './desk.ts'
import { draftQueries } from './drafts.ts'
import { factCommands, factQueries } from './facts.ts'
import { libraryCommands, libraryQueries } from './library.ts'
import { mentionCommands, mentionQueries } from './mentions.ts'
import { outboxCommands, outboxQueries } from './outbox.ts'
import { planCommands, planQueries } from './plan.ts'
import { privacyCommands, privacyQueries } from './privacy.ts'
import { promiseCommands, promiseQueries } from './promises.ts'
import { recordCommands, recordQueries } from './record.ts'
import { redCommands, redQueries } from './red.ts'
import { replyCommands, replyQueries } from './replies.ts'
import { snippetCommands, snippetQueries } from './snippets.ts'
import { watchCommands, watchQueries } from './watch.ts'

export const queries: Queries = {
  ...deskQueries,
  ...watchQueries,
  ...connectQueries,
  ...accountQueries,
  ...mentionQueries,
  ...alertQueries,
  ...calloutQueries,
  ...crisisQueries,
  ...redQueries,
  ...anatomyQueries,
  ...factQueries,
  ...draftQueries,
  ...replyQueries,
  ...careQueries,
  ...snippetQueries,
  ...outboxQueries,
  ...libraryQueries,
  ...planQueries,
  ...promiseQueries,
  ...briefQueries,
  ...debriefQueries,
  ...recordQueries,
  ...privacyQueries,
}

export const commands: Commands = {
  ...deskCommands,
  ...watchCommands,
  ...connectCommands,
  ...accountCommands,
  ...mentionCommands,
  ...alertCommands,
  ...calloutCommands,
  ...crisisCommands,
  ...redCommands,
  ...correctionCommands,
  ...factCommands,
  ...replyCommands,
  ...careCommands,
  ...snippetCommands,
  ...outboxCommands,
  ...libraryCommands,
  ...planCommands,
  ...promiseCommands,
  ...briefCommands,
  ...debriefCommands,
  ...recordCommands,
  ...privacyCommands,
}
