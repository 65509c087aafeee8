import type { Language } from '../../utils/settings/settings.ts';

type ByLanguage<Value> = Readonly<Record<Language, Value>>;

/** What is said quickly and gets lost, "ikke" and "not" among it. */
export const SMALL_WORDS: ByLanguage<ReadonlySet<string>> = {
  da: new Set(
    'jeg du det den der er har at og i på til en et så nu jo da lige også bare ikke med for af om som min mit vi de man kan skal vil nok ja nej her'.split(
      ' ',
    ),
  ),
  en: new Set(
    'i it the a an to of is and that so just in on for my me you we not do have was it’s at be with this there well yes no'.split(
      ' ',
    ),
  ),
};

/** One sounds like the other; written both ways. */
const ALIKE: ByLanguage<string> = {
  da: `ikke/lige ikke/ikk' jeg/der en/et og/at kan/kun kan/kend min/men nu/du har/er der/her den/det
    på/så til/tit løn/lyn konto/kontor kode/koder printer/printet mail/mad sag/sagt virker/virke
    faktura/fra_tur ordre/andre barsel/varsel orlov/og_lov ferie/serie feriepenge/færre_penge
    lønseddel/lyn_seddel kontrakt/kontakt adgang/afgang leder/læder leverandør/levere_andre
    skærm/skærme log/lå logge/lukke login/logen møde/møde måned/månen april/aprilen maj/mig juni/juli
    tretten/tredive fjorten/fyrre femten/femte tres/tre halvtreds/halvtres tolv/to
    outlook/åd_lok teams/tims vpn/v_p_en mitid/mit_i_d kvantum/kvante kvantum/vand_rum opus/obus
    edoc/i_dok firmaportal/firma_portalen smartprint/smart_print genstarte/gem_starte
    genstartet/gen_startet profil/profit spærret/sparet låst/last afvist/avis fejl/fjel nulstille/nul_stille
    sender/sendte ringer/ringet retter/ret bestilt/stilt sygemeldt/syge_meldt vikar/fik_har
    nogen/noget hvad/var hvor/over mange/mener meget/med fordi/for_i altså/alt_så tilbage/til_bage
    besked/be_sked igen/i_gen ind/hen ud/hus over/har_vi ned/med kommer/komme kollega/kolleger
    headset/hedder_sæt skolen/skoler vej/ved`,
  en: `not/now can't/can cannot/can_not to/two for/four their/there know/no write/right mail/male pay/bay
    leave/live contract/contact invoice/in_voice account/a_count order/older password/pass_word
    printer/prints locked/looked unlock/and_look network/net_work laptop/lap_top login/log_in
    reset/recent restart/we_start email/e_mail vpn/v_p_n outlook/out_look teams/themes
    team/theme holiday/holy_day payslip/pay_slip parental/parents manager/manage address/a_dress
    thirteen/thirty fourteen/forty fifteen/fifty sixteen/sixty may/might june/juno it/its he/she
    was/were is/his and/an then/than here/hear our/are will/we'll would/wood work/walk worked/walked
    sent/send supplier/supply_her purchase/purchases kvantum/quantum kvantum/quantity approve/a_proof
    approved/a_proof screen/scream error/arrow new/knew week/weak access/excess start/star`,
};

export const SOUNDS_LIKE: ByLanguage<ReadonlyMap<string, readonly string[]>> = {
  da: bothWays(ALIKE.da),
  en: bothWays(ALIKE.en),
};

function bothWays(pairs: string): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const pair of pairs.split(/\s+/u)) {
    const [a = '', b = ''] = pair.split('/').map((word) => word.replaceAll('_', ' '));
    map.set(a, [...(map.get(a) ?? []), b]);
    if (!b.includes(' ')) map.set(b, [...(map.get(b) ?? []), a]);
  }
  return map;
}

/** Second parts of compounds, the longest first. */
export const COMPOUND_PARTS: ByLanguage<readonly string[]> = {
  da: 'leverandør afdeling computer profilen printer adgang telefon portal nummer penge kontor seddel skærm profil konto møde koden kode dato dage sag mail'.split(
    ' ',
  ),
  en: 'station board phone place point where thing drive work word book line slip time day top out'.split(
    ' ',
  ),
};

/** Endings that are mistaken for each other. */
export const ENDINGS: ByLanguage<readonly (readonly [string, string])[]> = {
  da: [
    ['erne', 'er'], ['ede', 'er'], ['er', 'e'], ['er', 'ede'], ['en', 'et'], ['et', 'en'],
    ['te', 't'], ['e', 'er'], ['t', ''], ['s', ''], ['r', ''],
  ],
  en: [
    ['ing', 'in'], ['ed', ''], ['es', 'e'], ['s', ''], ['ly', ''], ['er', 'a'], ['t', ''], ['d', ''],
  ],
}; // prettier-ignore
