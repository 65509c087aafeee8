/** Grammar and talk of both languages: says nothing of what a call is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `ad af al alle allerede alt altså at bare begge blev blive bliver burde bør da de dem den denne der
  deres derfor derovre det dette dig din dine disse dit dog du dér efter egentlig ej eller en end endnu
  er et faktisk far fik for fordi foran fra få får før gerne gør gøre ham han har havde have hej hele
  hen hende her herre hjælp hjælpe hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan
  hvorfor hvornår i igen ikke ind ingen inden intet ja jeg jer jeres jo kan kom komme kommer kun kunne
  lad lade lidt lige ligesom lå man mange med meget mellem men mens mere mig min mine mit mod må måske
  ned nej noget nogen nogle nok nu nå når og også okay om op os over på rigtig sagde selv ser sig sige
  siger sin sine sit skal skulle slet som stadig står synes så sådan tage tager tak til to tror ud under
  var ved vel vi vil ville vist vores være været øh øhm hmm mm mhm nåh hov ok øjeblik selvfølgelig
  goddag farvel hejsa velkommen undskyld præcis fint godt dejligt super
  a about actually after again ain all alright also am an and any anything are aren as ask at away back
  basically be because been before being both but by bye can cannot come could couldn did didn do does
  doesn doing don down each even every few first for from further get getting give go goes going gonna
  good got great guess had has hasn have haven having he hello hello her here hers him his how i if in
  into is isn it its just kind know let like little ll look lot make many may maybe me mean might mine
  mm more most much my need no nor not now of off oh okay on once one only or other our ours out over
  own perhaps please put quite rather re really right said same say saying see she should shouldn since
  so some something sort still stuff such sure take talk tell than thank thanks that the their them then
  there these they thing things think this those though through to too two uh um under until up upon us
  use ve very want was wasn way we well were what when where whether which while who why will with won
  would wouldn yeah yep yes yet you your yours bit hmm huh mmm disfmarker vocalsound gap`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
