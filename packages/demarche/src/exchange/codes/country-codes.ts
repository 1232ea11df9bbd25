/** The country codes that event data sets use, against ISO 3166 alpha-3, which is ours. */

/** "RUS:RS USA:US" */
function pairsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string]),
  );
}

function reversed(codes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...codes].map(([ours, theirs]) => [theirs, ours]));
}

/**
 * FIPS 10-4, which GDELT writes places in. From country-codes (datasets/country-codes, ODC-PDDL);
 * Palestine goes out as the West Bank, and Serbia and Kosovo by their codes of 2008.
 */
export const FIPS_OF: ReadonlyMap<string, string> = pairsOf(`
  ABW:AA AFG:AF AGO:AO AIA:AV ALB:AL AND:AN ARE:AE ARG:AR ARM:AM ASM:AQ ATA:AY ATF:FS ATG:AC AUS:AS
  AUT:AU AZE:AJ BDI:BY BEL:BE BEN:BN BFA:UV BGD:BG BGR:BU BHR:BA BHS:BF BIH:BK BLM:TB BLR:BO BLZ:BH
  BMU:BD BOL:BL BRA:BR BRB:BB BRN:BX BTN:BT BVT:BV BWA:BC CAF:CT CAN:CA CCK:CK CHE:SZ CHL:CI CHN:CH
  CIV:IV CMR:CM COD:CG COG:CF COK:CW COL:CO COM:CN CPV:CV CRI:CS CUB:CU CUW:UC CXR:KT CYM:CJ CYP:CY
  CZE:EZ DEU:GM DJI:DJ DMA:DO DNK:DA DOM:DR DZA:AG ECU:EC EGY:EG ERI:ER ESH:WI ESP:SP EST:EN ETH:ET
  FIN:FI FJI:FJ FLK:FK FRA:FR FRO:FO FSM:FM GAB:GB GBR:UK GEO:GG GGY:GK GHA:GH GIB:GI GIN:GV GLP:GP
  GMB:GA GNB:PU GNQ:EK GRC:GR GRD:GJ GRL:GL GTM:GT GUF:FG GUM:GQ GUY:GY HKG:HK HMD:HM HND:HO HRV:HR
  HTI:HA HUN:HU IDN:ID IMN:IM IND:IN IOT:IO IRL:EI IRN:IR IRQ:IZ ISL:IC ISR:IS ITA:IT JAM:JM JEY:JE
  JOR:JO JPN:JA KAZ:KZ KEN:KE KGZ:KG KHM:CB KIR:KR KNA:SC KOR:KS KWT:KU LAO:LA LBN:LE LBR:LI LBY:LY
  LCA:ST LIE:LS LKA:CE LSO:LT LTU:LH LUX:LU LVA:LG MAC:MC MAF:RN MAR:MO MCO:MN MDA:MD MDG:MA MDV:MV
  MEX:MX MHL:RM MKD:MK MLI:ML MLT:MT MMR:BM MNE:MJ MNG:MG MNP:CQ MOZ:MZ MRT:MR MSR:MH MTQ:MB MUS:MP
  MWI:MI MYS:MY MYT:MF NAM:WA NCL:NC NER:NG NFK:NF NGA:NI NIC:NU NIU:NE NLD:NL NOR:NO NPL:NP NRU:NR
  NZL:NZ OMN:MU PAK:PK PAN:PM PCN:PC PER:PE PHL:RP PLW:PS PNG:PP POL:PL PRI:RQ PRK:KN PRT:PO PRY:PA
  PSE:WE PYF:FP QAT:QA REU:RE ROU:RO RUS:RS RWA:RW SAU:SA SDN:SU SEN:SG SGP:SN SGS:SX SHN:SH SJM:SV
  SLB:BP SLE:SL SLV:ES SMR:SM SOM:SO SPM:SB SRB:RI SSD:OD STP:TP SUR:NS SVK:LO SVN:SI SWE:SW SWZ:WZ
  SXM:NN SYC:SE SYR:SY TCA:TK TCD:CD TGO:TO THA:TH TJK:TI TKL:TL TKM:TX TLS:TT TON:TN TTO:TD TUN:TS
  TUR:TU TUV:TV TWN:TW TZA:TZ UGA:UG UKR:UP URY:UY USA:US UZB:UZ VAT:VT VCT:VC VEN:VE VGB:VI VIR:VQ
  VNM:VM VUT:NH WLF:WF WSM:WS XKX:KV YEM:YM ZAF:SF ZMB:ZA ZWE:ZI
`);

/** FIPS 10-4 to ISO, with the codes of parts that ISO has under one country. */
export const ISO_OF_FIPS: ReadonlyMap<string, string> = new Map([
  ...reversed(FIPS_OF),
  ['GZ', 'PSE'],
  ['YI', 'SRB'],
  ['RB', 'SRB'],
  ['KV', 'XKX'],
  ['OC', 'AUS'],
]);

/**
 * CAMEO's country codes (CAMEO manual 1.1b3, chapter 4; GDELT's CAMEO.country.txt) are those of ISO
 * as of 1990 or so; here is where they differ.
 */
const ISO_OF_CAMEO: ReadonlyMap<string, string> = pairsOf(
  'ROM:ROU TMP:TLS MTN:MNE IMY:IMN WSB:PSE GZS:PSE PAL:PSE KSV:XKX KOS:XKX ZAR:COD',
);

const CAMEO_OF: ReadonlyMap<string, string> = pairsOf('ROU:ROM TLS:TMP MNE:MTN IMN:IMY');

/** "ROM" is ROU; codes that are no exception stand as they are, regions ("AFR", "EUR") among them. */
export const isoOfCameo = (code: string): string => ISO_OF_CAMEO.get(code) ?? code;

export const cameoOfIso = (code: string): string => CAMEO_OF.get(code) ?? code;

/** Correlates of War state system membership, list of 2016 (correlatesofwar.org), states of today. */
export const COW_OF: ReadonlyMap<string, string> = pairsOf(`
  USA:2 CAN:20 BHS:31 CUB:40 HTI:41 DOM:42 JAM:51 TTO:52 BRB:53 DMA:54 GRD:55 LCA:56 VCT:57
  ATG:58 KNA:60 MEX:70 BLZ:80 GTM:90 HND:91 SLV:92 NIC:93 CRI:94 PAN:95 COL:100 VEN:101 GUY:110
  SUR:115 ECU:130 PER:135 BRA:140 BOL:145 PRY:150 CHL:155 ARG:160 URY:165 GBR:200 IRL:205 NLD:210 BEL:211
  LUX:212 FRA:220 MCO:221 LIE:223 CHE:225 ESP:230 AND:232 PRT:235 DEU:255 POL:290 AUT:305 HUN:310 CZE:316
  SVK:317 ITA:325 SMR:331 MLT:338 ALB:339 MNE:341 MKD:343 HRV:344 SRB:345 BIH:346 XKX:347 SVN:349 GRC:350
  CYP:352 BGR:355 MDA:359 ROU:360 RUS:365 EST:366 LVA:367 LTU:368 UKR:369 BLR:370 ARM:371 GEO:372 AZE:373
  FIN:375 SWE:380 NOR:385 DNK:390 ISL:395 CPV:402 STP:403 GNB:404 GNQ:411 GMB:420 MLI:432 SEN:433 BEN:434
  MRT:435 NER:436 CIV:437 GIN:438 BFA:439 LBR:450 SLE:451 GHA:452 TGO:461 CMR:471 NGA:475 GAB:481 CAF:482
  TCD:483 COG:484 COD:490 UGA:500 KEN:501 TZA:510 BDI:516 RWA:517 SOM:520 DJI:522 ETH:530 ERI:531 AGO:540
  MOZ:541 ZMB:551 ZWE:552 MWI:553 ZAF:560 NAM:565 LSO:570 BWA:571 SWZ:572 MDG:580 COM:581 MUS:590 SYC:591
  MAR:600 DZA:615 TUN:616 LBY:620 SDN:625 SSD:626 IRN:630 TUR:640 IRQ:645 EGY:651 SYR:652 LBN:660 JOR:663
  ISR:666 SAU:670 YEM:679 KWT:690 BHR:692 QAT:694 ARE:696 OMN:698 AFG:700 TKM:701 TJK:702 KGZ:703 UZB:704
  KAZ:705 CHN:710 MNG:712 TWN:713 PRK:731 KOR:732 JPN:740 IND:750 BTN:760 PAK:770 BGD:771 MMR:775 LKA:780
  MDV:781 NPL:790 THA:800 KHM:811 LAO:812 VNM:816 MYS:820 SGP:830 BRN:835 PHL:840 IDN:850 TLS:860 AUS:900
  PNG:910 NZL:920 VUT:935 SLB:940 KIR:946 TUV:947 FJI:950 TON:955 NRU:970 MHL:983 PLW:986 FSM:987 WSM:990
`);

/**
 * CAMEO's codes of organisations: the last three letters of an actor's code ("IGOEUREEC"), or GDELT's
 * KnownGroupCode ("EEC"). Only those that have a row in knowledge/organisations.tsv.
 */
const ORGANISATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    UNO: 'org:UN',
    EEC: 'org:EU',
    NAT: 'org:NATO',
    OAU: 'org:AU',
    AFU: 'org:AU',
    ARL: 'org:ArabLeague',
    ASN: 'org:ASEAN',
    CIS: 'org:CIS',
    COE: 'org:CoE',
    CWN: 'org:Commonwealth',
    EAC: 'org:EAC',
    GCC: 'org:GCC',
    HCR: 'org:UNHCR',
    IAE: 'org:IAEA',
    ICC: 'org:ICC',
    ICJ: 'org:ICJ',
    ILO: 'org:ILO',
    IMF: 'org:IMF',
    OAS: 'org:OAS',
    OIC: 'org:OIC',
    OPC: 'org:OPEC',
    SAA: 'org:SAARC',
    SAD: 'org:SADC',
    SCE: 'org:OSCE',
    WAS: 'org:ECOWAS',
    WBK: 'org:WorldBank',
    WFP: 'org:WFP',
    WHO: 'org:WHO',
    WTO: 'org:WTO',
  }),
);

const GROUP_OF: ReadonlyMap<string, string> = new Map(
  [...ORGANISATIONS].map(([group, id]) => [id, group]),
);

export const organisationOf = (group: string): string | null => ORGANISATIONS.get(group) ?? null;

/** CAMEO's three letters for an organisation of ours; `null` where it has none. */
export const groupOf = (id: string): string | null => GROUP_OF.get(id) ?? null;
