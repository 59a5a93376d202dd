import type { Locale } from '@/lib/locales';

/** What kind of body a head noun names: one of a community, of art and sport, or an institution of state, learning, press. */
export type HeadKind = 'community' | 'troupe' | 'institution';

export interface Head {
  stem: string;
  kind: HeadKind;
  /** Russian: the nominative, and whether it is f, m or n. */
  nominative?: string;
  gender?: 'm' | 'f' | 'n';
}

const list = (kind: HeadKind, stems: string): Head[] => stems.split(' ').map((stem) => ({ stem, kind }));
const ru = (kind: HeadKind, gender: 'm' | 'f' | 'n', stems: string): Head[] =>
  stems.split(' ').map((entry) => {
    const [stem = '', ending = ''] = entry.split('/');
    return { stem, kind, gender, nominative: stem + ending };
  });

const AZ: Head[] = [
  ...list(
    'community',
    'birlik birliy cəmiyyət icma konqres mərkəz ev evi assosiasiya fond alyans federasiya dərnək dərnəy şura muxtariyyət muxtariyyat təşkilat ittifaq klub diaspor diaspora liqa koalisiya şəbəkə forum ocaq ocağ hərəkat platforma konfederasiya məclis',
  ),
  ...list('troupe', 'ansambl xor orkestr teatr qrup studiya komanda'),
  ...list(
    'institution',
    'universitet institut akademiya məktəb gimnaziya lisey kollec muzey kitabxana nazirlik nazirliy komitə komissiya səfirlik səfirliy konsulluq konsulluğ agentlik agentliy məclis parlament duma hökumət bələdiyyə idarə qəzet jurnal radio telekanal televiziya nəşriyyat məscid kilsə palata filarmoniya konservatoriya bank şirkət',
  ),
];
const RU: Head[] = [
  ...ru(
    'community',
    'f',
    'ассоциаци/я федераци/я общин/а автономи/я диаспор/а организаци/я лиг/а громад/а коалици/я конфедераци/я',
  ),
  ...ru(
    'community',
    'm',
    'союз конгресс центр совет фонд клуб дом альянс форум культурн-центр меджлис курултай кружок круж',
  ),
  ...ru(
    'community',
    'n',
    'обществ/о объединени/е землячеств/о сообществ/о братств/о товариществ/о движени/е содружеств/о',
  ),
  ...ru('troupe', 'm', 'ансамбл/ь хор оркестр театр коллектив'),
  ...ru('troupe', 'f', 'групп/а команд/а студи/я'),
  ...ru(
    'institution',
    'm',
    'университет институт колледж лице/й музе/й комитет департамент парламент сенат журнал телеканал храм собор приход',
  ),
  ...ru(
    'institution',
    'f',
    'академи/я школ/а гимнази/я библиотек/а филармони/я консерватори/я комисси/я мэри/я дум/а администраци/я газет/а церков/ь мечет/ь синагог/а',
  ),
  ...ru(
    'institution',
    'n',
    'министерств/о посольств/о консульств/о генконсульств/о агентств/о управлени/е издательств/о правительств/о',
  ),
];
const EN: Head[] = [
  ...list(
    'community',
    'association society organisation organization community council congress centre center house union autonomy alliance federation foundation league club network forum trust circle committee fellowship brotherhood sisterhood fund assembly coalition movement guild institute hub cooperative collective group diaspora partnership welfare initiative chapter samaj samajam sangam mandal mandali parishad sabha lodge friends sons daughters verein diwan kolo',
  ),
  ...list('troupe', 'choir band orchestra ensemble theatre theater troupe quartet fc team'),
  ...list(
    'institution',
    'university college school academy museum library ministry embassy consulate government parliament senate department agency board commission church cathedral mosque synagogue temple gurdwara hospital gallery chamber gazette times herald tribune post magazine radio',
  ),
];

const BY_LOCALE: Record<Locale, { heads: Map<string, Head>; longest: number; ending: RegExp }> = {
  az: index(AZ, /^(?:s?[ıiuü])?(?:n?[ıiuü]n|n?[aə]|n[ıiuü]|n?d[aə]n?|yl[aə]|l[aə])?(?:d[ıiuü]r|k[ıi])?$/u),
  ru: index(RU, /^(?:[аеоуыияьй]|[еиоая][йюмхв]|ом|ем|ия|ию|ии|ием|ией|ии|ами|ями|ка|ок|ке|ком|ку)?$/u),
  en: index(EN, /^(?:'s|s)?$/u),
};

function index(heads: Head[], ending: RegExp) {
  return {
    heads: new Map(heads.map((head) => [head.stem, head])),
    longest: Math.max(...heads.map(({ stem }) => stem.length)),
    ending,
  };
}

/** The head noun of an organization's name that a word is, in any case; null for other words. */
export function headOf(lower: string, locale: Locale): { head: Head; ending: string } | null {
  const { heads, longest, ending } = BY_LOCALE[locale];
  const cut = locale === 'en' ? lower.replace(/'s$/u, '') : lower;
  for (let length = Math.min(longest, cut.length); length >= 2; length--) {
    const head = heads.get(cut.slice(0, length));
    if (head && ending.test(cut.slice(length))) return { head, ending: cut.slice(length) };
  }
  return null;
}
