// The English words of the promise rules: what we speak of, what we do, who others are, what is asked of people.
// Keeps true: written from grammar and general knowledge for any brand; no list drawn from posts.

/** What a brand says or gives: a time beside it is a promise where nothing speaks against it. */
export const SPEECH_EN =
  '(?:updates?|statements?|news|answers?|repl(?:y|ies)|responses?|information|info|infos|details?|explanations?|announcements?|briefings?|bulletins?|press conference|press release|communique|q&a|ama|livestream|live stream|broadcast|refunds?|reimbursements?|compensation|vouchers?|credit notes?|replacements?|corrections?|apolog(?:y|ies)|findings|results|report|timeline|call[- ]?backs?|follow[- ]?ups?|reports?|clarifications?|figures|summary|recap|progress|thread|messages?|video|decisions?|notes?|verdict|plan|list|analysis|audit|interview|documents?|letter|version|truth|official line|reaction|position|notice|memo|blog|story|schedule|timetable|roadmap|next steps|numbers|data|facts|outcome|conclusions?|write-?up|root cause|post-?mortem|debrief|review|account of|full account|explainer|bulletin|phone call|webinar|evidence|proof|photos|resumption|restart|reconnection|distribution|withdrawal|map|link|town hall|presser|readout|sitrep|hearing from us|e-?mails?|transfers?|cheques?|disclosure|breakdown|picture|communication|communications|word|instructions|guidance|word from us|check[- ]in|post|posts)'

/** What we can mend or give back. */
export const THINGS_EN =
  '(?:fix(?:es)?|patch(?:es)?|hotfix|services?|site|website|app|apps|systems?|platform|servers?|power|network|lines?|internet|signal|coverage|access|accounts?|everything|it|this|that|all|orders?|parcels?|packages?|deliver(?:y|ies)|payments?|money|repairs?|restoration|new time|deadline|normal|repair|recovery|product|products|work|list|form|page|faq|hotline|helpline|flights?|bookings?|one|logins?|checkout|connection|water|supply)'

/** People of ours, without a word for "our". */
export const OUR_PEOPLE_EN =
  '(?:team|teams|staff|engineers?|technicians?|specialists?|advis[eo]rs?|colleagues?|ceo|coo|cto|cfo|ciso|founders?|spokes(?:man|woman|person|people)|support|customer (?:care|service|relations)|someone|somebody|community manager|director|chair(?:man|woman)?|head of|managers?|executives?|crews?|experts of ours|management|ombuds(?:man|woman|person)|organi[sz]ers?|lawyers|drivers|press office|head office|headquarters|company|brand|board|i)'

export const PEOPLE_EN =
  '(?:you|customers?|everyone|everybody|passengers?|users?|clients?|guests?|subscribers?|travell?ers|members|families|employees|those|anyone|all of you|patients|buyers|consumers|readers|people|followers|owners|households|journalists|reporters)'

/** Somebody else, or what takes place without us. */
export const OTHERS_EN =
  '(?:they|he|she|detectives?|inquiry|coroner|ministers?|secretary|line-?up|kick-off|scammers?|fraudsters?|impersonators?|impostors?|hackers?|fake|sheriff|clocks|police|sun|moon|fete|gala|quiz|raffle|picnic|barbecue|eclipse|orchestra|players?|squad|candidates?|pupils?|students?|teachers?|parents|kids|children|choir|dinner|lunch|breakfast|wedding|funeral|vigil|parade|exam|exams|traffic|temperatures?|winds?|heatwave|sunset|sunrise|deadline|auction|referee|kick off|jury|inquest|embassy|army|navy|coastguard|parliamentary|deputies|mps?|pope|princess|officers|minist(?:er|ers|ry)|government|authorit(?:y|ies)|court|judges?|prosecutors?|mayor|council|regulators?|agency|commission|parliament|senat(?:e|ors?)|congress|union|unions|competitors?|suppliers?|subcontractors?|partners?|carriers?|(?:the|your|their|his|her|my|an?|issuing|card-issuing) banks?|the press|newspapers?|journalists?|reporters?|media|tv|radio|bbc|cnn|investigators?|firefighters?|fire (?:service|brigade)|hospitals?|doctors|coroner|lab|laboratory|rain|storm|snow|weather|forecast|forecasters|match|game|concert|trial|hearing|strike|protest|protesters|demonstration|march|film|movie|festival|auction|kick-?off|president of|eu|fda|nhs|ceo of|provider|operator|landlord|neighbours|activists?|campaigners?|rivals?|election|curfew|deadline for|fans|artist|singer|band|meeting of|doors|party)'

/** What comes back or leaves because we make it. */
export const MENDED_EN =
  '(?:payments?|transfers?|money|orders?|parcels?|fix|patch|service|site|website|app|network|power|systems?|servers?|labels|units|replacements?|parts|buses|ads?|adverts?|campaigns?|videos?|posters?|products?|batch(?:es)?|lines?|track|road|bridge|station|route)'

/** Verbs with which somebody unnamed serves the people we speak to. */
export const ACTS_EN =
  '(?:update|updated|post|posted|publish|published|shared?|issued?|released?|announced?|told|tell|informed?|answer|answered|reply|replied|respond|responded|call|called|phone|phoned|contact|contacted|email|emailed|e-mail|e-mailed|write|written|message|messaged|refund|refunded|reimbursed?|credit|credited|repair|repaired|fix|fixed|mend|mended|restored?|resolved?|replaced?|ship|shipped|send|sent|deliver|delivered|return|returned|back|follow|speak|talk|address|explain|explained|brief|briefed|provided?|give|given|completed?|processed|notified|notify|sorted|corrected|withdrawn|removed|recalled|available|online|live|up|working|running|operational|ready|normal|here|compensated?|paid|reopened|resume|resumed|done|finished|visit|tweet|live-tweet|broadcast|reach|dispatched|rebooked|reconnected|reactivated|unlocked|reset|exchanged|swapped|guaranteed|collected|refilled|rolled out)'

/** With `we are ...ing`: an act ahead, not what goes on now. */
export const ACTING_EN =
  '(?:posting|publishing|sharing|issuing|holding|giving|calling|refunding|sending|speaking|coming back|going live|getting back|updating|announcing|releasing|returning|hosting|aiming|planning|replying|answering|contacting|emailing|messaging|reporting|briefing|streaming|replacing|shipping|delivering|doing|going|having|meeting|talking|writing|telling|making|promising|committing|targeting|expecting|launching|reopening|resuming|providing|restoring|working to|back|live|on air|here|with you|on site)'

/** With `we` in the present: said of a fixed time ahead. */
export const PRESENT_EN =
  '(?:speak|update|publish|post|report|go live|return|resume|hold|meet|talk|promise|commit|guarantee|pledge|undertake|owe|aim|plan|intend|expect|target|start|begin|issue|share|release|announce|brief|host|come back|call|write|get back|are back|refund|send)s?(?:es)?'

/** In general, by habit: said of every request, with no one of them in mind. */
export const HABIT_EN =
  /(?:^|[^a-z])(?:usual|usually|generally|general rule|typical|typically|normally|on average|average (?:response|wait|reply|time)|as a rule|always|in most cases|most of the time|standard (?:response|reply|turnaround|time|delay|procedure)|our policy|as per|often|rarely|ordinarily|customarily|target response|response times?|turnaround|per our|by default|routinely|(?:nine|eight|seven|out of|in) (?:in |out of )?(?:ten|10)|\d{1,3} ?%|per ?cent|most (?!of all)|majority|(?:any|every|each|all) (?:[a-z]+ ){0,2}(?:gets?|receives?|is|are) )/

/** Where people can reach us; that it opens is news, and no opening hours. */
export const LISTENING_EN =
  '(?:helpline|hotline|(?:phone|care|information|advice) line|(?:claims?|refunds?) (?:form|page|portal)) '

export const HOURS_EN = new RegExp(
  `(?:^|[^a-z])(?:(?<!${LISTENING_EN})opens?(?! an?(?![a-z])| up| our)|opened|(?:stores?|shops?|branch(?:es)?|restaurants?|counters?|offices?|caf[ée]s?|museum|pool|gym)(?: [a-z]+){0,3} (?:re)?opens?|(?<!(?:line|track|road|bridge|station|route|service|site|app) )reopens?(?= at)|closes|closed|opening (?:hours|times?|day)|closing time|office hours|business hours|hours of|mon(?:day)?s? ?(?:-|—|to|through) ?(?:fri|sat|sun)|7 days a week|days a week|weekdays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|lines are|staffed|on duty)(?![a-z])`,
  'u',
)

/** What somebody else says of it. */
export const REPORTED_EN =
  /(?:^|[^a-z])(?:according to|reportedly|apparently|supposedly|allegedly|(?<!(?:we|i|we have|we've) )(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed)|says?|saying|said|suggest(?:s|ed)|reckons?|rumou?red)(?: (?:that|we|our|the|it|this|there|an?|his|her|their|its|all|they|he|she|i))) /

/** What was promised is here. */
export const KEPT_EN =
  /(?:^|[^a-z])(?:as (?:promised|announced|planned|scheduled|agreed|said|expected|advertised)|here(?:'s| is| are| it is| we are| you go)|promised for|is (?:now )?(?:online|out|live|here|published|available)(?: now)?|just (?:out|posted|published))(?![a-z])/

export const DOUBT_EN =
  /(?:^|[^a-z])(?:maybe|perhaps|possibly|probably|hopefully|tentatively|fingers crossed|with luck|ideally|unlikely|not sure|no guarantee)(?![a-z])/

export const ASKING_EN =
  '(?:send|dm|email|e-mail|mail|call|ring|phone|contact|message|reply|respond|answer|write|return|bring|keep|check|visit|read|register|sign|apply|submit|book|order|buy|claim|fill|complete|confirm|provide|use|download|upload|update|restart|reboot|change|tell|let|ask|report|come|go|leave|avoid|stop|remember|make|save|get|try|do|share|retweet|rt|collect|pick|drop|hand|pay|cancel|request|enter|take|give|text|tweet|post|throw|dispose|vote|switch|turn|unplug|evacuate|boil|drink|set|arrive|be|plan|log|unsubscribe|quote|tag|follow up|tap|click|swipe|scan|redeem|swing|wash)'

export const ANNOUNCING_EN =
  '(?:expect|look out|look for|watch|stay tuned|tune in|join us|join our|follow|check back|check (?:this|here|our|in)|come back|see you|see our|meet us|keep an eye|listen|speak|talk|catch (?:us|our)|bear with us|stand by|stay with us|stick with us|hear from us|hang tight|wait for|save the date)'

export const PAST_EN =
  '(?:used to|was|were|did|began|begun|said|told|went|made|came|got|sent|found|lost|broke|fell|saw|heard|wrote|gave|took|left|kept|spoke|met|ran|rose|knew|held|became|stood|brought|thought|caught|paid|bought|chose|drove|flew|rang|won|sold|spent|built|felt|led|grew|dropped|struck|hit at|started|posted|published|updated at|issued|last updated|reached out)'
