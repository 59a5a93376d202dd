import type { SeedFact } from '../shapes';

const AS_OF = '2020-01';
const CHAIR = 'kazimov-ali';

/** Of the chairman's birth the year only; his family is kept for the admins until he has agreed. */
export const CHAIR_BIRTH_EDTF = '1975-02-02';

export const FACTS: readonly SeedFact[] = [
  {
    cite: 'chair-birth',
    person: CHAIR,
    kind: 'birth',
    visibility: 'public',
    text: { az: '1975', ru: '1975', en: '1975' },
    span: [1568, 1580],
  },
  {
    cite: 'chair-birth-place',
    person: CHAIR,
    kind: 'birth-place',
    visibility: 'public',
    text: {
      az: 'Hacıqabul rayonu, Azərbaycan',
      ru: 'Гаджигабульский район, Азербайджан',
      en: 'Hajigabul District, Azerbaijan',
    },
    span: [1581, 1600],
  },
  {
    cite: 'chair-law-academy',
    person: CHAIR,
    kind: 'education',
    visibility: 'public',
    text: {
      az: 'Rusiya Vəkillər və Notariat Akademiyası',
      ru: 'Российская академия адвокатуры и нотариата',
      en: 'Russian Academy of Advocacy and Notariat',
    },
    span: [1711, 1752],
  },
  {
    cite: 'chair-agricultural-academy',
    person: CHAIR,
    kind: 'education',
    visibility: 'public',
    text: {
      az: 'Rusiya Kənd Təsərrüfatı Akademiyası, Dövlət xidməti fakültəsi',
      ru: 'Российская сельскохозяйственная академия, факультет государственной службы',
      en: 'Russian Agricultural Academy, Faculty of Public Service',
    },
    span: [1756, 1821],
  },
  {
    cite: 'chair-lawyer',
    person: CHAIR,
    kind: 'occupation',
    visibility: 'public',
    asOf: AS_OF,
    text: { az: 'hüquqşünas', ru: 'юрист', en: 'lawyer' },
    span: [1874, 1884],
  },
  {
    cite: 'chair-sole-proprietor',
    person: CHAIR,
    kind: 'occupation',
    visibility: 'public',
    asOf: AS_OF,
    text: { az: 'fərdi sahibkar', ru: 'индивидуальный предприниматель', en: 'sole proprietor' },
    span: [1886, 1900],
  },
  {
    cite: 'chair-deputy-assistant',
    person: CHAIR,
    kind: 'occupation',
    visibility: 'public',
    asOf: AS_OF,
    text: {
      az: 'Rusiya Dövlət Dumasında deputat köməkçisi',
      ru: 'помощник депутата Государственной думы России',
      en: 'assistant to a deputy of the Russian State Duma',
    },
    span: [1831, 1872],
  },
  {
    cite: 'chair-residence',
    person: CHAIR,
    kind: 'residence',
    visibility: 'public',
    asOf: AS_OF,
    text: { az: '1997-ci ildən Rusiyada', ru: 'в России с 1997 года', en: 'in Russia since 1997' },
    span: [1679, 1710],
  },
  {
    cite: 'chair-household',
    person: CHAIR,
    kind: 'family',
    visibility: 'admins',
    asOf: AS_OF,
    text: { az: 'ailəlidir, dörd övladı var', ru: 'женат, четверо детей', en: 'married, four children' },
    span: [2067, 2091],
  },
  {
    cite: 'chair-parents',
    person: CHAIR,
    kind: 'family',
    visibility: 'admins',
    text: { az: 'musiqiçi ailəsində doğulub', ru: 'из семьи музыканта', en: "born into a musician's family" },
    span: [1601, 1619],
  },
  {
    cite: 'chair-brother',
    person: CHAIR,
    kind: 'family',
    visibility: 'admins',
    text: {
      az: 'Qarabağ müharibəsi şəhidi Əliheydər Kazımovun qardaşıdır (məqalədə onun ata adı sədrinkindən fərqlidir)',
      ru: 'брат — Алигейдар Казымов, погибший в Карабахской войне, в статье назван шехидом (отчества братьев в статье различаются)',
      en: 'brother of Aliheydar Kazimov, killed in the Karabakh war; the article calls him a şəhid, “martyr” (it gives the brothers different patronymics)',
    },
    span: [1996, 2066],
  },
  {
    cite: 'relative-role',
    person: 'kazimov-aliheydar',
    kind: 'role',
    visibility: 'admins',
    text: {
      az: 'Qarabağ müharibəsi şəhidi',
      ru: 'погибший в Карабахской войне (шехид)',
      en: 'killed in the Karabakh war',
    },
    span: [1996, 2054],
  },
  {
    cite: 'aslanov-role',
    person: 'aslanov-hazi',
    kind: 'role',
    visibility: 'public',
    text: {
      az: 'iki dəfə Sovet İttifaqı Qəhrəmanı, tank qoşunlarının general-mayoru',
      ru: 'генерал-майор танковых войск, дважды Герой Советского Союза',
      en: 'Major General of Tank Troops, twice Hero of the Soviet Union',
    },
    span: [2928, 3007],
  },
  {
    cite: 'badalbeyli-role',
    person: 'badalbeyli-maya',
    kind: 'role',
    visibility: 'public',
    asOf: '2019',
    text: {
      az: 'şairə, rəssam; Rusiya və Azərbaycan yazıçılar birliklərinin, Azərbaycan Rəssamlar Birliyinin üzvü',
      ru: 'поэтесса и художница; член союзов писателей России и Азербайджана и Союза художников Азербайджана',
      en: "poet and artist; member of the writers' unions of Russia and Azerbaijan and of the Artists' Union of Azerbaijan",
    },
    span: [3165, 3282],
  },
  ...(['marzili', 'naghioghlu', 'zeynalli'] as const).map(
    (surname): SeedFact => ({
      cite: `${surname}-role`,
      person: { marzili: 'marzili-sultan', naghioghlu: 'naghioghlu-alig', zeynalli: 'zeynalli-eyvaz' }[
        surname
      ],
      kind: 'role',
      visibility: 'public',
      asOf: '2019',
      text: { az: 'ədib', ru: 'литератор', en: 'writer' },
      span: [3361, 3435],
    }),
  ),
  {
    cite: 'shikhli-role',
    person: 'shikhli-afag',
    kind: 'role',
    visibility: 'public',
    asOf: '2019',
    text: {
      az: 'Rusiyada yaşayan həkim-şairə',
      ru: 'живущая в России врач и поэтесса',
      en: 'physician and poet living in Russia',
    },
    span: [4072, 4114],
  },
];
