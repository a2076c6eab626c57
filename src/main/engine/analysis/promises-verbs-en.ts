// What governs a time in an English clause: who does what, and whether they will, did, may, or are asked to. The rules
// are tried in their order at each word, and the first that means it counts.

import type { PredicateKind, SubjectClass } from './promises-clauses.ts'
import { type Context, type Decide, hasWord, rule, type ScanRules } from './promises-scan.ts'
import { subjectEn } from './promises-subject-en.ts'
import {
  ACTING_EN,
  ACTS_EN,
  ANNOUNCING_EN,
  ASKING_EN,
  LISTENING_EN,
  MENDED_EN,
  OTHERS_EN,
  PAST_EN,
  PRESENT_EN,
  SPEECH_EN,
  THINGS_EN,
} from './promises-words-en.ts'

const SPEECH = hasWord(SPEECH_EN)
const THINGS = hasWord(THINGS_EN)
const MENDED = hasWord(MENDED_EN)
const OTHERS = hasWord(OTHERS_EN)
/** What was spoken of just before. */
const IT = /^[^a-z]*(?:it|they|that|this) $/
const LISTENING = new RegExp(`${LISTENING_EN}$`)

/** A notice that says when it is mended: ETA, expected fix. */
const EXPECTED =
  '(?:expected|estimated|target|anticipated) (?:[a-z]+ )?(?:fix|return|restoration|recovery|resolution|repair|arrival|delivery|time|completion|restart|resumption)|eta|etr'

const isServing = (subject: SubjectClass): boolean => subject === 'ours' || subject === 'speech'

/** Acts of ours that are no promise: to shut, to be open, to need. */
const NOT_SERVING =
  /^ ?(?:be )?(?:close|closed|closing|open|need|require|ask|asking|want|remain|miss|lose|wait|waiting)\b/
const IN_DOUBT = /^ ?(?:hopefully|probably|possibly|maybe|likely)/
const YOU_GET =
  /^ ?(?:also |then |all |soon )?(?:hear|have|get|receive|see|find|know|be|learn|recover|read|expect|regain)(?! to\b| until| asked| required| charged| billed)/
const EVENT =
  /^ ?(?:start|begin|take place|open|close|end|kick|play|last|depart|expire|rain|snow|perform|sing|race|sail|fly|vote|strike|march|gather|rule on|premiere|screen|peak|be (?:held|served|played|heavy|dark|cold|hot|sunny|busy|late|closed|shut|down|delayed|cancelled|unavailable|suspended|disrupted|interrupted|limited|broadcast))\b/

/** Who gets something is served by us, whoever it is: parents will get a call. */
const SERVED =
  /^ ?(?:all |each |also |now )?(?:hear|get|receive|be (?:told|called|contacted|refunded|rebooked|emailed|informed|notified|paid|compensated|reimbursed|phoned|updated|credited|replaced|given|sent|briefed))(?![a-z])/
const future = ({ subject, before, rest }: Pick<Context, 'subject' | 'before' | 'rest'>): PredicateKind => {
  if (IN_DOUBT.test(rest)) return 'hedged'
  if (isServing(subject)) return NOT_SERVING.test(rest) ? 'state' : 'ours'
  if (subject === 'you') return YOU_GET.test(rest) ? 'ours' : 'asked'
  if (SERVED.test(rest)) return 'ours'
  if (EVENT.test(rest)) return MENDED.test(before) ? 'ours' : 'others'
  return subject === 'others' && !MENDED.test(before) ? 'others' : 'ours'
}

const ADVERBS =
  '(?: (?:also|then|therefore|now|all|both|personally|definitely|certainly|each|again|still|of course|in turn|always|only))*'
const TIME_WORDS =
  '(?:at|by|in|tomorrow|tonight|this|on|within|later|around|before|from|no later|every|first|with|to you|here)'
const NEXT = '(?:next|further|another|fresh|follow-up|final|first|full|fuller|more|new)'

/** `is` followed by when, and nothing between. */
const WHEN =
  /^ ?:? ?(?:at|on|in|by|for|due|within|first|next|now|around|tomorrow|tonight|this|noon|midnight|midday|later|every|from|before|\d)/
const WE_BEFORE =
  /(?:^|[^a-z])(?:we|i|team|teams|staff|agents|support|engineers|advisors|advisers)(?: (?:also|all|both|then|will|each|still|now|always|do))? $/
const DIRECTLY_WE =
  /(?:^|[^a-z])(?:we|our (?:[a-z-]+ )?(?!customers|users|passengers|members|guests|stores|shops|branches|lines|offices|fans|suppliers|partners|banks|readers|clients)[a-z]{3,}s)(?: (?:also|all|both|then|each|now))? $/
/** An adjective, or the end of a passive that a verb before has told. */
const NO_VERB_AFTER =
  /(?:^|[^a-z])(?:an?|the|our|your|all|any|more|for|with|fully|those|these|everyone|customers|people|passengers|users|newly|be|been|being|of|get|gets|getting|is|are|re|s) ?$/
/** Then `update`, `report` or `call` is a noun. */
const NOUN_AFTER =
  /^(?: ?$| ?[:,—|(-]| (?:at|by|in|on|from|before|within|around|later|tomorrow|tonight|this|to follow|due|expected|coming|every|no later|[a-z]+ed)(?![a-z])| \d)/
const NOT_OURS_BEFORE = /(?:their|his|her|missed the|last) ?$/

const scheduled: Decide = ({ subject, before, rest }) => {
  if (subject === 'others') return 'others'
  return isServing(subject) || SPEECH.test(before + rest) || THINGS.test(before) ? 'ours' : 'planned'
}
const ifServing: Decide = ({ subject }) => (isServing(subject) ? 'ours' : 'others')
/** Somebody unnamed who speaks may be ours, of a time that is surely ahead. */
const unlessOthers: Decide = ({ subject }) =>
  isServing(subject) ? 'ours' : subject === 'others' ? 'others' : subject === 'you' ? 'asked' : 'planned'
const ifFirst =
  (kind: PredicateKind): Decide =>
  ({ isFirst }) =>
    isFirst ? kind : null

const RULES = [
  rule("(?:let's|let us)(?: all)? (?:talk|speak|meet|regroup|catch up|reconvene)", 'ours'),
  rule("(?:do not|don't) (?:hesitate|forget)|feel free|make sure|be sure|remember to|let us know", 'asked'),
  rule(
    "(?:do not|don't) worry|not only|no (?:later|more) than|no matter|(?:won't|will not) (?:rest|stop|forget|give up)|why not|if not|without (?:fail|delay)",
    'skip',
  ),
  rule(
    "(?:nobody|no one|none of [a-z]+)(?: (?!will|shall|can|is|has)[a-z]+){0,3} (?:will|shall|can|is|has|are|have)(?! be with)|(?:wo|ca|do|does|did|is|are|was|were|has|have|had|would|could|should|must)n't|cannot" +
      '|(?:will|shall|can|do|does|did|are|is|am|re|s|m|have|has)(?: [a-z]+ly| yet| still)? (?:not|never|no longer)' +
      '|(?:are|is|am|be|re|m|s) unable|never|nobody|no one|none of us|refuse to|(?:will|ll|are|is|have|has|re|s|with)(?: be| have)? no' +
      `|no(?: further| more| new| other)? ${SPEECH_EN}`,
    'denied',
    { takesVerb: true },
  ),
  rule(
    `${NEXT}(?: [a-z-]+){0,2} (?:${SPEECH_EN}|one|time)|next (?:one|up)|more (?:to come|to follow|from us|soon|on this|here|for you|then)` +
      `|(?:more|back)(?= ${TIME_WORDS}(?![a-z]))`,
    ({ subject, before }) =>
      (subject === 'others' && before.trim() !== '') || NOT_OURS_BEFORE.test(before) ? 'others' : 'ours',
    { isSpeech: true },
  ),
  rule(
    EXPECTED,
    ({ subject, before, rest }) =>
      (subject === 'others' && before.trim() !== '') || OTHERS.test(rest.slice(0, 25)) ? 'others' : 'ours',
    { isSpeech: true },
  ),
  rule(
    "you(?:'ll| will| can| should| may) (?:soon |also |all |next |first |then )?(?:expect|hear|receive|see|find|get)" +
      "|you(?:'ll| will) (?:soon |also |all )?(?:have|be|know|learn|recover|read|regain)(?! to | until| asked| required| charged| billed)",
    ({ rest }) => (/^ ?(?:received|had) /.test(rest) ? 'past' : 'ours'),
    { takesVerb: true },
  ),
  rule("you (?:should|must|ought to|would|could) have|you(?:'ve| have| had)(?! until| to )", 'past'),
  rule(
    "you(?:'ll| will)? (?:must|need|should|can|could|may|have(?: to| until)?|ought|are (?:asked|invited|required)|want)|(?:could|can|would|will) you",
    'asked',
  ),
  rule("(?:i|we) wish(?: [a-z']+){0,9}", 'hedged'),
  rule(
    'would|could|might|may(?! \\d)|hopes?|hoping|wish(?:es)?|wishing|d (?:like|love|prefer|rather)(?: to)?|want(?:s|ed)? to|wonder|dream',
    'hedged',
    { takesVerb: true },
  ),
  // To have it done, back, or seen to: what is done is ours, and not past.
  rule(
    `(?:(?:will|shall|ll|going to|gonna)${ADVERBS}|(?:aim|plan|intend|expect|hope)(?:s|ing)? to|to) have(?: [a-z0-9'-]+){1,6}? (?:[a-z]{2,}ed|back|up|done|sent|home|working|running|ready|online|out|there|here)`,
    (context, found) =>
      /^hop/.test(found) || context.subject === 'you'
        ? null
        : future({ ...context, rest: found.replace(/^.* have/, 'have') }),
    { takesVerb: true },
  ),
  rule(
    '(?:aim|plan|intend|expect|target)(?:s|ing)?(?: (?!to )[a-z]+){0,4} to (?:be|have|get|see|bring|restore|reopen|finish)',
    ({ subject }, found) => (isServing(subject) && !OTHERS.test(found) ? 'ours' : null),
    { takesVerb: true },
  ),
  rule(
    '(?:commits?|pledges?|promises|undertakes|guarantees|vows) (?:to|that|an?|every|all|full)',
    ({ subject, isFirst }) => (isFirst || subject === 'others' || subject === 'you' ? null : 'ours'),
  ),
  rule(
    '(?:m|am|re|are|is|s) (?:back )?(?:on (?:air|stage|camera|tv|telly|the (?:air|phones?|radio|news)|channel|bbc|itv|sky|cnn)|in front of)',
    unlessOthers,
  ),
  rule(`(?:will|shall|ll|going to|gonna|about to)${ADVERBS}`, future, { takesVerb: true }),
  rule('must|needs? to|ha(?:s|ve) to|ought to', ({ subject }) => (subject === 'ours' ? 'state' : 'asked'), {
    takesVerb: true,
  }),
  rule(
    'should',
    (context) => (context.isFirst ? 'hedged' : /^ have [a-z]+ed/.test(context.rest) ? 'past' : future(context)),
    { takesVerb: true },
  ),
  rule(
    '(?:(?:is|are|was|were|s|re|been|be) )?(?:now |still |currently |also |both |only )?' +
      '(?:due|scheduled|planned|set|expected|slated|booked|coming|arriving|following|moved|postponed|pushed(?: back)?|rescheduled|delayed|on track|on (?:its|the) way)' +
      '(?: (?:for|to|on|by|at))?',
    scheduled,
  ),
  rule(
    `(?:are|am|re|m|is|s)(?: (?:now|also|still|currently|all|both|actively|then))? ${ACTING_EN}`,
    (context, found) =>
      /ing/.test(found) || THINGS.test(context.before) ? unlessOthers(context, found) : ifServing(context, found),
  ),
  rule('(?:have|has|ve) (?:also |now |already |just )?(?:scheduled|planned|set|booked|arranged|committed)', ifServing),
  rule(
    '(?:has|have|ve|had|having)(?: (?:just|already|been|now|since|all|only|also|both))* ' +
      '(?:[a-z]+ed|been|[a-z]+en|begun|made|sent|told|said|found|lost|had|put|kept|left|heard|held|met|paid|got|brought|come|become|gone|done)',
    'past',
  ),
  rule(`(?:has|have|ve)(?: (?:an?|some|more|another|further|the|your))? ${SPEECH_EN}`, ({ subject }) =>
    subject === 'others' ? 'others' : 'ours',
  ),
  rule('(?:is|are|s|re) being', ({ subject, before }) =>
    subject === 'others' ? 'others' : isServing(subject) || THINGS.test(before) ? 'planned' : 'state',
  ),
  rule(
    '(?:are|am|re|m) (?:also |all |now |still |both )?(?!working|experiencing|investigating|looking|seeing|facing|having|waiting|monitoring|dealing|suffering|trying|hoping|struggling|asking|urging|closing|staying|running|being|receiving|getting|hearing|reading|reviewing|doing)[a-z]+ing',
    ({ subject, before }) => {
      if (subject === 'you') return 'asked'
      return isServing(subject) || (subject !== 'others' && THINGS.test(before)) ? 'planned' : 'others'
    },
  ),
  rule('are|am|is|s|re|m|has|have|ve|be', ({ subject, rest }) =>
    subject === 'speech' && WHEN.test(rest) ? 'ours' : 'state',
  ),
  rule('(?:answer|reply|respond|deliver|ship|process|handle|work|aim to (?:answer|reply|respond))', ({ before }) =>
    WE_BEFORE.test(before) ? 'usual' : null,
  ),
  rule(ACTS_EN, ({ subject, before, isOnly }, verb) =>
    isOnly &&
    /ed$|sent|paid|done|told/.test(verb) &&
    subject !== 'others' &&
    subject !== 'you' &&
    !NO_VERB_AFTER.test(before) &&
    !/(?<![a-z])(?:we|i|they|was|were|had) /.test(before)
      ? 'planned'
      : null,
  ),
  rule(PAST_EN, ({ before }) => (NO_VERB_AFTER.test(before) ? null : 'past')),
  rule(
    '(?!affected|concerned|needed|impacted|involved|injured|limited|detailed|related|dedicated|worried|indeed|hundred|exceed|proceed|succeed|interested|registered)[a-z]{2,}[^e\\W]ed',
    ({ before }) => (NO_VERB_AFTER.test(before) ? null : 'past'),
  ),
  rule(PRESENT_EN, ({ before, rest }, verb) => {
    if (!WE_BEFORE.test(before)) return null
    return /^expect/.test(verb) && OTHERS.test(rest.slice(0, 25)) ? 'others' : 'ours'
  }),
  rule('opens', ({ before }) => (LISTENING.test(before) ? 'planned' : null)),
  rule('starts?|begins?|opens|takes place', ({ subject, isFirst, before }) =>
    isFirst
      ? null
      : subject === 'speech'
        ? 'ours'
        : subject !== 'others' && (MENDED.test(before) || WE_BEFORE.test(before))
          ? 'planned'
          : 'others',
  ),
  rule(
    '(?!are|have|know|understand|feel|hear|see|need|want|believe|take|apologi[sz]e|regret|appreciate|thank|value|think|love|sell|make|work|close|operate|employ|accept|remain|stay|wait|hope|ask|urge|recommend|advise|care|realise|realize|must|can|do|did|had|were|was|got|let|failed|[a-z]+ed)[a-z]+',
    ({ before }) => (DIRECTLY_WE.test(before) ? 'usual' : null),
  ),
  rule(
    'speaks|publishes|visits|announces|presents|presents?(?= (?:the|its|their|our))|explains (?:him|her|it)self|holds|hosts|calls|briefs|answers|explains|joins|reports?|meets|rings|phones|receives|writes|updates|shares|appears|replaces|refunds|repays|delivers|sends|releases|issues|tours|goes on (?:air|tv|camera|live)',
    (context, found) => (context.isFirst ? null : unlessOthers(context, found)),
  ),
  rule('(?:follows|lands|goe?s? (?:out|live|up)|rolls? out|resumes?|returns|airs|drops|arrives?)', (context, found) =>
    context.isFirst
      ? null
      : context.subject !== 'others' && THINGS.test(context.before)
        ? 'planned'
        : ifServing(context, found),
  ),
  rule(
    'to (?:be )?[a-z]+',
    ({ subject, before, isOnly }) => (isOnly && isServing(subject) && !OTHERS.test(before) ? 'ours' : null),
    {
      takesVerb: true,
    },
  ),
  rule(
    'please (?!bear|expect|wait|note|check back|stay|join|follow|watch|be patient|give us|allow us|accept|know|rest assured|be assured|keep an eye|look out|see)|kindly',
    'asked',
  ),
  rule(`${ANNOUNCING_EN}|(?:give|allow|grant) us`, ifFirst('ours')),
  rule(ASKING_EN, ({ isFirst, rest }) => (isFirst && !NOUN_AFTER.test(rest) ? 'asked' : null)),
  rule('(?:takes?|answers?) (?:your|all|every|any)', ({ subject }) => (subject === 'others' ? 'others' : 'ours')),
  rule(
    'ships?|leaves?|restarts?|reopens?|comes? (?:down|back|off)|goes?(?: (?:to|down|back|off))?|departs?',
    ({ subject, isFirst, before }) =>
      isFirst
        ? null
        : subject === 'speech' || (subject !== 'others' && (MENDED.test(before) || IT.test(before)))
          ? 'planned'
          : 'others',
  ),
  rule(
    'start|begin|closes?|ends?|kicks off|take place|plays?|expires?|thinks?|believes?|says?|knows?|understands?|takes?|lasts?|runs?|works?|waits?|costs?',
    ({ subject, isFirst }) => (isFirst ? null : subject === 'speech' ? 'ours' : 'others'),
  ),
]

export const VERBS_EN: ScanRules = {
  rules: RULES,
  subjectIn: subjectEn,
  leading:
    /^(?:[^\p{L}\p{N}]|(?:so|and|please|just|also|then|now|or|but|meanwhile|again|kindly|until then|in the meantime)(?![\p{L}\p{N}]))*$/u,
  relative: /(?:^|[^a-z])(?:what|that|which|who|why|how|whose|where|whom) (?:[a-z']+ ){0,3}$/,
  verbGroup:
    /(?: (?:be|have|get|been|being|start|keep))*(?: [a-z]+ly)?(?: (?!at |by |in |on |before |within )[a-z'-]+)?/y,
}
