import type { InEach, Span } from '../shapes';

export const CHAIR = {
  person: 'kazimov-ali',
  asOfEdtf: '2020-01',
  cite: 'chair',
  span: [1513, 1554],
} satisfies { person: string; asOfEdtf: string; cite: string; span: Span };

/** No day and month of birth, nothing of the family: see README.md. */
export const BIOGRAPHY: InEach = {
  az: 'Əli Əli oğlu Kazımov 1975-ci ildə[[cite:chair-birth]] Hacıqabul rayonunda doğulub[[cite:chair-birth-place]] və tam orta təhsilini həmin rayonda başa vurub.[[cite:chair-school]] 1997-ci ildən bəri Rusiyada yaşayır.[[cite:chair-residence]] Rusiya Vəkillər və Notariat Akademiyasının,[[cite:chair-law-academy]] habelə Rusiya Kənd Təsərrüfatı Akademiyasının (Dövlət xidməti fakültəsi) məzunudur.[[cite:chair-agricultural-academy]] 2020-ci ilin yanvarında dərc olunmuş məqalədə Qərb İnzibati Dairəsi Azərbaycanlılarının Milli-Mədəni Muxtariyyətinin sədri, hüquqşünas, fərdi sahibkar və Rusiya Dövlət Dumasında deputat köməkçisi kimi təqdim edilib.[[cite:chair-occupations]]',
  ru: 'Али Али оглы Казымов родился в 1975 году[[cite:chair-birth]] в Гаджигабульском районе;[[cite:chair-birth-place]] там же получил полное среднее образование.[[cite:chair-school]] С 1997 года живёт в России.[[cite:chair-residence]] Окончил Российскую академию адвокатуры и нотариата,[[cite:chair-law-academy]] а также Российскую сельскохозяйственную академию (факультет государственной службы).[[cite:chair-agricultural-academy]] В статье, опубликованной в январе 2020 года, представлен как председатель Национально-культурной автономии азербайджанцев Западного административного округа города Москвы, юрист, индивидуальный предприниматель и помощник депутата Государственной думы.[[cite:chair-occupations]]',
  en: 'Ali Ali oghlu Kazimov was born in 1975[[cite:chair-birth]] in Hajigabul District[[cite:chair-birth-place]] and completed his full secondary education there.[[cite:chair-school]] He has lived in Russia since 1997.[[cite:chair-residence]] He graduated from the Russian Academy of Advocacy and Notariat[[cite:chair-law-academy]] and from the Russian Agricultural Academy (Faculty of Public Service).[[cite:chair-agricultural-academy]] An article published in January 2020 describes him as chair of the National-Cultural Autonomy of Azerbaijanis of the Western Administrative Okrug of Moscow, a lawyer, a sole proprietor and an assistant to a deputy of the State Duma.[[cite:chair-occupations]]',
};

/** What is said of people beside their facts; the last two are not named publicly. */
export const PERSON_CITATIONS: readonly { key: string; person: string; span: Span }[] = [
  { key: 'chair-school', person: 'kazimov-ali', span: [1633, 1678] },
  { key: 'chair-occupations', person: 'kazimov-ali', span: [1831, 1994] },
  { key: 'background-person', person: 'aliyev-heydar', span: [877, 908] },
  { key: 'author', person: 'garakhanov-yunis', span: [4698, 4713] },
];
