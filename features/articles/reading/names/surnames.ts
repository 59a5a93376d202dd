/**
 * What surnames of many peoples end with. `strong`: hardly any other word ends so; `weak`: a hint beside a given name.
 * The words are in the nominative and in lower case.
 */
const LATIN_STRONG =
  /(?:..(?:ov|ova|ev|eva|yev|yeva|ow|off|eff)|...(?:zadə|zade|zada|zadeh)|..(?:oğlu|oglu|oghlu|qızı)|..bəyli|..beyli|..(?:sky|ski|skiy|skyi|skaya|ska|cki|cka|tsky)|..(?:shvili|şvili)|...(?:adze|idze|odze|dze|adzə|idze)|...(?:nko|enko)|..(?:chuk|czuk|yuk|iuk|çuk|shuk)|..(?:vich|vić|ović|ević|wicz|vitch|viç|vych)|..(?:yan|ian|yants|iants|jan)|...(?:opoulos|poulou|akou|aidou|idou|iadou|atos|idis|iadis|akis|ellis|oglou)|..(?:escu|eanu)|...(?:sson|sen|son|ström|qvist|quist)|...(?:stein|berg|mann|bach|feld|baum|meyer|meier|wski)|..(?:ez|es)|...(?:opulos|elli|etti|ini)|.(?:ashvili)|...(?:nathan|murthy|swamy|aswamy|deep|walla|ani)|...ullah|...(?:khan|xan|xanov))$/u;
const LATIN_WEAK =
  /(?:...(?:lı|li|lu|lü|ly)|..(?:türk|soy|taş|demir|tekin|oğulları|gül|can|yıldız|çelik|bulut|aslan|kurt|dağ|bağ|çı|çi|cı|ci|cu|cü|er|maz|mez|kaya|alp)|..(?:ina|yna)|...(?:ava|aia|aya|ua|eli|uri|ani)|...(?:ko|uk|ak|ik|ek|ec|ska)|..(?:[^çşci]i|[^i])kin|...(?:er|man|ham|ton|ley|ford|well|wood|worth|field|by|croft|gate))$/u;
const LATIN_START =
  /^(?:o'\p{L}{3,}|mac\p{L}{3,}|mc\p{L}{3,}|fitz\p{L}{3,}|al-\p{L}{3,}|el-\p{L}{3,}|ter-\p{L}{3,}|ben-\p{L}{3,})$/u;
const LATIN_WHOLE = new Set(
  `singh kaur kumar patel shah sharma gupta khan ali ahmed hussain begum rao reddy iyer nair menon pillai das bose ghosh banerjee chatterjee mukherjee kapoor malhotra mehta desai joshi chopra verma
  nguyen tran pham huynh hoang phan vu vo dang bui do ho ngo duong ly wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin luo zheng liang xie song tang deng feng han cao peng zeng xiao pan yuan dong
  kim park choi jung kang cho yoon jang lim shin tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi smith jones williams brown taylor davies evans thomas johnson roberts walker wright robinson thompson white hughes edwards hall green lewis harris clarke
  murphy kelly walsh ryan byrne doyle gallagher doherty kennedy lynch murray quinn moore mcloughlin nolan brennan burke collins campbell clark cooper cox hill king lee martin mitchell morgan morris phillips price scott turner ward watson young adams baker
  schmidt müller schneider fischer weber wagner becker schulz hoffmann koch bauer richter klein wolf schröder neumann schwarz zimmermann braun hofmann krüger silva santos garcia garcía martinez rodriguez lopez gonzalez perez sanchez fernandez gomez diaz torres reyes cruz
  cohen levy levi katz kaplan adler adeyemi okafor okeke mensah owusu boateng asante diallo diop ndiaye traore keita touré toure sow bah camara kone kamara mwangi otieno kamau abebe tesfaye bekele nkrumah osei
  nowak kowalczyk mazur lis wrona duda wojcik wójcik kaczmarek zając zajac yılmaz yilmaz demir çelik celik şahin kaya yıldız yildiz öztürk ozturk aydın özdemir arslan doğan kılıç aslan çetin kara koç kurt özkan şimşek polat korkmaz yıldırım akgül budak okumuş samancı kaplan aksoy erdem erdoğan taş koçak güneş bulut güler yavuz türk tekin ünal avcı sarı acar aktaş bozkurt çakır duman ateş uçar keskin turan aslantaş şen bartók novak nováková horvat`.split(
    /\s+/,
  ),
);
const CYRILLIC_STRONG =
  /(?:..(?:ов|ев|ёв)|..(?:ова|ева|ёва)|..(?:ский|ская|цкий|цкая|ской)|...(?:енко|нко)|..(?:чук|щук|юк|шук)|..(?:швили)|...дзе|..(?:ян|янц|янс|ьянц)|..(?:заде|зода)|..(?:оглу|оглы|оғлу)|...(?:ович|евич|кевич|вич)|..бейли|...(?:штейн|берг|ман|бах|фельд|баум|майер|мейер)|...(?:опулос|опуло|иди|идис|ади|адис|акис|аки|ици)|..(?:еску)|...(?:онас|енас|аускас|явичюс|ичюс|айтис|кайте|тене|айте)|...(?:сон|сен)|...(?:пулу|оглуев)|...(?:уллин|уллина|тдинов|тдинова)|..(?:ых|их))$/u;
const CYRILLIC_WEAK =
  /(?:..(?:ин|ын|ина|ына)|...(?:ли|лы|лу|ко|ук|ак|як|ик|ец|ич|ер|ель)|...(?:ия|ава|уа|ая|ани|ели|ури|иа|еули)|...(?:ой|ый|ий)|...(?:джи|джы|чы))$/u;
const CYRILLIC_WHOLE = new Set(
  `ким пак цой ли чен ван нгуен чан хан сингх кумар шах кац коган коэн леви мельник бондарь кравец швец гончар коваль ткач мороз шмидт мюллер шульц вебер фишер кох беккер бауэр вагнер браун нойман кауфман
  смит джонс браун мерфи келли бах эрнст франк гросс штраус касымов рахмон нур хассан махмуд ахмед али амин садык гули гулия лакоба данелия берия гамсахурдия лордкипанидзе месхи новак ковач дуда мазур война сорока скляр кузьмич`.split(
    /\s+/,
  ),
);

/** How much a word, in the nominative and in lower case, looks like a surname: 0 to 1. */
export function surnameStrength(lower: string): number {
  if (lower.length < 2) return 0;
  if (/\p{Script=Cyrillic}/u.test(lower)) {
    if (CYRILLIC_STRONG.test(lower) && lower.length > 3) return 0.9;
    return CYRILLIC_WHOLE.has(lower) || CYRILLIC_WEAK.test(lower) ? 0.5 : 0;
  }
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  if (LATIN_START.test(lower)) return 0.9;
  if (LATIN_STRONG.test(last) && last.length > 3)
    return /(?:son|sen|es|ez|ini|ani|jan|ian)$/u.test(last) ? 0.6 : 0.9;
  if (LATIN_WHOLE.has(last)) return 0.6;
  return LATIN_WEAK.test(last) ? 0.4 : 0;
}
