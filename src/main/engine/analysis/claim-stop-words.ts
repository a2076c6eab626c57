// Words that carry no claim in English and French: grammar, greetings and politeness, as people type them. Written
// folded: no capitals, accents or apostrophes.

const ENGLISH = `a about after again all also always am an and any are arent as at b back be because been before being both but by
  c came can cant come coming could couldnt d day did didnt do does doesnt doing done dont dude during each else even ever every
  few for from fuck fucking get gets getting give given go goes going gonna good got great guys had has hasnt have havent having he
  hello her here hes hey hi him his how hows i id if ill im in into is isnt it its ive just keep know let lets like ll lol look
  looking lot m made make making many may maybe me might more most much must my n need never new no nor not now of off oh ok okay
  omg on one only or other our out over own people please pls plz possible put r re really right rt s said same say saying see
  seriously shall she should shouldnt since so some someone something still stop such sure t take taking tell than thank thanks
  that thats the their them then there theres these they theyre thing things think thinking this those though thru time to today
  told tomorrow tonight too try trying two u under until up ur us use used using ve very via w want wanted was wasnt way we well
  were werent weve what whats when where which while who whole whos why will with wont would wouldnt wow yeah yes yesterday yet
  you youd youll your youre yours youve`

const FRENCH = `ai aie alors apres arrete as au aucun aucune aujourd aussi autre autres aux avait avant avec avez avoir avoue avons ayant
  beaucoup ben bien bon bonjour bonne bonsoir c ca car ce cela celle celui ces cest cet cette ceux chaque chez chose choses
  comme comment cordialement coucou d dans de deja demain depuis des devoir deux dire dis dit dites dois doit donc dont du elle
  elles en encore enfin entre es est et etaient etait etant ete etes etre eu euh eux fais faire fait faites faut grave gens
  genre hein hier hui il ils ici j jai jamais je jour jours jsuis juste l la le les leur leurs lui m ma mais me meme mercredi
  merci mes met mettre mm mdr moi moins mon n ne ni non nos notre nous on ont ou ouais oui par parce pareil pas pendant petit peu
  peut peux plait plus pour pourquoi pouvez prendre ptdr puis pu qu quand que quel quelle quelles quels qui quoi quun rien s sa
  salut sans se sera serait ses si sinon soit son sont souvent sous stp suis sur svp t ta tant tard te tellement tes toi ton
  toujours tous tout toute toutes tres trop tu un une va vais vas vers veulent veut veux via voila voir vont vos votre vous vrai
  vraiment vs vu y`

export const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${FRENCH}`.split(/\s+/))
