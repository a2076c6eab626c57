// What harm is called, in French and English, folded as for sign-words.ts: by what is at stake.
// Keeps true: harm that is spoken of, not anger; no word of everyday exaggeration ("cette attente me tue").

export type HarmGrade = 'life' | 'goods' | 'law' | 'service' | 'annoyance'
export type HarmWords = Readonly<Record<HarmGrade, string>>

export const frenchHarm: HarmWords = {
  life: `danger, dangers, dangereu*, empoisonn*, intoxication*, intoxique*, hospitalis*, aux urgences,
    (a|dans) l'hopital, deces, decede*, (est|sont|etait) morte?s?, (des|un|une|plusieurs) morts?, (a|ont|ete) tue*,
    bless(e|es|ee|ees|ure|ures), brulure*, (s'est|main|visage) brule*, explos(e|ion|ions), incendie*,
    (pris|prend|prendre) feu, electrocut*, noyade*, suicid*, agress(e|ee|es|ion|ions), viol, violee?s?,
    vie* en danger, numero* d'urgence, appel* d'urgence, samu, pompiers, contamin*, listeri*, salmonel*, allergi*,
    toxique*, cancerigene*, enlevement*, kidnap*, personne* agee* (~ )?(danger|malade*|seule*)`,
  goods: `fuite* de donnees, vol de donnees, donnees (~ )?(personnelles|volees|bancaires|fuite*|vendu*|pirate*),
    piratage*, pirate*, hack, hacke, hackes, hacker, hackers, cyberattaque*, cyber attaque*, phishing, hameconnage,
    usurp*, iban, mot* de passe, prelevement* frauduleu*, fraude*, frauduleu*, extor*,
    (vide*|siphonne*) (mon|son|leur) compte, vole* (mes|nos|ses|leurs) donnees`,
  law: `(porter|porte|depot de|deposer) plainte*, tribunal, tribunaux, avocat*, en justice, illegal*, huissier*,
    discrimin*, racis*, sexis*, homophob*, transphob*, harcel*, handicap*, mise* en demeure, publicite mensongere,
    escroquer*, arnaqu*, dgccrf, cnil, travail des enfants, travail force, pollu*, maltrait*`,
  service: `ne (marche*|fonctionne*|capte*) (plus|pas), (marche*|fonctionne*) (plus|pas), panne*, coupure*, coupe,
    coupes, coupee, hs, plus (de|d') ?(connexion|reseau|internet|wifi|ligne|service|fibre|tv|box),
    plus (internet|rien|aucun*), pas de (reseau|connexion| internet|ligne), sans (internet|reseau|connexion|ligne),
    rembours*, factur*, surfactur*, preleve*, impossible*, bloque*, defectueu*, perdu*, annul*, jamais recu*,
    retard*`,
  annoyance: `lent, lente, lents, lenteur*, bug*, rame, rament, attend*, attente*, pas de reponse, aucune reponse,
    sans reponse, toujours (pas|rien), cher, chere, hotline, injoignable*, mauvais*, decu*, nul, nulle, nuls,
    probleme*, souci*, erreur*, incompeten*, incapable*, merde, honte*`,
}

export const englishHarm: HarmWords = {
  life: `danger, dangerous, unsafe, poison*, hospital*, died, deaths?, killed, injur*,
    (was|were|got|been|people|kids) hurt, burn(s|ed|t) (my|his|her|their|a|me), explod*, explosion*,
    (caught|catches|catch|on) fire, electrocut*, drowned, suicid*, assault*, raped, rape, abduct*, contaminat*,
    e coli, salmonella, listeria, allergic, toxic, choked, choking, emergency (room|landing|services), call 911,
    life threatening, food ?poisoning, carcinogen*`,
  goods: `data (~ )?(breach|breached|leak|leaked|theft|stolen), leaked, security breach, hacked, hackers, ransomware,
    phishing, identity theft, (personal|customer) data, my (data|password|ssn),
    (credit card|bank account|account) (~ )?(stolen|emptied|hacked|compromised), stolen, fraud*, unauthori(z|s)ed`,
  law: `lawsuits?, lawyers?, attorneys?, sue, suing, sued, illegal*, discriminat*, racis*, sexis*, homophob*,
    transphob*, harass*, disabled, disability, wheelchair, scam*, child labou?r, forced labou?r, pollut*, abused,
    abusive, class action, false advertising`,
  service: `(not|isn't|doesn't|don't|won't|stopped) (work*|load*|connect*), broken, outage*, is down, refund*,
    no refund, overcharg*, charged, damaged, defective, cancel*, stuck, stranded, lost, missing, delay*,
    can't (log|access|use|connect|book|get), never (arrived|received|came), missed`,
  annoyance: `slow, bug, bugs, wait*, on hold, no (response|answer|reply), rude, expensive, worst, terrible, awful,
    horrible, bad, poor, disappoint*, problem*, issue*, error*, hung up, late, unhelpful, ridiculous, sucks`,
}
