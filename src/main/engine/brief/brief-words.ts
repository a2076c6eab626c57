// Words of the one page. Short enough to be read aloud on the phone.
import type { BriefKind } from '../../../shared/brief.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { FactKind } from '../../../shared/fact-kinds.ts'
import { defineWords, formatCount, plural } from '../../../shared/words.ts'

interface BriefWords {
  readonly kind: Record<BriefKind, string>
  readonly untitled: string
  readonly asOf: (at: string) => string
  readonly drill: string
  readonly section: Record<
    'happened' | 'facts' | 'said' | 'next' | 'people' | 'rules' | 'hanging' | 'decided' | 'paused',
    string
  >
  readonly state: (state: string, since: string) => string
  readonly firstPost: (at: string) => string
  readonly firstPostUnknown: string
  readonly volume: (posts: number, people: number, lastHour: number) => string
  readonly peak: (count: number, at: string) => string
  readonly claim: (label: string, size: number) => string
  readonly fact: Record<FactKind, (text: string) => string>
  readonly source: (source: string) => string
  readonly noFacts: string
  readonly statement: (at: string, channel: string, text: string) => string
  readonly silent: string
  readonly nextPromised: (at: string) => string
  readonly nextByCadence: (at: string) => string
  readonly nextNone: string
  readonly promise: (at: string, span: string, owner: string) => string
  readonly late: (at: string, span: string, owner: string) => string
  readonly toAnswer: (count: number) => string
  readonly answered: (count: number, of: number) => string
  readonly ruleOneVoice: string
  readonly ruleNothingElse: string
  readonly ruleNoDelete: string
  readonly stopped: string
  readonly held: (count: number) => string
  readonly needsHand: (count: number) => string
  readonly waiting: (count: number) => string
  readonly alarms: (count: number) => string
  readonly deaf: (names: string) => string
  readonly working: (state: string, count: number) => string
  readonly nothingHangs: string
  readonly decision: (at: string, who: string, text: string) => string
  readonly noDecision: string
  readonly paused: (what: string, who: string, at: string) => string
  readonly notPaused: (what: string) => string
  readonly removed: string
  readonly machine: string
}

export const briefWords = defineWords<BriefWords>(
  {
    kind: { brief: 'Internal brief', handover: 'Shift handover' },
    untitled: 'Crisis without a name yet',
    asOf: (at) => `Internal, not to be passed on. As of ${at}.`,
    drill: 'DRILL: none of this is real.',
    section: {
      happened: 'What is happening',
      facts: 'What we know, and what we do not',
      said: 'What we have said',
      next: 'What comes next',
      people: 'People who wait for an answer',
      rules: 'For everybody',
      hanging: 'What hangs in the air',
      decided: 'What was decided',
      paused: 'Paused elsewhere',
    },
    state: (state, since) => `${state}, since ${since}.`,
    firstPost: (at) => `First hostile post: ${at}.`,
    firstPostUnknown: 'First hostile post: unknown.',
    volume: (posts, people, lastHour) =>
      `${plural('en', posts, 'public post', 'public posts')} by ${plural('en', people, 'account', 'accounts')}; ${formatCount('en', lastHour)} in the last hour.`,
    peak: (count, at) => `Peak so far: ${formatCount('en', count)} an hour, at ${at}.`,
    claim: (label, size) => `Said of us: “${label}” (${plural('en', size, 'post', 'posts')}).`,
    fact: {
      known: (text) => `Known: ${text}`,
      unknown: (text) => `Not known yet: ${text}`,
      denied: (text) => `False, although it is said: ${text}`,
    },
    source: (source) => ` (${source})`,
    noFacts: 'No fact is confirmed yet: say nothing about the cause.',
    statement: (at, channel, text) => `${at}, ${channel}: “${text}”`,
    silent: 'Nothing yet.',
    nextPromised: (at) => `We have announced the next update for ${at}.`,
    nextByCadence: (at) => `People expect to hear of us by ${at}, also when there is nothing new.`,
    nextNone: 'No update is announced.',
    promise: (at, span, owner) => `Promised by ${at}: “${span}” (${owner}).`,
    late: (at, span, owner) => `LATE, promised by ${at}: “${span}” (${owner}).`,
    toAnswer: (count) => `${plural('en', count, 'person waits', 'people wait')} for an answer.`,
    answered: (count, of) =>
      `${formatCount('en', count)} of ${formatCount('en', of)} are answered or ended with a reason.`,
    ruleOneVoice: 'One voice: questions from the press and from officials go to the crisis team, whoever is asked.',
    ruleNothingElse: 'Nobody posts, comments or explains anything else, neither for the brand nor in their own name.',
    ruleNoDelete: 'Nothing is deleted, hidden or blocked.',
    stopped: 'Stop is pressed: nothing leaves the outbox until somebody lifts it and looks.',
    held: (count) => `${plural('en', count, 'message is', 'messages are')} held and wait for a look.`,
    needsHand: (count) =>
      `${plural('en', count, 'message needs', 'messages need')} a hand: not found, not confirmed or refused.`,
    waiting: (count) => `${plural('en', count, 'message leaves', 'messages leave')} by themselves.`,
    alarms: (count) => `${plural('en', count, 'alarm has', 'alarms have')} not been seen by anybody.`,
    deaf: (names) => `Not heard right now: ${names}.`,
    working: (state, count) => `${state}: ${formatCount('en', count)}.`,
    nothingHangs: 'Nothing.',
    decision: (at, who, text) => `${at}, ${who}: ${text}`,
    noDecision: 'No decision is written down.',
    paused: (what, who, at) => `${what}: paused by ${who}, ${at}.`,
    notPaused: (what) => `${what}: not paused.`,
    removed: crisisWords.en.unknown,
    machine: 'nobody yet',
  },
  {
    kind: { brief: 'Note interne', handover: 'Passation' },
    untitled: 'Crise encore sans nom',
    asOf: (at) => `Interne, ne pas diffuser. État au ${at}.`,
    drill: 'EXERCICE\u00a0: rien de ceci n’est réel.',
    section: {
      happened: 'Ce qui se passe',
      facts: 'Ce que nous savons, et ce que nous ne savons pas',
      said: 'Ce que nous avons dit',
      next: 'La suite',
      people: 'Les personnes qui attendent une réponse',
      rules: 'Pour tous',
      hanging: 'Ce qui est en suspens',
      decided: 'Ce qui a été décidé',
      paused: 'Suspendu ailleurs',
    },
    state: (state, since) => `${state}, depuis le ${since}.`,
    firstPost: (at) => `Premier message hostile : ${at}.`,
    firstPostUnknown: 'Premier message hostile : inconnu.',
    volume: (posts, people, lastHour) =>
      `${plural('fr', posts, 'message public', 'messages publics')} de ${plural('fr', people, 'compte', 'comptes')} ; ${formatCount('fr', lastHour)} dans la dernière heure.`,
    peak: (count, at) => `Pic à ce stade : ${formatCount('fr', count)} par heure, le ${at}.`,
    claim: (label, size) => `Ce qu’on dit de nous : « ${label} » (${plural('fr', size, 'message', 'messages')}).`,
    fact: {
      known: (text) => `Établi : ${text}`,
      unknown: (text) => `Pas encore établi : ${text}`,
      denied: (text) => `Faux, bien que ce soit dit : ${text}`,
    },
    source: (source) => ` (${source})`,
    noFacts: 'Aucun fait n’est encore établi : ne rien dire de la cause.',
    statement: (at, channel, text) => `${at}, ${channel} : « ${text} »`,
    silent: 'Rien encore.',
    nextPromised: (at) => `Nous avons annoncé le prochain point pour le ${at}.`,
    nextByCadence: (at) => `On attend de nos nouvelles avant le ${at}, même s’il n’y a rien de nouveau.`,
    nextNone: 'Aucun point n’est annoncé.',
    promise: (at, span, owner) => `Promis pour le ${at} : « ${span} » (${owner}).`,
    late: (at, span, owner) => `EN RETARD, promis pour le ${at} : « ${span} » (${owner}).`,
    toAnswer: (count) => `${plural('fr', count, 'personne attend', 'personnes attendent')} une réponse.`,
    answered: (count, of) =>
      `${formatCount('fr', count)} sur ${formatCount('fr', of)} ont eu une réponse, ou une fin motivée.`,
    ruleOneVoice:
      'Une seule voix : les questions de la presse et des autorités vont à la cellule de crise, à qui qu’elles soient posées.',
    ruleNothingElse:
      'Personne ne publie, ne commente ni n’explique rien d’autre, ni pour la marque ni en son nom propre.',
    ruleNoDelete: 'Rien n’est supprimé, masqué ni bloqué.',
    stopped: 'Stop est actionné : rien ne part de la boîte d’envoi avant qu’on le lève et qu’on regarde.',
    held: (count) =>
      `${plural('fr', count, 'envoi est retenu et attend', 'envois sont retenus et attendent')} un regard.`,
    needsHand: (count) =>
      `${plural('fr', count, 'envoi a besoin', 'envois ont besoin')} de quelqu’un : introuvable, non confirmé ou refusé.`,
    waiting: (count) => `${plural('fr', count, 'envoi part de lui-même', 'envois partent d’eux-mêmes')}.`,
    alarms: (count) => `${plural('fr', count, 'alarme n’a été vue', 'alarmes n’ont été vues')} de personne.`,
    deaf: (names) => `Pas entendu en ce moment : ${names}.`,
    working: (state, count) => `${state} : ${formatCount('fr', count)}.`,
    nothingHangs: 'Rien.',
    decision: (at, who, text) => `${at}, ${who} : ${text}`,
    noDecision: 'Aucune décision n’est consignée.',
    paused: (what, who, at) => `${what} : suspendu par ${who}, ${at}.`,
    notPaused: (what) => `${what} : pas suspendu.`,
    removed: crisisWords.fr.unknown,
    machine: 'personne encore',
  },
)
