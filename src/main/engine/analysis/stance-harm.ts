// How much harm a post speaks of: to life and health, to the data or money of many, before the law, to a service.
// Keeps true: the gravest thing counts, not how loudly or how often it is said; what is denied ("not dangerous") does not.
// The order is that of any crisis plan: people first (CDC, Crisis and Emergency Risk Communication; Coombs' question
// "can anyone be hurt?"), then what cannot be undone, then what a refund mends. The steps between are ours.
import { compileWords } from './sign-words.ts'

const grades: readonly (readonly [harm: number, words: string])[] = [
  [
    1,
    `danger, dangereu*, empoisonn*, intoxication*, intoxique*, hospitalis*, aux urgences, a l'hopital, deces, decede*,
    (est|sont|a|y a) (des |un |une )?mort*, tue, tues, tuer, blesse*, brul*, explos*, incendie*, prend* feu, pris feu, electrocut*,
    noye*, suicid*, agress*, viol, viole, violee, mise en danger, vie en danger, numero* d'urgence, samu, pompier*, contamin*,
    listeria, salmonel*, allergi*, toxique*, cancerigene*, enleve*, kidnap*`,
  ],
  [
    1,
    `danger, dangerous, unsafe, poison*, hospital*, (someone|people|man|woman|child|kid|baby|passenger*|he|she|they) (was |were )?(died|dies|killed|hurt),
    death, deaths, killed, injur*, burn*, explod*, explosion*, caught fire, on fire, electrocut*, drown*, suicid*, assault*, raped, rape,
    abduct*, contaminat*, e coli, allergic, toxic, choking, choked, emergency room, 911, life threatening, food poisoning, carcinogen*`,
  ],
  [
    0.8,
    `fuite de donnees, vol de donnees, donnees (~ )?(personnelles|vole*|bancaire*|fuite*|vendu*), (mes|nos|vos|les|des) donnees, iban, rib,
    pirat*, hack*, cyberattaque*, cyber attaque*, phishing, hameconnage, usurp*, (carte|compte) (~ )?(pirate*|debite*|vide*),
    mot* de passe, prelevement* frauduleu*, fraude*, extorqu*, vide mon compte`,
  ],
  [
    0.8,
    `data (breach|leak|theft), leak, leaks, leaked, breach*, hacked, hackers, ransomware, phishing, identity theft, my (data|password|ssn),
    personal data, (credit card|bank account) (~ )?(stolen|charged|emptied|hacked), stolen, fraud*, unauthori*`,
  ],
  [
    0.6,
    `plainte*, tribunal, tribunaux, avocat*, justice, illegal*, huissier*, discrimin*, racis*, sexis*, homophob*, harcel*, handicap*,
    mise en demeure, publicite mensongere, escroquer*, arnaqu*, dgccrf, cnil, travail des enfants, pollu*, maltraitance`,
  ],
  [
    0.6,
    `lawsuit*, lawyer*, attorney*, sue, suing, illegal*, discriminat*, racis*, racial*, sexis*, homophob*, harass*, disabled, disability,
    wheelchair, scam*, child labor, child labour, pollut*, abuse*, class action, false advertising`,
  ],
  [
    0.35,
    `ne (marche*|fonctionne*|capte*) (plus|pas), (marche*|fonctionne*) (plus|pas), panne*, coupure*, coupe*, hs, plus (de|d') (connexion|reseau|
    internet|wifi|ligne|service|fibre), plus (internet|rien|aucun*), pas de (reseau|connexion|internet), sans (internet|reseau|connexion),
    rembours*, factur*, surfactur*, preleve*, impossible*, bloqu*, defectueu*, perdu*, annul*, jamais recu*, retard*`,
  ],
  [
    0.35,
    `(not|isn't|doesn't|don't|won't|stopped) (work*|load*|connect*), broken, outage*, is down, refund*, overcharg*, charged, damaged, defective,
    cancel*, stuck, stranded, lost, missing, delay*, can't (log|access|use|connect|book|get), never (arrived|received|came), missed`,
  ],
  [
    0.2,
    `lent, lente, lenteur*, bug*, rame*, attend*, attente*, pas de reponse, aucune reponse, sans reponse, toujours (pas|rien), cher, hotline,
    injoignable*, mauvais*, decu*, nul, nulle, probleme*, souci*, erreur*, incompeten*, incapable*, merde, honte*`,
  ],
  [
    0.2,
    `slow, bug, bugs, wait*, on hold, no (response|answer|reply), rude, expensive, worst, terrible, awful, horrible, bad, poor, disappoint*,
    problem*, issue*, error*, hung up, late, unhelpful, ridiculous, sucks`,
  ],
]

const DENIED =
  '(?:(?:pas|sans|aucun|aucune|jamais|not|no|never|without|isn ?t|aren ?t) (?:de |d |un |une |a |any |the )?)'
const compiled = grades.map(([harm, words]) => ({
  harm,
  found: harm >= 0.6 ? new RegExp(`(?<!${DENIED})${compileWords(words).source}`) : compileWords(words),
}))

/** 0..1 for a text as `plainText` gives it: 1 life and health, 0.8 data or money, 0.6 law and discrimination, 0.35 a
 * service that fails, 0.2 annoyance, 0 nothing of the kind. French and English at once: harm has many shared words. */
export const harmOf = (plain: string): number => compiled.find(({ found }) => found.test(plain))?.harm ?? 0
