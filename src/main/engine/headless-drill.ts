// A drill without a window: the storm and a scripted team on the engine's virtual clock, from first post to closed crisis.

import type { RequestInput, RequestName } from '../../shared/contract/contract.ts'
import { contract } from '../../shared/contract/contract.ts'
import type { ScenarioName } from '../../shared/contract/desk.ts'
import type { BrandId, Lang, MemberId, Post } from '../../shared/model.ts'
import type { Clock, DrivenClock } from './clock.ts'
import { castDrill, type DrillCast } from './drill-desk.ts'
import type { DrillAct, DrillTeam } from './drills/flight.ts'
import { flyScenario } from './drills/fly-scenario.ts'
import { teamActs } from './drills/team-acts.ts'
import type { Engine } from './engine.ts'

export interface HeadlessDrill {
  readonly kind: 'drill'
  readonly workspaceDir: string
  readonly scenario: ScenarioName
  readonly seed: number
  readonly team: DrillTeam
  readonly lang: Lang
}

const isDriven = (clock: Clock): clock is DrivenClock => 'set' in clock

/** Through the same border as the page: parsed, then handled. A refusal means that the room does not allow it now. */
const tell = async <N extends RequestName>(
  engine: Engine,
  name: N,
  input: RequestInput<N>,
  memberId: MemberId,
): Promise<unknown> => {
  const result = await engine.command(name, contract[name].input.parse(input), { memberId, lang: 'en' })
  return result.ok ? result.value : null
}

const crisisOf = ({ store }: Engine, brandId: BrandId) => store.crises.open(brandId)

const publish = async (
  engine: Engine,
  brandId: BrandId,
  act: Extract<DrillAct, { act: 'statement' }>,
  memberId: MemberId,
): Promise<void> => {
  const crisis = crisisOf(engine, brandId)
  if (!crisis) return
  const drafted = await tell(
    engine,
    'statements.draft',
    { crisisId: crisis.id, statementId: null, text: act.text },
    memberId,
  )
  const { statementId } = drafted as { statementId: number }
  await tell(engine, 'statements.approve', { statementId, text: act.text }, memberId)
  const where = { statementId, channel: act.channel, url: act.ownPost.url, publishedAt: act.at }
  await tell(engine, 'statements.publishedByHand', where, memberId)
  engine.pipeline.takeIn({ brandId, posts: [act.ownPost], acknowledge: () => undefined })
}

const reply = async (
  engine: Engine,
  brandId: BrandId,
  act: Extract<DrillAct, { act: 'reply' }>,
  memberId: MemberId,
): Promise<void> => {
  const crisis = crisisOf(engine, brandId)
  const externalId = act.mentionId.slice(act.platform.length + 1)
  const mention = engine.store.mentions.find(brandId, act.platform, externalId)
  const line = crisis && mention && engine.store.queueLines.find(crisis.id, mention.authorId)
  if (!line) return
  await tell(engine, 'queue.claim', { lineId: line.id }, memberId)
  await tell(engine, 'queue.draft', { lineId: line.id, text: act.text }, memberId)
  if (act.ownPost) engine.pipeline.takeIn({ brandId, posts: [act.ownPost], acknowledge: () => undefined })
  else await tell(engine, 'queue.plan', { lineId: line.id }, memberId)
}

const note = async (
  engine: Engine,
  brandId: BrandId,
  act: Extract<DrillAct, { act: 'note' }>,
  memberId: MemberId,
): Promise<void> => {
  const crisis = crisisOf(engine, brandId)
  if (!crisis) return
  const evidence = act.evidence.flatMap((id) => {
    const [platform, externalId] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
    const known = engine.store.mentions.find(brandId, platform as Post['platform'], externalId)
    return known ? [known.seq] : []
  })
  const { kind, phase, text, at, why } = act
  await tell(
    engine,
    'timeline.add',
    { crisisId: crisis.id, kind, phase, text, happenedAt: at, evidence, why },
    memberId,
  )
}

const learn = async (
  engine: Engine,
  brandId: BrandId,
  act: Extract<DrillAct, { act: 'debrief' | 'action' }>,
  memberId: MemberId,
): Promise<void> => {
  const crisis = crisisOf(engine, brandId)
  if (!crisis) return
  const { text } = act
  if (act.act === 'debrief')
    await tell(engine, 'debrief.answer', { crisisId: crisis.id, prompt: act.prompt, text }, memberId)
  else await tell(engine, 'actions.add', { crisisId: crisis.id, text, ownerId: memberId, dueAt: act.dueAt }, memberId)
}

const perform = async (engine: Engine, cast: DrillCast, act: DrillAct): Promise<void> => {
  const { brandId } = cast
  const memberId = cast.members.get(act.member)
  if (memberId === undefined) return
  switch (act.act) {
    case 'openCrisis':
      await tell(engine, 'crises.open', { brandId, as: act.as, why: act.why }, memberId)
      return
    case 'moveTo':
    case 'close': {
      const crisis = crisisOf(engine, brandId)
      const to = act.act === 'close' ? 'closed' : act.to
      if (crisis) await tell(engine, 'crises.move', { crisisId: crisis.id, to, why: act.why }, memberId)
      return
    }
    case 'debrief':
    case 'action':
      return learn(engine, brandId, act, memberId)
    case 'statement':
      return publish(engine, brandId, act, memberId)
    case 'note':
      return note(engine, brandId, act, memberId)
    case 'reply':
      return reply(engine, brandId, act, memberId)
  }
}

/** Of whatever the workspace heard before; 0 = nothing. */
const lastPostAt = ({ store }: Engine): number =>
  Math.max(0, ...store.brands.list().map(({ id }) => store.minuteCounts.span(id).lastAt ?? 0))

export const flyDrillHeadless = async (engine: Engine, clock: Clock, job: HeadlessDrill): Promise<BrandId> => {
  const { scenario, seed, lang } = job
  const flight = flyScenario({ scenario, seed, lang, afterAt: lastPostAt(engine) })
  const runTo = (at: number): void => {
    if (isDriven(clock)) clock.set(at)
  }
  runTo(flight.startAt)
  const cast = castDrill(engine, flight)
  const { brandId } = cast
  const posts = [...flight.posts]
  const playUntil = (at: number): void => {
    const due = posts.findIndex((post) => post.createdAt > at)
    const batch = posts.splice(0, due === -1 ? posts.length : due)
    runTo(at)
    if (batch.length > 0) engine.pipeline.takeIn({ brandId, posts: batch, acknowledge: () => undefined })
    engine.pipeline.advanceTo(brandId, at)
  }
  for (const act of teamActs(flight, job.team)) {
    playUntil(act.at)
    await perform(engine, cast, act)
  }
  playUntil((posts.at(-1)?.createdAt ?? clock.wall()) + 60_000)
  return brandId
}
