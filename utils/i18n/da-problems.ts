import type { AllProblemWords } from './problem-words.ts';

/** First what happened, then what to do: one short sentence each, and never a word of blame. */
export const daProblems: AllProblemWords = {
  'tab-uncapturable': {
    title: 'Denne fane kan browseren ikke lytte til.',
    next: 'Gå til fanen med telefonen, og tryk på ikonet eller Alt+L der.',
  },
  'tab-closed': {
    title: 'Fanen med telefonen blev lukket.',
    next: 'Alt indtil da er gemt. Åbn telefonen igen, og tryk på ikonet eller Alt+L for at fortsætte.',
  },
  'tab-crashed': {
    title: 'Fanen med telefonen gik ned.',
    next: 'Alt indtil da er gemt. Genindlæs fanen, og tryk på ikonet eller Alt+L i den for at fortsætte.',
  },
  'microphone-missing': {
    title: 'Der er ingen mikrofon at høre dig i.',
    next: 'Sæt dit headset i, og start igen med ikonet eller Alt+L.',
  },
  'microphone-refused': {
    title: 'Sidemand må ikke bruge din mikrofon endnu.',
    next: 'Giv adgang én gang, og start igen med ikonet eller Alt+L.',
  },
  'capture-lost': {
    title: 'Lyden forsvandt midt i samtalen.',
    next: 'Alt indtil da er gemt. Fortsæt med ikonet eller Alt+L; er telefonen i en fane, så stå i den.',
  },
  'microphone-silent': {
    title: 'Din mikrofon er åben, men helt stille.',
    next: 'Se efter, om headsettet er slået fra på knappen, eller vælg en anden mikrofon.',
  },
  'microphone-blocked': {
    title: 'Din organisation tillader ikke Sidemand at bruge mikrofonen.',
    next: 'Bed it om at tillade det i browserens politik AudioCaptureAllowedUrls.',
  },
  'tab-blocked': {
    title: 'Din organisation tillader ikke Sidemand at lytte til faner.',
    next: 'Bed it om at tillade det i browserens politik TabCaptureAllowedByOrigins.',
  },
  'sound-not-shared': {
    title: 'Der blev ikke delt nogen lyd.',
    next: 'Start igen, vælg fanen eller skærmen, og sæt hak ved at dele lyden.',
  },
  'recording-unreadable': {
    title: 'Filen er ikke en lydoptagelse, browseren kan læse.',
    next: 'Prøv med en fil i WAV, MP3, M4A, OGG eller WebM.',
  },
  'recogniser-missing': {
    title: 'Browseren kan ikke selv skrive dette sprog ned.',
    next: 'Vælg en anden måde at få skrevet ned på i indstillingerne.',
  },
  'no-service': {
    title: 'Sidemand kender ikke {{service}} endnu.',
    next: 'Skriv adresse og nøgle i indstillingerne, så går det i gang af sig selv.',
  },
  'key-refused': {
    title: 'Nøglen til {{service}} blev afvist.',
    next: 'Ret den i indstillingerne, så fortsætter vi, hvor vi slap.',
  },
  'model-unknown': {
    title: '{{Service}} kender ikke den model, der er valgt.',
    next: 'Ret modellens navn i indstillingerne, så fortsætter vi, hvor vi slap.',
  },
  'quota-used': {
    title: '{{Service}} tager ikke imod mere lige nu, fordi kvoten er brugt.',
    next: 'Intet er tabt. Prøv igen om lidt, så fortsætter vi, hvor vi slap.',
  },
  'service-unreachable': {
    title: 'Der er ingen forbindelse til {{service}}.',
    next: 'Intet er tabt. Vi indhenter det, så snart den svarer igen.',
  },
  'not-a-service': {
    title: 'Adressen på {{service}} svarer med noget andet end ventet.',
    next: 'Se efter i indstillingerne, om adressen er rigtig; den ender som regel på /v1.',
  },
  'speech-rejected': {
    title: 'Taletjenesten kunne ikke bruge et stykke af lyden.',
    next: 'Resten skrives ned som før. Stykket er markeret i udskriften, så du selv kan udfylde det.',
  },
  'answer-unusable': {
    title: '{{Service}} svarede noget, der ikke kan bruges.',
    next: 'Noterne står, som de var. Vi spørger igen om lidt.',
  },
  'limit-reached': {
    title: 'Grænsen for {{service}} er nået, så Sidemand skriver selv videre.',
    next: 'Noterne bliver lidt enklere. Grænsen kan hæves i indstillingerne.',
  },
  'browser-model-missing': {
    title: 'Browseren har ingen sprogmodel til dette sprog.',
    next: 'Sidemand skriver selv noterne imens. Vælg en anden hjælper i indstillingerne.',
  },
  'browser-model-failed': {
    title: 'Browserens sprogmodel kunne ikke svare.',
    next: 'Sidemand skriver selv noterne imens. Vi spørger igen om lidt.',
  },
  'form-incomplete': {
    title: 'Formularen mangler nogle af de felter, der er forslag til.',
    next: 'Vælg en visning med flere felter, eller kopiér værdierne herfra.',
  },
  'session-expired': {
    title: 'Du er logget ud af ServiceNow.',
    next: 'Log ind igen. Det, der venter, bliver så gjort af sig selv.',
  },
  'not-permitted': {
    title: 'ServiceNow lader dig ikke skrive i denne sag.',
    next: 'Bed en, der må, eller kopiér teksten. Dit resumé er gemt.',
  },
  'record-gone': {
    title: 'Sagen findes ikke længere i ServiceNow.',
    next: 'Åbn den rigtige sag, og skriv så igen. Dit resumé er gemt.',
  },
  'instance-busy': {
    title: 'ServiceNow har for travlt til at svare.',
    next: 'Det, der venter, bliver gjort af sig selv om lidt.',
  },
  'instance-unreachable': {
    title: 'Der er ingen forbindelse til ServiceNow.',
    next: 'Se efter, om siden virker. Det, der venter, bliver gjort, når den svarer igen.',
  },
  'instance-not-json': {
    title: 'ServiceNow svarede med en side i stedet for data.',
    next: 'Genindlæs fanen, og log ind, hvis den beder om det. Det, der venter, bliver så gjort af sig selv.',
  },
  'aborted-by-rule': {
    title: 'En regel i ServiceNow standsede ændringen.',
    next: 'Se efter på sagen, hvilket felt der mangler, og prøv igen. Dit resumé er gemt.',
  },
  'fields-missing': {
    title: 'Sagen vil have flere felter udfyldt, før den kan løses.',
    next: 'Udfyld de felter, der mangler, og skriv igen. Dit resumé er gemt.',
  },
  'form-unreachable': {
    title: 'Jeg kan ikke nå formularen på denne side.',
    next: 'Kopiér i stedet, eller åbn sagen på en anden måde.',
  },
  'answer-lost': {
    title: 'ServiceNow fik det, men svarede ikke, så ingen ved, om det blev gjort.',
    next: 'Se efter på sagen, før du gør det igen.',
  },
  'storage-failed': {
    title: 'Sidemand kan ikke gemme på denne computer.',
    next: 'Frigør plads på disken, og genindlæs siden. Kopiér teksten først, hvis du har skrevet noget.',
  },
};
