// What people say when it is a crisis of one type, in French and English, folded as for sign-words.ts: what happened, not
// how angry they are. Types after Coombs (2007); words of general knowledge, for any brand.
import type { CrisisType } from '../../../shared/library.ts'

export type CrisisTypeWords = Readonly<Record<CrisisType, string>>

const STAFF_FR = '(vendeu|employe|salarie|caissi|livreu|chauffeu|serveu|controleu|agent|gerant|equipier|personnel)'
const MISDEED_FR =
  '(raciste|racistes|sexiste|sexistes|insult*|agress*|harcel*|humili*|frapp*|menac*|vole|volait|violent*|ivre)'
const STAFF_EN = '(employee|staff|driver|cashier|manager|clerk|waiter|waitress|courier|guard|worker|crew)'
const MISDEED_EN =
  '(racist|sexist|insult*|assault*|harass*|humiliat*|hit|slapped|groped|threaten*|stole|stealing|drunk|abuse*)'
const POST_FR = '(pub|pubs|publicite|publicites|affiche|affiches|campagne|slogan|tweet|publication|visuel|spot)'
const BAD_FR = '(raciste|sexiste|homophobe|choquant*|choquee?|insult*|degueulass*|honteus*|scandaleu*|abject*|deplace*)'
const POST_EN = '(ad|ads|advert|commercial|billboard|campaign|slogan|tweet|post)'
const BAD_EN =
  '(racist|sexist|homophobic|offensive|disgusting|insulting|insensitive|tone deaf|tasteless|disgraceful|appalling)'
const HEAD_FR = '(pdg|patron|patronne|dirigeant|dirigeante|directeur general|directrice generale|fondateur|president)'
const HEAD_EN = '(ceo|chairman|chairwoman|founder|president|boss|executive)'

/** Brackets do not nest in an entry, so that pairs are written out: who did it, up to three words, what they did. */
const pair = (one: string, other: string): string =>
  one
    .slice(1, -1)
    .split('|')
    .flatMap((who) =>
      other
        .slice(1, -1)
        .split('|')
        .map((what) => `${who}* ~ ${what}, ${what} ~ ${who}*`),
    )
    .join(', ')

export const crisisTypeWords: CrisisTypeWords = {
  productHarm: `empoisonn*, intoxication*, intoxique*, salmonel*, listeri*, e coli, rappel (de )?produit*, produits? rappele*,
    lots? rappele*, rappeler (le|les|ce|ces) produit*, allergi* (apres|au|a la), (pris|prend|prendre) feu (dans|tout seul|en charge),
    contamine*, brulure*, (s'est|me suis|main|visage) brule*, corps etranger*, morceaux? de (verre|plastique|metal), vomi*, malades? (apres|avec|a cause),
    food ?poisoning, poisoned, salmonella, listeria, recall, recalls, recalled, recalling, contaminated, contamination,
    allergic reaction*, burn(s|ed|t) (my|his|her|their|our), (got|was|were) burn(ed|t), (caught|catches|catch) fire, overheat*, choking hazard*, vomit*, (made|making) (me|us|him|her|them|people) (sick|ill),
    (piece*|bit|bits|shard*) of (glass|plastic|metal), (got|fell|feeling|been) (sick|ill) (after|from)`,
  dataLeak: `fuite* de donnees, vol de donnees, donnees (~ )?(volees|fuite*|piratees|vendues|exposees|en ligne),
    (pirate*|piratage|hacke*) (~ )?(compte*|site|donnees|client*|base), cyber ?attaque*, rancongiciel*, mots? de passe (~ )?(vole*|fuite*|expose*),
    base de donnees (~ )?(volee|vendue|exposee), data (~ )?(breach*|leak*|stolen|exposed|theft), leaked (~ )?data, security breach*,
    ransomware, cyber ?attack*, (got|been|was|were) hacked, passwords? (~ )?(leaked|stolen|exposed), customer (data|records),
    (emails|addresses|card numbers|credit cards) (~ )?(leaked|stolen|exposed)`,
  outage: `en panne, panne (generale|mondiale|nationale|de reseau), panne*, ne (marche|fonctionne)(nt)? (plus|pas), (marche|fonctionne) (plus|pas),
    hors service, serveurs? (~ )?(down|tombe*|hs), (site|appli|application|service|reseau) (~ )?(down|tombe*|inaccessible*|indisponible*|hs|plante*),
    plus de (reseau|connexion|internet|service), impossible de (se connecter|me connecter|payer|acceder), coupure*,
    outage*, (is|are|s|still|been|went|goes|going) (~ )?down, (site|app|service|network|servers?) (~ )?(down|offline|unavailable|crashed),
    (can't|cannot|unable to) (log in|login|connect|access|pay), (not|stopped|isn't|aren't) working, offline`,
  staffMisconduct: `${pair(STAFF_FR, MISDEED_FR)}, ${pair(STAFF_EN, MISDEED_EN)}`,
  offensivePost: `${pair(POST_FR, BAD_FR)}, ${pair(POST_EN, BAD_EN)}, bad buzz, tone deaf, take (it|this|that) (ad|post|tweet|down) down,
    retirez (cette|votre|la) (pub|publicite|affiche|campagne)`,
  executiveRemark: `${pair(HEAD_FR, '(dit|declare|declaration*|propos|phrase|remarque*|interview|sortie|ose dire|a ose)')},
    ${pair(HEAD_EN, '(said|says|saying|comment*|remark*|interview|quote*|statement*|words|apologi*|resign*)')}`,
  rumour: `rumeur*, infox, fake news, fausse* (info*|nouvelle*|rumeur*), desinformation, canular*, (est ce|c'est) (que )?(~ )?vrai (que|cette|ce|qu),
    quelqu'un (~ )?confirme*, on raconte que, il paraitrait, rumou?rs?, hoax*, fake (~ )?(story|claim|post|video|photo),
    is (it|this|that) true, (any|can) (~ )?confirm, apparently (~ )?(true|false), misinformation, debunk*`,
  accident: `accident*, (des|un|une|plusieurs|deux|trois|\\d+) (blesse|blesses|blessee|morts?|victimes?), explosion*, incendie*, effondr*,
    derail*, evacue*, evacuation*, (usine|entrepot|magasin|depot|chantier) (~ )?(en feu|brule*|explos*), secours sur place, pompiers,
    accident*, injured, injuries, killed, dead, died, casualties, explosion*, explod*, evacuat*, collapsed, derail*,
    (plane|train|bus|truck|car) crash*, (factory|warehouse|plant|store|depot) (~ )?(on fire|fire|burning|explo*), ambulance*`,
}
