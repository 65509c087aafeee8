import { cue, said as pattern, type Cue } from './said.ts';

export type { Cue };

const said = (...words: readonly string[]) => cue(pattern(...words));

/** What a sentence may be in a call, told by its words. Danish and English together: calls mix them. */

/** Something is wrong, or is wanted. */
export const TROUBLE = said(
  'kan _ ikke',
  "ka' _ ikke",
  '(?:virker|fungerer|kører|starter|svarer|åbner|kommer|dur|gider|passer|stemmer) _ ikke',
  'vil _ ikke',
  '(?:fejl|fejlen|fejlmeddelelse*|fejlbesked*|fejlkode*)',
  '(?:låst|spærret|afvist|blokeret|forsvundet|udløbet|ødelagt|defekt|forkert*|slettet ved en fejl)',
  '(?:mangler|savner|glemt|mistet|driller|hænger|fryser|går ned|gået ned|gået i (?:stå|sort|stykker)|i stykker|røget|ryger|falder (?:ud|af)|afbryder|afbrudt|smidt af|smider|driller|sidder fast|står stille)',
  'for (?:lidt|meget|lav*|høj*)',
  '(?:nede|langsom*|problem*|besvær*|bøvl*|drillet|trukket fra|væk)',
  'ringer (?:fordi|angående|vedrørende|om|for at)',
  '(?:brug for|(?:vil|ville) gerne|skal (?:bruge|på (?:barsel|orlov|ferie))|skal have (?:en|et|ny*)|ønsker)',
  'ikke (?:fået|modtaget|kommet|adgang|muligt)',
  '(?:ingen|intet|næsten intet|slet ingen) (?:adgang|lyd|forbindelse|net*|billede|signal|der|besked)*',
  "(?:can't|cannot|can not|couldn't|unable|won't|doesn't|does not|isn't|is not|not) _ (?:work*|open*|start*|load*|connect*|log|get|access|print*|find|see|send|receive*|show*|let)*",
  '(?:error|fail*|locked|missing|wrong|broken|stuck|slow*|crash*|froz*|freez*|trouble|problem*|issue|expired|rejected|denied|disappeared|down|blocked|lost|forgot*)',
  '(?:calling (?:because|about)|stopped|stops|would like|need (?:a|an|to|some|access|help)|no (?:access|sound|connection|signal)|never (?:got|received|arrived)|keeps)',
  'too (?:little|much|low|high)',
);

/** "No error code" is no trouble. */
export const NO_TROUBLE =
  /(?<!\p{L})(?:ingen|intet|ikke noge[nt]|uden|no|not any|without)\s+(?:fejl\p{L}*|problem\p{L}*|bøvl|besvær|error\p{L}*|issue\p{L}*|trouble)/giu;

/** Weak by itself; many complaints carry it. */
export const NEGATION = said(
  'ikke|ingen|intet|aldrig|heller|hverken|uden',
  "no|not|never|none|nothing|neither|without|\\p{L}+n't",
);

/** The agent asks for a step: a verb in front, or behind a comma or "og". */
const STEPS_DA =
  'prøv|åbn|luk|slet|hent|genstart|klik|tryk|vælg|skriv|gå|log|tag|sæt|find|skift|start|sluk|tænd|kør|højreklik|rul|geninstaller|tjek|check|kontroller|kontrollér|ryd|nulstil|hold|træk|indtast|installer|afinstaller|godkend|opdater|send|fjern|marker|scan|flyt|kopier|gem|aktiver|deaktiver|brug|vend|kig';
const STEPS_EN =
  'try|open|close|delete|remove|download|restart|reboot|click|press|select|choose|type|enter|go|log|sign|take|put|find|switch|start|turn|unplug|plug|run|right-click|reinstall|install|uninstall|check|clear|reset|hold|approve|update|send|scan|move|copy|save|use';
export const STEP = cue(
  new RegExp(
    String.raw`(?:^|[.,;:!] |\b(?:og|så|and|then|please|nu|now|først|first|bare|just) )(?:(?:og|så|and|then|please|nu|now|bare|just|lige) )*(?:${STEPS_DA}|${STEPS_EN})(?![\p{L}\p{N}-])|(?:prøv*|prøve|try) (?:lige )?(?:at|to) |(?:du skal|du kan|skal du|kan du|you (?:can|should|need to)|could you) (?:lige |please |så |bare )*(?:prøve|åbne|lukke|slette|hente|genstarte|klikke|trykke|vælge|skrive|gå|logge|tage|sætte|finde|skifte|slukke|tænde|køre|try|open|close|delete|restart|click|press|select|go|log|sign)(?!\p{L})`,
    'iu',
  ),
);

/** The agent does it, or has done it. */
export const DEED = said(
  'jeg har (?:nu |lige |også |allerede )*\\p{L}+[te]t?',
  'har jeg (?:nu |lige |også |allerede )*(?!fået|haft|hørt|set|brugt|tænkt|prøvet)\\p{L}+t',
  'jeg (?:nulstiller|låser|tilføjer|sletter|genstarter|opdaterer|ændrer|retter|fjerner|åbner|lukker|skifter|giver|flytter|frigiver|genskaber|gendanner|rydder|kobler|lægger|sætter|aktiverer|overtager|installerer)',
  '(?:nulstiller|låser|tilføjer|sletter|genstarter|opdaterer|ændrer|retter|fjerner|åbner|frigiver|flytter|installerer) jeg',
  '(?:nulstillede|låste|tilføjede|slettede|genstartede|opdaterede|ændrede|rettede|fjernede|åbnede|skiftede|installerede|geninstallerede|gendannede|oprettede|sendte|ryddede|koblede|satte|gav) (?:vi|jeg)',
  '(?:vi|jeg) (?:fik )?(?:nulstillede|låste|tilføjede|slettede|genstartede|opdaterede|ændrede|rettede|fjernede|åbnede|installerede|geninstallerede|gendannede|ryddede)',
  "(?:I|we)(?:'ve| have) (?:now |just |also |already )*(?:\\p{L}+ed|reset|sent|put|set|made|given|changed)",
  '(?:I|we) (?:just )?(?:added|removed|deleted|restarted|unlocked|updated|changed|corrected|cleared|moved|created|ordered|reset|restored|reinstalled|granted)',
  "I(?:'m| am) (?:now )?(?:resetting|unlocking|adding|deleting|restarting|updating|changing|removing|clearing|moving|granting)",
);

/** The caller has tried something already. */
export const TRIED = said(
  '(?:jeg|vi) har (?:selv |også |lige |allerede |nu )*(?:prøvet|genstartet|slukket|tændt|ændret|skiftet|tjekket|kigget|slettet|hentet|geninstalleret|opdateret|ryddet|logget|trukket|skrevet|ringet|ledt|flyttet|udskiftet)',
  "(?:I|we)(?:'ve| have)? (?:already |also |even |just )*(?:tried|restarted|rebooted|checked|looked|cleared|reinstalled|updated|deleted|unplugged|logged out|turned it off)",
);

/** It is over, one way or the other. */
export const OUTCOME = said(
  'nu (?:virker|kører|fungerer|spiller|kan jeg|kom der)|nu er (?:jeg|vi|den|det|der) _ (?:inde|på|igennem|oppe|væk|klar|i orden|kørende|tilbage)',
  '(?:virker|kører|fungerer|spiller|går) _ (?:igen|nu|fint|perfekt|som det skal|upåklageligt)',
  '(?:det|den) (?:virker|hjalp|lykkedes|løste|fungerer|kører)(?! ikke)',
  '(?:det|den|sagen|problemet) (?:er|blev) _ (?:løst|i orden|klaret|fikset|på plads)',
  '(?:jeg er|er jeg) (?:inde|på|igennem|kørende)|du er kørende|kan _ (?:logge på|komme ind) _ igen|låst op',
  'virker _ stadig _ ikke|stadig (?:ikke|samme|væk|låst)',
  '(?:hjalp|hjælper) _ ikke',
  "(?:works|working|running|fine|okay) (?:again|now)|(?:it|that) (?:works|worked|did it|fixed it|helped)|(?:I'm|I am) (?:in|back)|now (?:I|it|we) (?:can|works|see|is|am)",
  '(?:is|been|all) (?:resolved|solved|fixed|sorted|closed|unlocked|done)|still (?:not|the same|locked|broken|missing)',
);

/** Somebody will do something after the call. */
export const PROMISE = said(
  'jeg (?:sender|opretter|bestiller|registrerer|skriver|kontakter|undersøger|videresender|noterer|melder|rykker|eskalerer|beder|spørger|siger til)',
  'skal (?:\\p{L}+ ){0,2}(?:godkende|godkendes|underskrive|underskrives)|(?:kan|kommer|er klar) (?:\\p{L}+ ){0,2}(?:tidligst|senest)',
  '(?:sender|opretter|bestiller|registrerer|kontakter|undersøger|videresender|rykker|eskalerer|skriver|ringer|henter|lægger|afleverer|giver) (?:jeg|vi)',
  'jeg (?:ringer|vender) _ (?:tilbage|dig|igen|op|i morgen)*|(?:følger|samler) _ op',
  '(?:du|I) (?:hører|får|modtager) _ (?:fra|en|et|besked|svar|mail|sms|udbetalt|forskellen)',
  '(?:de|vi|teamet|teknikeren|kollegaen) (?:retter|ringer|kontakter|sender|vender|kommer|kigger|tager|skriver|undersøger)',
  '(?:bliver|er) (?:udbetalt|leveret|sendt|klar|rettet) _ (?:med|på|i|senest|inden)',
  'skal nok (?:sende|ringe|skrive|sørge|få|give|tage|kigge|følge)|prøver igen (?:i morgen|senere)|inden for (?:en|to|tre|fire|\\d+)',
  'sagen _ (?:til|hos)|videre til',
  "(?:I'll|I will|we'll|we will|they'll|they will|she'll|he'll|someone will|you'll|you will) (?:also |then |just )*(?:send|call|create|order|write|get|hear|receive|contact|forward|check|look|follow|come|email|let|raise|log|open|pass|ask|be in touch|need|bring|ship|deliver|ring|tell|do (?:it|that))",
  '(?:will|to) be (?:sent|filed|delivered|ready|paid|fixed|corrected|in touch|shipped)|by (?:tomorrow|monday|tuesday|wednesday|thursday|friday|the end of)',
  'send (?:the|your|this) (?:case|ticket)|follow up|get back to you|call (?:you|me) back',
);

/** Politeness and opening lines: nobody needs them in a note. */
export const COURTESY = said(
  'velkommen til|du taler med|hvad kan jeg (?:hjælpe|gøre)|hvad drejer det sig|hav en (?:god|rigtig|fortsat)|selv tak|mange tak|tak for|tusind tak|rigtig god|ring endelig|god (?:dag|weekend|ferie|aften)|det lyder godt|det er jeg ked af|ked af at høre|det forstår jeg|bare rolig|tag dig god tid|det skal vi nok få|kan jeg (?:hjælpe|gøre) _ (?:med )?(?:andet|mere)|det var så lidt|på gensyn|kan du høre mig|et øjeblik|vi tales',
  "welcome to|how can I help|how may I help|what can I do|have a (?:nice|good|great|lovely)|thank you (?:for|so|very)|thanks for|you're welcome|no problem|sorry to hear|I understand|don't worry|take your time|anything else|good ?bye|bye|you too|can you hear me|one moment|bear with me|that was quick|no worries",
);

/** Says yes, it is done, it is there. */
export const CONFIRMS = said(
  '(?:ja|jo|jep|okay|ok|sådan|gjort|færdig|fint|klaret|så|nu|præcis|jamen|done|yes|yeah|yep|sure|right|alright|there|finished|now)',
  'det har jeg|det gjorde jeg|der er den|den er|det er (?:gjort|sket|klaret)|I (?:did|have|see)|it is|it has|did that',
);

/** The step was not or could not be carried out. */
export const REFUSES = said(
  'nej|kan (?:jeg )?(?:godt )?ikke|det (?:kan|må|vil|tør|har) (?:jeg|den) ikke|findes ikke|er der ikke|ikke (?:lov|adgang|mulighed|endnu)|senere|i morgen',
  "no|nope|can't|cannot|couldn't|won't|there is no|there isn't|not allowed|not yet|later|tomorrow|haven't",
);

/** Nobody knows yet. */
export const UNKNOWN = said(
  '(?:det )?(?:ved|husker|kan) jeg (?:faktisk |desværre |ikke )*(?:ikke|huske)|aner (?:det )?(?:jeg )?ikke|(?:tør|kan) jeg ikke (?:svare|sige)|kommer an på|det må jeg|skal jeg (?:lige )?(?:undersøge|tjekke|høre|spørge)|jeg (?:må|skal) (?:lige )?(?:undersøge|tjekke|finde ud|høre|spørge)|vender tilbage',
  "(?:I )?(?:don't|do not) know|not sure|no idea|it depends|that depends|can't (?:say|tell)|can't remember|I(?:'ll| will) (?:have to )?(?:check|find out|ask|look into|get back)|have to (?:check|ask)",
);

/** The agent or the caller sums up, or names the reason. */
export const EXPLAINS = said(
  'skyldes|fordi|årsag*|jeg kan se(?:,)? at|det viser sig|grunden',
  'because|due to|the reason|I can see (?:that )?|turns out|caused',
);

/** Takes back what was just said. */
export const CORRECTS = cue(
  /^(?:ja\p{L}*[,.]? |øh+,? |hov,? |oh,? )?(?:eller nej|nej,? (?:vent|undskyld|det passer ikke|jeg mener|det er (?:da |jo )?(?:rigtigt )?ikke)|vent(?: lige| lidt)?(?=[,.!]|$)|undskyld,? jeg mener|rettelse|jeg mener|(?:no|oh),? (?:wait|sorry|I mean|actually)|wait(?=[,.!]|$)|sorry,? I mean|scratch that|correction|I mean)(?!\p{L})|^så nej(?!\p{L})|^(?:så )?hellere(?!\p{L})|^(?:actually|rather),/iu,
);

/** Speaks to whatever writes the note, not to anybody in the call. */
export const TO_MACHINE = said(
  '(?:ignorer*|glem|glemme|tilsidesæt*|overhør*|se bort fra|ignore|disregard|forget|override) _ _ (?:instru*|anvisning*|systemprompt*|prompt*|instruction*|rules)',
  '(?:skriv|skrive|notér|noter|notere|sæt|sætte|write|put|note) _ (?:i|in the|into the) (?:resum*|notatet|opsummering*|summary|case notes)',
  'system ?prompt|sprogmodel*|language model|AI[ -]assist*|(?:computer|maskine|robot|AI|bot) _ (?:lytter|listen*|læser med)',
);

/** The agent asks for something that is to be done after the call. */
export const DUTY = said(
  'husk (?:at|lige)|du skal (?!have|ikke|bare|nok|vide|se|få|lige (?:se|høre))|skal du (?:huske|selv)|når (?:du|I) (?:er tilbage|kommer|har|får)',
  "remember to|don't forget|you (?:need|have) to|please|you'll need to|when you(?:'re| are) back|make sure",
);

/** Says that he will do what he was asked for. */
export const AGREES = cue(
  /^(?:(?:ja|jo|okay|ok|fint|godt|super|yes|sure|fine|right|great),? )*(?:det (?:gør|skal|husker|siger|kan) (?:jeg|vi)(?! ikke)|(?:I|we)(?:'ll| will) do (?:that|it|so)|I will(?=[.,!]|$)|will do|jeg (?:gør|skal) det|det (?:er|bliver) (?:en aftale|i orden)|jeg skal nok)/iu,
);

/** A step did not help. */
export const FAILS = said(
  '(?:hjalp|hjælper|virker|virkede|lykkedes) _ ikke|stadig _ (?:ikke|samme|låst|helt|den samme)|(?:det|den) (?:er|siger) (?:stadig )?(?:det |den )samme|ingen (?:ændring|forskel)|(?:kommer|vil|kan|går) (?:det |den |jeg )?stadig _ ikke',
  "(?:didn't|doesn't|did not|does not) _ (?:help|work*|change)|still (?:not|the same|\\p{L}+n't|black|locked|blink*|broken|missing|says)|no (?:change|difference)|same (?:thing|error|message)|blinking again",
);
