// What a scripted team does in a storm, so that a drill without people still goes from the first post to a closed crisis.
// T = the first hostile post. `quick` speaks at T+8 min and keeps its promises; `slow` at T+55 min and lets one lapse.
import { DEBRIEF_PROMPTS } from '../../../shared/debrief.ts'
import { type MentionId, mentionIdOf, type Post } from '../../../shared/model.ts'
import type { DrillAct, DrillTeam, DrillVoice, Flight } from './flight.ts'
import { OWN_PLATFORMS, ownAccount } from './fly-scenario.ts'
import { seededRandom } from './random.ts'
import { loadScenario } from './scenario.ts'
import { teamWords } from './team-words.ts'
import { spin } from './wording.ts'

const MINUTE_MS = 60_000
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS

type Scenario = ReturnType<typeof loadScenario>

interface Plan {
  readonly openMin: number
  readonly statementMin: readonly [number, number, number]
  readonly maintenanceMin: number
  readonly resolutionMin: number
  readonly evaluationMin: number
  readonly closeMin: number
  readonly firstReplyMin: number
  readonly minutesPerReply: number
  readonly replyCount: number
}

const PLANS: Readonly<Record<Exclude<DrillTeam, 'none'>, Plan>> = {
  quick: {
    openMin: 5,
    statementMin: [8, 37, 95],
    maintenanceMin: 40,
    resolutionMin: 100,
    evaluationMin: 390,
    closeMin: 450,
    firstReplyMin: 14,
    minutesPerReply: 2,
    replyCount: 60,
  },
  slow: {
    openMin: 45,
    statementMin: [55, 150, 290],
    maintenanceMin: 160,
    resolutionMin: 300,
    evaluationMin: 450,
    closeMin: 520,
    firstReplyMin: 95,
    minutesPerReply: 9,
    replyCount: 12,
  },
}

export const teamActs = (flight: Flight, team: DrillTeam): DrillAct[] => {
  if (team === 'none') return []
  const plan = PLANS[team]
  const scenario = loadScenario(flight.scenario)
  const tale = scenario[flight.lang]
  const say = teamWords[flight.lang]
  const random = seededRandom(flight.seed, `team ${team}`)
  const [lead, social, care] = flight.members.map((member) => member.name) as [string, string, string]
  const atMinute = (minute: number) => flight.firstHostilePostAt + minute * MINUTE_MS
  const idOf = (post: Post): MentionId => mentionIdOf(post.platform, post.externalId)
  const firstPosts = (voice: DrillVoice, beforeMin: number, count: number) =>
    flight.posts
      .filter((post) => flight.voices.get(idOf(post)) === voice && post.createdAt <= atMinute(beforeMin))
      .slice(0, count)
      .map(idOf)
  const first = flight.posts.filter((post) => post.createdAt === flight.firstHostilePostAt).map(idOf)

  const acts: DrillAct[] = []
  const note = (
    minute: number,
    member: string,
    kind: 'note' | 'decision' | 'fact',
    phase: Extract<DrillAct, { act: 'note' }>['phase'],
    text: string,
    evidence: readonly MentionId[] = [],
    why: string | null = null,
  ) => acts.push({ at: atMinute(minute), member, act: 'note', kind, phase, text, evidence, why })

  acts.push({ at: atMinute(plan.openMin), member: lead, act: 'openCrisis', as: 'crisis', why: say.opened })
  note(plan.openMin + 1, social, 'note', 'initial', say.seen, first)
  note(plan.statementMin[0] - 1, lead, 'decision', 'initial', say.speakNow, [], say.speakNowWhy)
  plan.statementMin.forEach((minute, index) => {
    const text = tale.statements[index] ?? ''
    acts.push({
      at: atMinute(minute),
      member: lead,
      act: 'statement',
      text,
      channel: `X @${scenario.handle}`,
      ownPost: writeOwn(flight, scenario, {
        platform: 'x',
        at: atMinute(minute),
        text,
        externalId: `${flight.idStart}9${String(index).padStart(5, '0')}`,
        answers: null,
      }),
    })
  })
  note(
    plan.statementMin[0] + 12,
    care,
    'fact',
    'initial',
    tale.facts[0] ?? '',
    firstPosts('ask', plan.statementMin[0] + 12, 3),
  )
  acts.push({ at: atMinute(plan.maintenanceMin), member: lead, act: 'moveTo', to: 'maintenance', why: say.maintenance })
  note(
    plan.statementMin[1] + 14,
    social,
    'fact',
    'maintenance',
    tale.facts[1] ?? '',
    firstPosts('press', plan.statementMin[1] + 14, 2),
  )
  acts.push({ at: atMinute(plan.resolutionMin), member: lead, act: 'moveTo', to: 'resolution', why: say.resolution })
  note(
    plan.resolutionMin + 90,
    social,
    'note',
    'resolution',
    say.turned,
    firstPosts('defend', plan.resolutionMin + 90, 4),
  )
  acts.push({ at: atMinute(plan.evaluationMin), member: lead, act: 'moveTo', to: 'evaluation', why: say.evaluation })
  note(plan.evaluationMin + 20, lead, 'note', 'evaluation', team === 'quick' ? say.lessonQuick : say.lessonSlow)
  for (const [prompt, text] of DEBRIEF_PROMPTS.map((prompt) => [prompt, say.debrief[team][prompt]] as const))
    acts.push({ at: atMinute(plan.evaluationMin + 30), member: lead, act: 'debrief', prompt, text })
  for (const [index, text] of say.actions[team].entries())
    acts.push({
      at: atMinute(plan.evaluationMin + 40),
      member: [lead, social, care][index % 3] ?? lead,
      act: 'action',
      text,
      dueAt: atMinute(plan.evaluationMin) + (index + 1) * WEEK_MS,
    })
  acts.push({ at: atMinute(plan.closeMin), member: lead, act: 'close', why: say.closed })

  acts.push(...replies(flight, plan, scenario, [social, care], random, idOf))
  return acts
    .map((act, index) => ({ act, index }))
    .sort((a, b) => a.act.at - b.act.at || a.index - b.index)
    .map(({ act }) => act)
}

/** Followers first, then in the order in which they asked; one answer a person. */
const replies = (
  flight: Flight,
  plan: Plan,
  scenario: Scenario,
  members: readonly string[],
  random: ReturnType<typeof seededRandom>,
  idOf: (post: Post) => MentionId,
): DrillAct[] => {
  const acts: DrillAct[] = []
  const answered = new Set<string>()
  for (let turn = 0; turn < plan.replyCount; turn++) {
    const at = flight.firstHostilePostAt + (plan.firstReplyMin + turn * plan.minutesPerReply) * MINUTE_MS
    const waiting = flight.posts.filter(
      (post) =>
        post.createdAt < at &&
        flight.voices.get(idOf(post)) === 'ask' &&
        !answered.has(`${post.platform} ${post.authorHandle}`),
    )
    const post = waiting.find((asked) => asked.authorFollowsUs === true) ?? waiting[0]
    if (!post) continue
    answered.add(`${post.platform} ${post.authorHandle}`)
    const name = (post.authorName ?? post.authorHandle).split(' ')[0] ?? ''
    const text = spin(random.pick(scenario[flight.lang].replies), { name }, random)
    const externalId = `${flight.idStart}8${String(turn).padStart(5, '0')}`
    const platform = OWN_PLATFORMS.find((own) => own === post.platform)
    acts.push({
      at,
      member: members[turn % members.length] as string,
      act: 'reply',
      platform: post.platform,
      handle: post.authorHandle,
      mentionId: idOf(post),
      text,
      ownPost: platform ? writeOwn(flight, scenario, { platform, at, text, externalId, answers: post }) : null,
    })
  }
  return acts
}

interface OwnWords {
  readonly platform: (typeof OWN_PLATFORMS)[number]
  readonly at: number
  readonly text: string
  readonly externalId: string
  /** null = to everybody. */
  readonly answers: Post | null
}

const writeOwn = (
  { lang }: Flight,
  { handle, brand }: Scenario,
  { platform, at, text, externalId, answers }: OwnWords,
): Post => {
  const { name, followers, createdAt } = ownAccount(platform, handle, brand)
  return {
    platform,
    externalId,
    createdAt: at,
    authorHandle: handle,
    text,
    authorName: name,
    authorFollowers: followers,
    authorCreatedAt: createdAt,
    authorFollowsUs: null,
    lang,
    inReplyToId: answers?.externalId ?? null,
    repostOfId: null,
    quoteOfId: null,
    likeCount: 0,
    repostCount: 0,
    url: `https://${platform}.example/${handle}/${externalId}`,
    visibility: answers?.visibility ?? 'public',
    deletedAt: null,
    editedOfId: null,
  }
}
