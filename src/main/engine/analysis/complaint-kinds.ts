// The kinds of things that go wrong between people and an organisation, each with words it is told in, English and
// French alike: written from general knowledge for any brand, no list drawn from posts. A word names one kind.
// Keeps true: a kind only draws posts of one sort nearer to each other (claim-bags.ts); it makes no claim by itself and
// no post is shown because of it.

import { stemOf } from './claim-words.ts'

const WORDS = {
  contact: `phone telephone call calling caller hold holding hotline helpline helpdesk rep representative agent operator hung hang
    dial voicemail answer answering respond response reply replying unanswered ignore ignored ignoring contact reach email inbox dm
    ticket support customer service help assist robot chatbot client aide aider appel appeler joindre joignable injoignable repondre reponse repond repondeur raccrocher raccroche
    conseiller operateur mail courriel contacter assistance sav`,
  delay: `late delay delaying wait waiting hour hrs minute mins stuck overdue slow slower schedule postpone missed behind eventually
    retard retarder attendre attente attend attends heure lent lenteur ralenti patienter delai`,
  cancel: `cancel cancelled cancellation cancelling reschedule rebook rebooking annuler annule annulation resilier resiliation
    resilie reprogrammer reporter supprimer`,
  loss: `lost lose losing missing bag baggage luggage suitcase package parcel deliver delivery courier shipment shipping shipped
    tracking stolen belonging perdre perdu perte colis livrer livraison livreur bagage valise expedier expedition egarer vole suivi`,
  damage: `damage broken broke break crack torn ruin destroy defect faulty scratch leaking casser casse abime endommager briser
    detruire defaut defectueux dechire`,
  staff: `rude rudeness attitude staff employee crew manager supervisor attendant driver cashier clerk disrespect unprofessional
    unfriendly unhelpful impolite arrogant yell yelled shout treat treated treatment insult humiliate personnel employe salarie
    vendeur vendeuse caissier chauffeur responsable malpoli impoli desagreable agressif mepris insulter humilier traiter`,
  money: `refund reimburse reimbursement compensation compensate voucher charge charged overcharge fee price pricing expensive cost
    pay paid payment money credit bill invoice dollar cash rembourser remboursement dedommager dedommagement facture facturer
    facturation prix cher payer paie paiement argent prelever prelevement euro frais tarif augmentation hausse arnaque`,
  website: `website site web webpage online app application login log logged password account error page book booking reservation
    reserve click screen browser crash update install identifiant passe compte connecter erreur reserver commande commander
    formulaire ligne telecharger bug buguer`,
  outage: `outage network internet wifi signal connection coverage power server offline unavailable reboot reseau panne coupure
    couper coupe connexion fibre debit box redemarrer serveur indisponible fonctionner`,
  harm: `sick ill illness poison poisoning poisoned hospital injure injury hurt die died dead death unsafe danger dangerous safety
    fire burn allergy allergic vomit infection contaminate recall malade maladie intoxication empoisonner hopital blesser blessure
    mort danger dangereux securite incendie bruler allergie vomir contaminer rappel accident victime`,
  data: `hack hacked hacker hacking leak breach privacy identity fraud scam phishing spam personal data pirate piratage pirater
    fuite donnee fraude usurpation confidentialite iban rib cnil`,
  falsehood: `fake hoax rumor rumour false untrue misinformation lie lied liar lying mislead misleading faux fausse rumeur intox
    mensonge mentir menteur infox trompeur`,
  comfort: `seat food meal drink dirty filthy smell stink uncomfortable cramped cold freezing hot noise noisy taste toilet bathroom
    comfort siege nourriture repas sale puer odeur inconfortable froid chaud bruit toilettes gout`,
  queue: `queue line crowd crowded counter desk kiosk understaffed file guichet foule monde bonde caisse`,
  wrong: `boycott shame shameful disgrace racist racism sexist sexism discriminate discrimination unethical scandal apology
    apologize apologise boycotter honte honteux raciste racisme sexiste sexisme scandale excuses excuser`,
  work: `strike union layoff laid fired firing wage salary worker greve syndicat licencier licenciement salaire ouvrier emploi`,
  /** No complaint: without it thanks for a repair and anger about it are one claim. */
  praise: `love awesome amazing appreciate excellent kudos best wonderful friendly fantastic nice happy perfect smooth impressed
    congrats bravo genial parfait super excellent agreable satisfait felicitation adore`,
} as const

export type ComplaintKind = keyof typeof WORDS

export const COMPLAINT_KINDS = Object.keys(WORDS) as readonly ComplaintKind[]

const kindOfStem = new Map<string, ComplaintKind>()
for (const [kind, words] of Object.entries(WORDS)) {
  for (const word of words.split(/\s+/)) {
    const stem = stemOf(word)
    if (!kindOfStem.has(stem)) kindOfStem.set(stem, kind as ComplaintKind)
  }
}

/** How many different words of a text speak of each kind. */
export const complaintKinds = (stems: Iterable<string>): ReadonlyMap<ComplaintKind, number> => {
  const found = new Map<ComplaintKind, number>()
  for (const stem of new Set(stems)) {
    const kind = kindOfStem.get(stem)
    if (kind) found.set(kind, (found.get(kind) ?? 0) + 1)
  }
  return found
}
