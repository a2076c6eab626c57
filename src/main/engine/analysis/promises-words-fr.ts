// The French words of the promise rules, without accents: what we speak of, what we do, who others are, what is asked.
// Keeps true: written from grammar and general knowledge for any brand; no list drawn from posts.

/** What a brand says or gives. */
export const SPEECH_FR =
  "(?:points?(?! de vente| relais| commun| faible| fort| de fidelite)|mises? a jour|maj|nouvelles?|reponses?|retours?(?! (?:de|des|du) (?:produits?|colis|articles?))|infos?|informations?|precisions?|details?|explications?|communiques?|communications?|declarations?|bilans?|annonces?|conference de presse|conf(?:erence)?|prise de parole|direct|live|message|actualisation|rectificatif|compte[- ]rendu|resultats|rapport|eclaircissements?|remboursements?|indemnisations?|avoirs?|bons? d'achat|dedommagements?|compensations?|correctifs?|corrections?|excuses|suite|rappel(?! (?:des|de (?:ces|nos|lots?|produits?)))|rendez-vous|rdv|video|visio|facebook live|briefing|chiffres|conclusions|elements|update|updates|report|brief|post|tweet|thread|liste|faq|etat des lieux|topo|memo|bulletins?|flash|edito|coup de fil|entretien|questions-reponses|tchat|webinaire|restitution|publication|diffusion|envoi|preuves?|photos|images|resume|recapitulatif|recap|carte|reactivation|redemarrage|deblocage|distribution|geste commercial|temoignage|presentation|e-?mails?|mails?|sms|virements?|cheques?|notification|ligne d'ecoute|cellule d'ecoute|decisions?|syntheses?|notes?|verdict|calendrier|plan|analyse|audit|interview|documents?|lettre|courrier|fiche|billet|article|story|reaction|position|parole|deroule|chronologie|tableau|consignes|instructions|version|verites?|aveux|mea culpa|marche a suivre|tour de la situation)"

/** What we can mend or give back. */
export const THINGS_FR =
  '(?:retablissement|reprise|remise en (?:service|route|etat|ligne)|reparations?|service|services|site|application|appli|appli mobile|reseau|courant|electricite|eau|ligne|lignes|internet|connexion|acces|comptes?|tout|colis|commandes?|livraisons?|paiements?|argent|situation|panne|incident|probleme|bug|systemes?|plateforme|serveurs?|normale|fonctionnement|produits?|dossiers?|demandes?|numero|standard|formulaire|page|nouvel horaire|nouvelle heure|echeance|patch|replacement|remplacement|solution|intervention|trafic|circulation|ca|cela)'

export const OUR_PEOPLE_FR =
  "(?:on|je|j'|moi|l'equipe|equipes?|techniciens?|conseill(?:er|ere|ers|eres)|colleagues?|collegues?|ingenieurs?|porte-parole|pdg|dg|directeur|directrice|direction|president-directeur|presidente|fondat(?:eur|rice)|service client|service clients|service (?:presse|communication|relation)|sav|support|responsables?|quelqu'un|gerante?|charges? de clientele|interlocut(?:eur|rice)s?|agents?|cm|community manager|dirigeants?|siege|entreprise|marque|groupe|societe|compagnie|direction generale|standardistes?|mediat(?:eur|rice)s?|organisat(?:eur|rice)s?|juristes?|livreurs?|depanneurs?|comite|conseil(?! (?:municipal|des ministres|d'etat|regional|departemental|constitutionnel|de securite))|specialistes?|referente?s?|chefs?|atelier)"

export const OTHERS_FR =
  "(?:ils|elles|coup d'envoi|huis clos|rencontre|inspecteurs?|inspection du travail|experts? judiciaires?|escrocs?|arnaqueurs?|usurpateurs?|faux|fausses?|pirates?|hackers?|sherif|horloges?|emission|documentaire|reportage|police|soleil|lune|eclipse|orchestre|joueurs?|equipe de france|candidats?|eleves?|etudiants?|professeurs?|parents|enfants|chorale|diner|dejeuner|messe|mariage|obseques|veillee|defile|examens?|bac|temperatures?|vents?|canicule|maree|vague|arbitre|loterie|tirage|jury|ambassade|armee|parlementaires?|pape|roi|reine|prince|feu d'artifice|bal|brocante|vide-grenier|kermesse|spectateurs?|supporters?|gendarmes?|gendarmerie|pompiers?|prefet|prefete|prefecture|ministres?|ministere|gouvernement|autorites?|tribunal|juges?|procureur|procureure|parquet|maire|mairie|elus?|syndicats?|concurrents?|concurrence|fournisseurs?|sous-traitants?|prestataires?|partenaires?|transporteurs?|banques?|presse|journaux|journal|journalistes?|medias?|tele|television|radio|chaine|tf1|bfm|france (?:2|3|info|inter)|enqueteurs?|hopital|hopitaux|medecins?|laboratoires?|meteo|pluie|orage|tempete|neige|soleil|match|matchs|concert|spectacle|proces|audience|greve|grevistes|manifestation|manifestants|film|festival|course|soldes|vente|encheres|commission|parlement|assemblee|senat|deputes?|president de la|union europeenne|regulateur|arcep|cnil|anssi|dgccrf|ars|samu|secours|enedis|sncf|edf|operateur|federation|ligue|club|artiste|chanteur|chanteuse|election|scrutin|couvre-feu|conseil municipal|portes|fete|date limite|adversaires?|militants?|collectif|association|riverains|voisins|consommateurs? doivent)"

/** Past participles of what we do for people. */
export const DONE_FR =
  '(?:publie|rembourse|retabli|repare|envoye|contacte|recontacte|rappele|appele|communique|diffuse|corrige|resolu|remplace|livre|prevenu|informe|tenu|mis|remis|regle|traite|effectue|verse|credite|fait|donne|partage|poste|annonce|organise|apporte|transmis|adresse|expedie|releve|rectifie|precise|explique|propose|dit|dedommage|indemnise|accompagne|pris|reactive|debloque|retire|relance|disponible|operationnel|fonctionnel|accessible|actif|la|pret|de retour|en ligne|a jour|en mesure|possible|de nouveau|a nouveau|termine|acheve|finalise|connu|revenu|joint|reconnecte|realimente|depanne|mail|avec vous|a vous|devoile|presente|detaille|complete|actualise|confirme|donne|ecrit|recu)(?:e?s?)'

/** What we do for people, as an infinitive. */
export const ACTS_FR =
  "(?:publier|rembourser|retablir|reparer|envoyer|contacter|rappeler|appeler|repondre|communiquer|informer|tenir|dire|donner|faire le point|revenir|ecrire|expliquer|remplacer|livrer|parler|annoncer|apporter|mettre a jour|diffuser|prendre la parole|s'exprimer|corriger|regler|resoudre|preciser)"

/** The present tense, said of a time ahead: first and third persons. */
export const PRESENT_FR =
  "(?:reviens|revient|revenons|reviennent|publie|publions|publient|fais|fait|faisons|font|refais|refait|refaisons|donne|donnons|donnent|redonne|redonnons|tiens|tient|tenons|tiennent|dis|dit|disons|disent|reponds|repond|repondons|repondent|rappelle|rappelons|rappellent|rembourse|remboursons|remboursent|envoie|envoyons|envoient|retrouve|retrouvons|reparle|reparlons|parle|parlons|ecris|ecrit|ecrivons|ecrivent|reecrit|remets|remet|remettons|repare|reparons|retablis|retablit|retablissons|mets|met|mettons|mettent|diffuse|diffusons|partage|partageons|explique|expliquons|poste|postons|annonce|annoncons|communique|communiquons|informe|informons|recontacte|recontactons|recontactent|contacte|contactons|contactent|appelle|appelons|appellent|livre|livrons|remplace|remplacons|reprends|reprend|reprenons|regle|reglons|corrige|corrigeons|confirme|confirmons|precise|precisons|promets|promet|promettons|m'engage|s'engage|engageons|engage|engagent|compte|comptons|prevois|prevoit|prevoyons|vise|visons|organise|organisons|lance|lancons|presente|presentons|transmets|transmet|transmettons|apporte|apportons|actualise|actualisons|expedie|expedions|verse|versons|redis|redit|redisons|dois|devons une|doit une|voit|voyons|passe|passons|passent|intervient|intervenons|interviennent|traite|traitons|debriefe|debriefons|donne rendez-vous|tweete|tweetons|rediffuse|redemarre|redemarrons|relance|relancons|debloque|debloquons|assure|rends|rend|rendons|s'exprime(?:nt)?|s'explique(?:nt)?|exprime|exprimons|prend la parole|prenons la parole|prends la parole|est de retour|sommes de retour|suis de retour|est en direct|sommes en direct|est la|sommes la|suis la|travaille pour|garantis|garantit|garantissons|prepare|preparons|finalise|finalisons|ferai|dedommage|dedommageons|repond a|saura|connecte|connectons|voit demain|attaque|refond|remonte|remontons|echange|echangeons|recredite|recreditons|credite|creditons|recoit|recevons|recoivent|rencontre|rencontrons|rencontrent|se rend|nous rendons|se deplace|se deplacent|vient|viennent|detaille|detaillons|devoile|devoilons|devoilent)"

export const HABIT_FR =
  /(?:^|[^a-z])(?:habituellement|habituels?|generalement|en general|en moyenne|(?:delai|temps) moyens?|normalement|d'habitude|d'ordinaire|toujours(?! (?:prevu|pas|en|sur|a |fixe|mobilis|la |aussi|maintenu))|le plus souvent|souvent|en principe|en temps normal|en regle generale|notre politique est|c'est notre politique|nos delais?|le delai|delais? (?:de|moyen|standard|legal|habituel)|selon nos conditions|cgv|a chaque fois|de maniere generale|couramment|\d{1,3} ?%|pour cent|sur (?:dix|10)|la plupart|majorite|systematiquement)(?![a-z])/

/** Said of every request; with a verb in the present it is a habit, with one in the future a promise. */
export const EVERY_FR =
  /(?:^|[^a-z])(?:toutes?|tous|chaque)(?: les| nos| vos| la)? (?:demandes?|messages?|reclamations?|questions?|mails?|courriels?|commandes?|retours?|(?<!a tous (?:les|nos|vos) )clients?|avis|tickets?)(?![a-z])/

/** Where people can reach us; that it opens is news, and no opening hours. */
export const LISTENING_FR =
  "(?:numero (?:vert|special|gratuit|dedie)|(?:cellule|ligne) d'(?:ecoute|information|assistance|urgence|accueil|appel)|cellule de crise|hotline) "

export const HOURS_FR = new RegExp(
  `(?:^|[^a-z])(?:ouverts?|ouvertes?|(?<!${LISTENING_FR})(?:ouvre|ouvrira)(?! une?)|ouvrent(?! une?)|(?:magasins?|boutiques?|agences?|restaurants?|guichets?|caisses|piscine|musee|parc)(?:[ '][a-z-]+){0,4} (?::  ?)?(?:rouvr|ouvr|reouv)[a-z]+|ouvrons(?! une?)|ouverture(?! d')|fermes?|fermees?|ferment|fermons|fermera|fermeture|(?<!nouvel |nouveaux |nouvelle |prochain )horaires?|joignables? (?:de|du|tous)|disponibles? (?:de|du|tous les)|permanence|(?:du )?lundi (?:au|a|-) ?(?:vendredi|samedi|dimanche)|tous les jours|jours ouvres de|vous accueil[a-z]*)(?![a-z])`,
  'u',
)

/** What somebody else says of it. */
export const REPORTED_FR =
  /(?:^|[^a-z])(?:selon (?:l|un|le|la|certain|bfm|des)|d'apres (?:l|un|le|la|certain|des|eux)|parait-il|soi-disant|(?:affirme|affirment|pretend|pretendent|soutient|soutiennent|raconte|racontent|croit|croient|pensent|assure|assurent|disent|dit|ecrit|laisse entendre|laissent entendre|jure|jurent|lit partout) (?:que |qu')) ?/

export const KEPT_FR =
  /(?:^|[^a-z])(?:comme (?:promis|annonce|prevu|convenu|dit|indique)e?s?|voici|voila|promise?s? (?:a|pour)|vient (?:de|d')|est en ligne|est disponible des maintenant|chose promise)(?![a-z])/

export const DOUBT_FR =
  /(?:^|[^a-z])(?:peut-etre|probablement|sans doute|eventuellement|possiblement|idealement|si tout va bien|croisons les doigts|avec un peu de chance|sous reserve|rien n'est sur|pas sur|sans garantie|sans certitude|il se peut)(?![a-z])/
