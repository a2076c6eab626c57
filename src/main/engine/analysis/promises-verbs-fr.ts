// What governs a time in a French clause: who does what, and whether they will, did, may, or are asked to. The rules are
// tried in their order at each word, and the first that means it counts. A future tells its person by its ending.

import type { SubjectClass } from './promises-clauses.ts'
import { type Decide, hasWord, rule, type ScanRules } from './promises-scan.ts'
import { subjectFr } from './promises-subject-fr.ts'
import { ACTS_FR, DONE_FR, LISTENING_FR, OTHERS_FR, PRESENT_FR, SPEECH_FR, THINGS_FR } from './promises-words-fr.ts'

const OTHERS = hasWord(OTHERS_FR)
const SPEECH = hasWord(SPEECH_FR)
const THINGS = hasWord(THINGS_FR)
const DONE = hasWord(DONE_FR)
const ACTS = hasWord(`${ACTS_FR}|${DONE_FR}`)

const isServing = (subject: SubjectClass): boolean => subject === 'ours' || subject === 'speech'

const CLITICS = "(?:nous |vous |le |la |les |l'|lui |leur |y |en |me |m'|te |se |s'|n'|ne |tous |toutes )"
const I_OR_ONE = /(?<![a-z])(?:on|j'|je)(?![a-z])/
const WE_BEFORE = /(?:^|[^a-z])nous (?:[a-z']+ ?){0,2}$/
const YOU_SERVED = /(?:vous|te|leur|lui) (?:l'|la |le |les |y |en )?$/
const NO_FUTURE = '(?!opera|extra|camera|infra|ultra|supra|vrai|front|affront|environs|para|delai|frai)'
/** Acts of ours that are no promise: to shut, to need, to wait. */
const NOT_SERVING = /^(?:ferm|ouvr|attend|resterons|demand|devrons)/
/** What is no help to anyone. */
const UNSERVED =
  /^ ?(?:indisponible|coupe|interrompu|suspendu|perturbe|annule|arrete|en maintenance|inaccessible|ferme|ouvert|en panne|limite)/
/** A passive: what is done for people, whatever it is. */
const PARTICIPLE = /^ (?:tous |toutes |bien |donc |enfin |aussi )?[a-z]{3,}(?:e|i|u|is|it|ert)e?s?(?![a-z])/
/** In the imperfect `-ions` is past; these have it in the present. */
const PRESENT_IONS =
  /^(?:publ|oubl|verif|conf|remerc|apprec|exped|cop|modif|rectif|simplif|etud|clarif|multipl|negoc|justif|identif|planif|notif|tr|cr|pr|signif|cert|ratif|pall|rall|ident)ions$/
const EVENT =
  /^(?:devr|faudr|pourr|commencer|debuter|durer|jouer|partir|ouvrir|fermer|pleuvr|tomber|decoller|chanter|courr|voter|defiler|manifester|sieger|juger|deliberer|expirer|finir|terminer|cesser|passer|reunir|deroul|tiendr(?!a (?:au|inform))|coutera|attendr|faudr|sera servi|fera (?:froid|chaud|nuit|beau|gris)|neiger|souffler|monter|descendr)/

/** `est` followed by when, and nothing between. */
const WHEN =
  /^ ?:? ?(?:a|à|pour|dans|demain|ce|cet|cette|vers|au|d'ici|apres-demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le \d|\d)/

/** Done by us, in a present that a time ahead makes a promise. */
const MADE =
  /^ (?:toute?s? |tous )?(?:repar|retabli|rembours|retir|corrig|deploy|publi|envoy|livr|remplac|credit|vers|expedi|communiqu|diffus|mise?s? en (?:place|ligne|service))/

/** What `nous` and `on` are or feel now, not what we do next. */
const STATE_OF_OURS =
  /^(?:av|sav|compren|attend|pens|dev|voul|pouv|regrett|constat|travaill|ferm|ouvr|esper|souhait|croy|voy|subiss|connaiss|rencontr|recev|cherch|enquet|suiv|rest|entend|lis|mesur|deplor|condamn|partage|manqu|rejet|dement|analys|verifi|examin|investigu|fais face|mobilis|salu|adress|excus|presentons nos|invit|demand|pri|recommand|conseill|somm)/
const STATE_OF_ONE =
  /^(?:sait|est|a|comprend|attend|pense|regrette|croit|peut|doit|veut|ferme|ouvre|espere|souhaite|voit|travaille|cherche|enquete|reste|entend|lit|mesure|manque|bosse|constate|subit|rencontre|n'[a-z]+|nous|vous|tous|toutes|fait tout|galere|rame|s'excuse|verifie|examine|analyse)$/
/** Plural by its first word, whatever stands between it and the verb. */
const PLURAL_BEFORE =
  /s (?:vous |nous |l[ae]s? |l')?$|^[^a-z]*(?:et |mais )?(?:tou(?:te)?s )?(?:nos|mes|les|deux|trois|quatre|plusieurs) /
const NO_VERB_IN_ENT =
  '(?:souvent|client|moment|incident|accident|agent|argent|recent|present|urgent|absent|different|patient|president|content|talent|vent|cent|dent|frequent|permanent|precedent|suffisent|continent|innocent|excellent|evident|prudent|parent|equivalent|comment)(?![a-z])'
const CLITIC = /^(?:vous|nous|les|des|tous|se|est|c'est)$/

/** Who gets something is served by us, whoever it is: les parents seront prévenus. */
const SERVED =
  /^ (?:tous |toutes |bien |aussi )?(?:rembours|contact|recontact|rappel|appel|inform|preven|averti|indemnis|dedommag|credit|livr|servi|avis|notifi)/
const RECEIVES = /^(?:recevr|obtiendr|retrouver|recuperer|toucher)/

/** `À 3 h il sera 2 h`: the clocks change. */
const IT_IS = /(?<![a-z])il $/

const thirdPerson: Decide = ({ subject, before, rest }, verb) => {
  if (RECEIVES.test(verb) || (/^ser(?:a|ont)/.test(verb) && SERVED.test(rest))) return 'ours'
  if (subject === 'others' || (IT_IS.test(before) && /^ ?\d/.test(rest))) return 'others'
  if (/^(?:ferm|ouvr)/.test(verb)) return 'state'
  if (isServing(subject)) return 'ours'
  if (/il y (?:en )?$/.test(before)) return SPEECH.test(rest) ? 'ours' : 'others'
  if (YOU_SERVED.test(before)) return 'ours'
  if (EVENT.test(verb) || /^ ?(?:lieu|besoin|tenu|dure)/.test(rest)) return 'others'
  if (UNSERVED.test(rest)) return 'state'
  if (/^(?:sera|seront)/.test(verb) && PARTICIPLE.test(rest)) return 'ours'
  if (/^(?:sera|seront|aura|auront)/.test(verb))
    return THINGS.test(before) || DONE.test(rest.slice(0, 45)) || SPEECH.test(rest) ? 'ours' : 'others'
  return IT_IS.test(before) ? 'others' : 'ours'
}

const going: Decide = ({ subject, before, rest }, said) => {
  if (subject === 'others') return 'others'
  if (/(?:fermer|attendre)$/.test(said)) return 'state'
  if (isServing(subject) || /^(?:allons|vais)/.test(said)) return 'ours'
  return ACTS.test(said) || SPEECH.test(rest) || YOU_SERVED.test(before) ? 'ours' : 'others'
}

/** Then the verb is a noun: cette annonce, nos avions. */
const NOUN_BEFORE =
  /(?<![a-z])(?:autres?|prochaine?s?|nouvelles?|cette|cet|ce|ces|leurs?|sa|votre|vos|aucune?|quelques|chaque|quelle?|le|la|un|une|des|les|du|en|de|d'|au|notre|nos) ?$/

const scheduled: Decide = ({ subject, before, rest }, said) => {
  if (/^(?:annonce|programme|avance)s?$/.test(said) && NOUN_BEFORE.test(before)) return null
  if (subject === 'others' || OTHERS.test(before)) return 'others'
  return isServing(subject) || SPEECH.test(before + rest) || THINGS.test(before) ? 'ours' : 'planned'
}

const NOT_OURS_BEFORE = /(?:leur|leurs|son|sa|manque(?: le)?|rate|derni[a-z]+) ?$/

/** What is done for people, said without its auxiliary: citernes livrées avant 6 h. */
const MADE_FR =
  '(?:livre|rembourse|repare|retabli|remplace|vire|verse|credite|recredite|publie|envoye|expedie|retire|rappele|recontacte|corrige|deploye|distribue|rouvert|relance|reconnecte|realimente|debloque|regle|rendu|restitue|remis)e?s?'
const PARTICIPLE_HELD =
  /(?<![a-z])(?:ai|as|a|avons|avez|ont|avait|ete|suis|est|sommes|etes|sont|etait|etaient|deja|qui|client|clients|vous) ?$/
const FINITE = /(?<![a-z])(?:est|sont|ont|a|etait|etaient|doivent|peuvent|[a-z]{2,}(?:ra|ront|ait|aient))(?![a-z])/

/** What we open so that people can reach us. */
const LISTENING = new RegExp(`${LISTENING_FR}$`)

/** What is sent in place of what failed. */
const RELIEF = /de (?:substitution|remplacement|secours|pret|renfort)|supplementaires? $/

const announced: Decide = ({ subject, before }) =>
  (subject === 'others' && before.trim() !== '') || NOT_OURS_BEFORE.test(before) ? 'others' : 'ours'

const present: Decide = ({ subject, before, isFirst }, verb) => {
  if (subject === 'others') return 'others'
  if (I_OR_ONE.test(before) || (/ons(?![a-z])/.test(verb) && WE_BEFORE.test(before))) return 'ours'
  if (
    /vous (?:l'|la |le |les |y |en )?$/.test(before) ||
    /^(?:revient|reviennent|m'engage|promets|promettons)/.test(verb)
  )
    return 'ours'
  if (isFirst) return /^(?:reponds|revenons|reviens|rappelle)/.test(verb) ? 'ours' : null
  if (subject === 'unknown' && before.trim() !== '' && !NOUN_BEFORE.test(before)) return 'planned'
  return isServing(subject) && before.trim() !== '' && !NOUN_BEFORE.test(before) ? 'ours' : null
}

const RULES = [
  rule(
    "n'hesitez pas|ne tardez pas|n'oubliez pas|ne manquez pas|pensez a|veuillez|priere de|prenez soin|il (?:faut|faudra|suffit|convient)|a vous de" +
      '|(?:vous )?(?:devez|devrez|pouvez|disposez|avez (?:jusqu|le temps|encore)|aurez jusqu)' +
      '|je vous (?:prie|invite)|nous vous (?:prions|invitons|demandons|recommandons|conseillons|remercions)',
    'asked',
  ),
  rule("(?:change|changeons|passe|passons|passage) (?:d'heure|a l'heure)", 'others'),
  rule('(?:retrouvons|reparlons|parlons|voyons|revoyons|donnons)-(?:nous|en)', 'ours'),
  rule(
    `(?:ceux|celles|celui|celle|proches|familles|personnes|gens|victimes) (?:qui|qu'on) (?:${CLITICS})*(?!ont|avai|etai|ser|aur)[a-z]+`,
    'others',
  ),
  rule("merci (?:de|d'|a (?:vous|ceux|tou(?:s|tes)))(?: (?:bien vouloir|nous|ne|me|vous))?", ({ rest }) =>
    /^ ?(?:votre|vos|tou|l[ae]) /.test(rest) ? null : 'asked',
  ),
  rule(
    "sans (?:faute|attendre|nouveaute)|pas (?:plus tard que|seulement|d'inquietude)|ne vous inquietez pas|n'oublions|ne lach(?:ons|erons)|rien de (?:nouveau|neuf)",
    'skip',
  ),
  rule(`(?:ne |n')(?:${CLITICS})*[a-z']+(?: [a-z]+)?(?: (?:pas|plus|jamais|rien|aucune?|guere))?`, ({ rest }, said) =>
    / que(?![a-z])|qu'/.test(said) || /^ ?(?:que |qu')/.test(rest) ? null : 'denied',
  ),
  rule(`(?:pas|aucune?|plus|sans|ni)(?: de| d')? ?(?:nouvelle |nouveau |autre )?${SPEECH_FR}`, ({ rest }, said) =>
    /^plus d/.test(said) && rest !== '' ? null : 'denied',
  ),
  rule('(?:personne|nul) ne', 'denied', { takesVerb: true }),
  rule(
    '(?:re)?part(?:ent)?|arrive(?:nt)?|circule(?:nt)?|revien(?:t|nent)|redemarre(?:nt)?|remonte(?:nt)?|rouvre(?:nt)?|remarche(?:nt)?|refonctionne(?:nt)?',
    ({ subject, before, isFirst }) =>
      isFirst || subject === 'others' || subject === 'ours'
        ? null
        : subject === 'speech' || THINGS.test(before) || RELIEF.test(before)
          ? 'planned'
          : null,
  ),
  rule('ouvre(?:nt)?', ({ before }) => (LISTENING.test(before) ? 'planned' : null)),
  rule(
    "s'engage(?:nt)?(?: (?:a|à|sur|pour))?|rappelle(?:nt)?(?= (?:tous|toutes|l[ae]s?|ces?|cet|cette|ses|son|sa|immediatement) )",
    ({ subject, before, isFirst }) => (isFirst || subject === 'others' || before.trim() === '' ? null : 'planned'),
  ),
  rule("pas|jamais|impossible(?: [a-z' ]{1,25})? d(?:e|')|incapables? de|refusons", 'denied'),
  rule(
    `(?:prochaine?s?|nouve(?:au|l|lle)|deuxieme|second|premiere?) (?:[a-z']+ ){0,2}?(?:${SPEECH_FR}|horaire|heure|etape|tour)` +
      `|plus (?:d'|de |ample |d'amples )${SPEECH_FR}|suite(?= (?:a|à|des|demain|ce|dans|au|vers))|nouvel horaire|(?:le|la) (?:suivant|prochain)e?(?= (?:a|à|dans|demain|ce|cet|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|d'ici|vers|est|sera))|rendez-vous|rdv|à suivre`,
    announced,
    { isSpeech: true },
  ),
  rule('devrons?|devrions|devrais|devrai(?:en)?t', ({ subject, rest }) => {
    if (subject === 'others') return 'others'
    return DONE.test(rest) || ACTS.test(rest) || SPEECH.test(rest) || isServing(subject) ? 'ours' : 'others'
  }),
  rule(
    'esper[a-z]+|souhait(?:e|ons|ent)|tent(?:e|ons|erons|erai|era)|essa(?:ie|yons|ierons|yerons|ierai)' +
      '|[a-z]+r(?:ions|iez)|(?!vrais|frais|desormais|marais)[a-z]+rais|(?!retrait|portrait|extrait|attrait)[a-z]{2,}rai(?:en)?t',
    'hedged',
  ),
  rule(`(?:allons|vais|va|vont)(?: [a-z]+ment)? (?:${CLITICS})*[a-z]+(?:er|ir|re)`, going, { takesVerb: true }),
  rule(
    `${NO_FUTURE}[a-z]{2,}rons`,
    ({ before }, verb) => {
      if (NOT_SERVING.test(verb)) return 'state'
      return /^(?:livr|montr|assur|prepar|offr|entr|rencontr|retir)ons$/.test(verb) && !WE_BEFORE.test(before)
        ? null
        : 'ours'
    },
    { takesVerb: true },
  ),
  rule(`${NO_FUTURE}[a-z]{2,}rai`, 'ours', { takesVerb: true }),
  rule(
    'aurez|recevrez|saurez|serez|retrouverez|verrez|entendrez|obtiendrez|connaitrez|decouvrirez|trouverez',
    ({ rest }) => (/^ (?:jusqu|a |besoin|invite|prie|tenu de|redevable|facture|preleve)/.test(rest) ? 'asked' : 'ours'),
    { takesVerb: true },
  ),
  rule(
    'pourrez',
    ({ rest }) =>
      /(?:a|de) nouveau|acceder|recuperer|vous connecter|consulter|lire|suivre|poser vos questions/.test(rest)
        ? 'ours'
        : 'asked',
    { takesVerb: true },
  ),
  rule(`${NO_FUTURE}[a-z]{2,}rez`, 'asked'),
  rule(`${NO_FUTURE}[a-z]+(?:ra|ront)`, thirdPerson, { takesVerb: true }),
  rule("(?:avons|ai|a) (?:prevu|programme|fixe|cale|planifie)(?: (?:de|d'))?|(?:sommes|suis) engagee?s?", 'ours', {
    takesVerb: true,
  }),
  rule(
    'avons|ai|avez|ont|avait|avions|avaient|avais|aviez|etait|etaient|etions|etiez|etais|fut|furent|(?:vient|venons|viens) de' +
      '|a (?:ete|eu|commence|debute|dure|pris|dit|fait|mis|recu|repris|connu|touche|publie|annonce|promis|repondu|communique|perdu|subi|provoque|cesse|cede|eclate|tenu)' +
      "|(?:est|sont) (?:survenu|arrive|intervenu|parti|tombe|devenu|ne|mort)e?s?|s'est|se sont",
    ({ before }, said) => (said === 'avions' && NOUN_BEFORE.test(before) ? null : 'past'),
  ),
  rule(
    '(?!fait|lait|trait|parfait|souhait|plait|connait|parait|satisfait|refait|forfait|defait|bienfait|disparait|sait|extrait|retrait|portrait)[a-z]{2,}(?:ait|aient)',
    'past',
  ),
  rule(
    '(?:(?:est|sont|reste|restent) )?(?:bien |toujours |maintenue? et )?(?:prevu|fixe|programme|attendu|annonce|reporte|decale|repousse|confirme|planifie|maintenu|avance)e?s?(?: (?:a|à|pour|au|des))?',
    scheduled,
  ),
  rule(
    "est|sont|a lieu|ont lieu|se tient|tombe|debute|commence|demarre|suit|suivent|arrive|c'est",
    ({ subject, rest, before }, verb) => {
      const isBeing = verb === 'est' || verb === 'sont'
      if (/^sui/.test(verb) && subject === 'unknown' && before.trim() !== '') return 'planned'
      if (isBeing && subject !== 'others' && before.trim() !== '' && MADE.test(rest)) return 'planned'
      if (isBeing && isServing(subject) && /^ (?:de retour|en direct|la |avec vous)/.test(rest)) return 'ours'
      if (subject === 'speech' || (verb === 'arrive' && subject === 'ours'))
        return !isBeing || WHEN.test(rest) ? 'ours' : 'state'
      return verb === "c'est" || before.trim() === '' || subject === 'ours' ? 'state' : 'others'
    },
  ),
  rule(PRESENT_FR, present),
  rule(MADE_FR, ({ subject, before, rest, isOnly }) =>
    isOnly && subject !== 'others' && !PARTICIPLE_HELD.test(before) && !FINITE.test(rest) ? 'planned' : null,
  ),
  rule(
    "retrouvez|suivez|revenez|rejoignez|restez|attendez-vous|comptez sur|ecoutez|regardez|guettez|surveillez|gardez l'oeil|patientez|(?:laissez|donnez|accordez)-(?:nous|moi)|notez|retenez|branchez-vous",
    ({ isFirst, before }) => (isFirst || /(?:merci|et) [a-z ]*$/.test(before) ? 'ours' : null),
  ),
  rule('(?!chez|assez|nez|rez)[a-z]{3,}ez(?:-(?:nous|moi|vous|le|la|les|y|en))*', 'asked'),
  rule('[a-z]+ons', ({ before }, verb) => {
    if (!WE_BEFORE.test(before)) return null
    if (/ions$/.test(verb) && !PRESENT_IONS.test(verb)) return 'past'
    return STATE_OF_OURS.test(verb) ? 'state' : 'planned'
  }),
  rule("[a-z']+[etds]", ({ before }, verb) =>
    /(?<![a-z])on (?:[a-z']+ ){0,2}$/.test(before) && !CLITIC.test(verb)
      ? STATE_OF_ONE.test(verb)
        ? 'state'
        : 'planned'
      : null,
  ),
  rule(`(?!${NO_VERB_IN_ENT})[a-z]{3,}(?<!m)ent`, ({ subject, before }, verb) => {
    if (subject !== 'ours' || !PLURAL_BEFORE.test(before)) return null
    return STATE_OF_OURS.test(verb) ? 'state' : 'planned'
  }),
  rule('suis|sommes|es|etes', 'state'),
  rule(
    'commencent|finit|termine|joue|part|prend effet|expire|entre en vigueur|dure|attend|attendent|prend|prennent',
    ({ subject, isFirst, before }) =>
      isFirst ? null : subject === 'speech' ? 'ours' : I_OR_ONE.test(before) ? 'planned' : 'others',
  ),
]

export const VERBS_FR: ScanRules = {
  rules: RULES,
  subjectIn: subjectFr,
  leading:
    /^(?:[^\p{L}\p{N}]|(?:et|mais|donc|alors|puis|ensuite|aussi|merci|svp|surtout|d'ici la|en attendant)(?![\p{L}\p{N}]))*$/u,
  relative: /(?:^|[^a-z])(?:qui|que|qu'|dont|comment|pourquoi|ou|ce que|ce qui|ce qu') ?(?:[a-z']+ ?){0,3}$/,
  verbGroup:
    /(?: (?:ete|etre|donc|tous|toutes|aussi|bien|enfin))*(?: [a-z]+(?:e|ee|es|ees|i|is|u|us|ie|ies)(?![a-z]))?/y,
}
