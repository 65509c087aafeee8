import type { SeedArticle } from './article.ts';

/** Purchasing and invoices in Kvantum. */
export const PURCHASING_ARTICLES: readonly SeedArticle[] = [
  {
    title: 'Kvantum: ordren venter på godkendelse',
    topic: 'Kvantum',
    body: `En ordre bliver først sendt til leverandøren, når den er godkendt af en leder med ret beløbsgrænse.
Status Afventer betyder, at den ligger hos en godkender.

1. Åbn ordren i Kvantum, og vælg Vis flow. Her står, hvem der har den.
2. Er det den rigtige, så mind vedkommende om det. Der sendes en mail hver morgen.
3. Er lederen fraværende, kan en stedfortræder godkende, hvis den er valgt på forhånd.
4. Er lederen stoppet, opretter du en sag til gruppen Indkøb og Kvantum.

Oplys ordrenummer og navnet på den nye leder. Gruppen kan sende ordren videre, men ikke selv godkende
den. Står der Afvist, så læs bemærkningen, ret ordren, og send den igen. Overskrider beløbet lederens
grænse, går ordren automatisk et niveau op, og det kan tage en ekstra dag.`,
  },
  {
    title: 'Kvantum: fakturaen mangler varemodtagelse',
    topic: 'Kvantum',
    body: `En faktura bliver betalt, når den passer med ordren, og varerne er modtaget i Kvantum. Mangler
modtagelsen, står fakturaen stille, og leverandøren begynder at rykke.

1. Søg ordren frem i Kvantum.
2. Tjek, at varerne faktisk er kommet, og at antallet stemmer.
3. Vælg Modtag varer, skriv antal, og gem.
4. Fakturaen bliver betalt ved næste kørsel, normalt inden for to hverdage.

Er kun en del af varerne kommet, modtager du kun dem. Resten af fakturaen venter. Stemmer prisen ikke,
så kontakt leverandøren og bed om en kreditnota, før du modtager. Mangler fakturaen ordrenummer, bliver
den sendt retur til leverandøren. Er der påløbet rykkergebyr, fordi modtagelsen var glemt, skal enheden
selv betale det. Gruppen Indkøb og Kvantum hjælper, hvis ordren er lukket.`,
  },
];
