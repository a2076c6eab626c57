// The strategy adviser: four questions, and what the situational crisis communication theory (SCCT) says of the answers.
// Never an autopilot: a person decides, and says why where they decide otherwise.
// Coombs, W. T. (2007), "Protecting Organization Reputations During a Crisis", Corporate Reputation Review 10(3), 163-176:
// table 1 (types by attributed responsibility), table 2 (strategies), table 3 (guidelines).

export const FAMILIES = ['inform', 'deny', 'diminish', 'rebuild', 'bolster'] as const
/** `inform`: instructing and adjusting information alone, the base of every answer. */
export type Family = (typeof FAMILIES)[number]

/** `untrue`: it did not happen. `doneToUs`: it happened to us. `accident`: ours, and not meant. `preventable`: ours, and
 * we could have kept it from happening. */
export const RESPONSIBILITIES = ['untrue', 'doneToUs', 'accident', 'preventable', 'unknown'] as const
export type Responsibility = (typeof RESPONSIBILITIES)[number]
export const YES_NO = ['yes', 'no', 'unknown'] as const
export type YesNo = (typeof YES_NO)[number]
export const REPUTATIONS = ['good', 'neutral', 'bad', 'unknown'] as const
export type Reputation = (typeof REPUTATIONS)[number]

export interface AdviserAnswers {
  /** Can anyone be hurt? What is unknown counts as yes until somebody knows. */
  readonly canHurt: YesNo
  readonly responsibility: Responsibility
  readonly happenedBefore: YesNo
  readonly seenBefore: Reputation
}

export type Cluster = 'victim' | 'accidental' | 'preventable'

export type AdviceReason =
  | 'peopleFirst'
  | 'responsibilityUnknown'
  | 'rumour'
  | 'victimAlone'
  | 'victimWorsened'
  | 'accidentAlone'
  | 'accidentWorsened'
  | 'preventable'
  | 'neverMixDenial'
  | 'bolsterBesides'
  | 'nothingToBolster'
  | 'apologyIsDue'
  | 'apologyTooSoon'
  | 'denialWouldHurt'

export interface Advice {
  /** null = not established: nothing but information yet. */
  readonly cluster: Cluster | null
  readonly recommended: readonly Family[]
  readonly forbidden: readonly Family[]
  /** What people must do to be safe, and what we do for them, before anything about ourselves. */
  readonly isPeopleFirst: boolean
  /** The block that says that it is our responsibility and that we are sorry for it (doctrine R10). */
  readonly apology: 'recommended' | 'advisedAgainst' | 'possible'
  readonly reasons: readonly AdviceReason[]
}

const clusters: Readonly<Record<Responsibility, Cluster | null>> = {
  untrue: 'victim',
  doneToUs: 'victim',
  accident: 'accidental',
  preventable: 'preventable',
  unknown: null,
}

interface Core {
  readonly recommended: readonly Family[]
  readonly forbidden: readonly Family[]
  readonly reason: AdviceReason
}

/** Guidelines 1 to 7. `isWorsened`: it happened before or we were seen badly, which raises what people attribute to us. */
const coreOf = (responsibility: Responsibility, isWorsened: boolean): Core => {
  switch (responsibility) {
    case 'unknown':
      return { recommended: ['inform'], forbidden: ['deny', 'diminish'], reason: 'responsibilityUnknown' }
    case 'untrue':
      return { recommended: ['deny'], forbidden: ['diminish', 'rebuild'], reason: 'rumour' }
    case 'doneToUs':
      return isWorsened
        ? { recommended: ['diminish'], forbidden: ['deny'], reason: 'victimWorsened' }
        : { recommended: ['inform'], forbidden: ['deny'], reason: 'victimAlone' }
    case 'accident':
      return isWorsened
        ? { recommended: ['rebuild'], forbidden: ['deny', 'diminish'], reason: 'accidentWorsened' }
        : { recommended: ['diminish'], forbidden: ['deny'], reason: 'accidentAlone' }
    case 'preventable':
      return { recommended: ['rebuild'], forbidden: ['deny', 'diminish'], reason: 'preventable' }
  }
}

/** Bolstering goes beside another answer, and needs good works that people remember. */
const bolsterOf = ({ seenBefore, responsibility }: AdviserAnswers): AdviceReason | null =>
  seenBefore === 'bad' || responsibility === 'unknown'
    ? 'nothingToBolster'
    : seenBefore === 'good'
      ? 'bolsterBesides'
      : null

const apologyOf = (responsibility: Responsibility): Advice['apology'] => {
  if (responsibility === 'preventable') return 'recommended'
  // Ours, but not meant: it costs little and is often kinder.
  if (responsibility === 'accident') return 'possible'
  return 'advisedAgainst'
}

export const adviseOn = (answers: AdviserAnswers): Advice => {
  const { responsibility, happenedBefore, seenBefore, canHurt } = answers
  const core = coreOf(responsibility, happenedBefore === 'yes' || seenBefore === 'bad')
  const isPeopleFirst = canHurt !== 'no'
  const bolster = bolsterOf(answers)
  const apology = core.recommended.includes('rebuild') ? 'recommended' : apologyOf(responsibility)
  // Who may be hurt does not care how well we were seen: reminding them of it reads as an excuse.
  const mayBolster = bolster === 'bolsterBesides' && canHurt !== 'yes'
  const reasons: (AdviceReason | null)[] = [
    isPeopleFirst ? 'peopleFirst' : null,
    core.reason,
    core.forbidden.includes('deny') && canHurt !== 'no' ? 'denialWouldHurt' : null,
    core.recommended.includes('deny') ? 'neverMixDenial' : null,
    mayBolster ? 'bolsterBesides' : bolster === 'nothingToBolster' ? bolster : null,
    apology === 'recommended' ? 'apologyIsDue' : apology === 'advisedAgainst' ? 'apologyTooSoon' : null,
  ]
  return {
    cluster: clusters[responsibility],
    recommended: mayBolster ? [...core.recommended, 'bolster'] : core.recommended,
    forbidden: bolster === 'nothingToBolster' ? [...core.forbidden, 'bolster'] : core.forbidden,
    isPeopleFirst,
    apology,
    reasons: reasons.filter((reason): reason is AdviceReason => reason !== null),
  }
}
