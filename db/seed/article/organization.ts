import type { InEach, Span } from '../shapes';

/** Nothing is known of a founding date, registration, address, phone, mail or site: so nothing is said of them. */
export const ORGANIZATION = {
  slug: 'moskva-qerb',
  defaultLocale: 'az',
  countryCode: 'RU',
  timezone: 'Europe/Moscow',
} as const;

export interface SeedOrganizationText {
  name: string;
  nameUnofficial: boolean;
  shortName: string;
  kind: string;
  city: string;
  district: string;
  summary: string;
  about: string;
  activity: string;
}

/** The Azerbaijani name is written as the article writes it; the others are translations of ours. */
export const ORGANIZATION_TEXTS: InEach<SeedOrganizationText> = {
  az: {
    name: 'Moskva Şəhər Qərb İnzibati Dairəsi Azərbaycanlıların Milli Mədəni Muxtariyyatı',
    nameUnofficial: false,
    shortName: 'Qərb İnzibati Dairəsi Azərbaycanlılarının Milli-Mədəni Muxtariyyəti',
    kind: 'diaspor təşkilatı',
    city: 'Moskva',
    district: 'Qərb İnzibati Dairəsi',
    summary:
      'Moskvada məskunlaşmış azərbaycanlıların diaspor təşkilatı. 2020-ci ilin yanvarına olan məlumata görə, Moskvada və Rusiyanın başqa şəhərlərində anım günləri, yubileylər və yaradıcılıq gecələri keçirir.',
    about: [
      '“Moskva Şəhər Qərb İnzibati Dairəsi Azərbaycanlıların Milli Mədəni Muxtariyyatı”[[cite:name]] Rusiyanın paytaxtında məskunlaşmış azərbaycanlıların diaspor təşkilatıdır.[[cite:kind]] Adı onun şəhərin Qərb İnzibati Dairəsi ilə bağlılığını göstərir.[[cite:district]] 2020-ci ilin yanvarına olan məlumata görə, təşkilatın sədri Əli Kazımovdur.[[cite:chair]]',
      '2019-cu il yanvarın 24-də təşkilatın nümayəndələri və diaspor fəalları (məqalədə 14 nəfərin adı çəkilir) Rusiya Prezidentinə bəyanat ünvanlayıblar.[[cite:statement]] Bəyanatda iki dəfə Sovet İttifaqı Qəhrəmanı, tank qoşunlarının general-mayoru Həzi Aslanovun xatirəsini əbədiləşdirmək üçün Rusiyada bir küçəyə onun adının verilməsi təklif olunub.[[cite:statement-topic]] Müraciətin nəticəsi məqalədə göstərilmir.',
      '2019-cu ildə təşkilat və diaspor fəalları yaradıcılıq gecələrində, ədəbi görüşdə, milli bayramlara, Qurban bayramına və tarixi ildönümlərinə həsr olunmuş tədbirlərdə, konfransda və festivallarda iştirak ediblər.[[cite:events-2019]] Bunların arasında Maya Bədəlbəylinin[[cite:event-poet-evening]] və Afaq Şıxlının[[cite:event-writer-evening]] yaradıcılıq gecələri, Zelenoqradda Azərbaycan Xalq Cümhuriyyətinin 101-ci ildönümünə həsr olunmuş tədbir,[[cite:event-republic-day]] Ankarada “Dünya Azərbaycanlılarının Platforması” konfransı[[cite:event-ankara-conference]] və “Balaşixa – böyük ailə” festivalı[[cite:event-balashikha]] var.',
      'Təşkilat və fəallar 2019-cu ilin dekabrında Dünya Azərbaycanlılarının Həmrəyliyi Gününə və Yeni ilə,[[cite:event-solidarity-new-year]] 2020-ci ilin yanvarında isə 20 Yanvar faciəsinin 30-cu ildönümünə həsr olunmuş tədbirlərə də qatılıblar.[[cite:event-january20]]',
    ].join('\n\n'),
    activity:
      'Təşkilat uzun illər ərzində Moskvada və Rusiyanın digər şəhərlərində tədbirlər,[[cite:activity]] Rusiyada yaşayan azərbaycanlı şair və yazıçılara, ziyalılara, dövlət xadimlərinə həsr olunmuş anım günləri, yubileylər, xatirə və yaradıcılıq gecələri keçirir.[[cite:activity-evenings]]',
  },
  ru: {
    name: 'Национально-культурная автономия азербайджанцев Западного административного округа города Москвы',
    nameUnofficial: true,
    shortName: 'НКА азербайджанцев Западного округа Москвы',
    kind: 'диаспорная организация',
    city: 'Москва',
    district: 'Западный административный округ',
    summary:
      'Диаспорная организация азербайджанцев, живущих в Москве. По данным на январь 2020 года, проводит памятные дни, юбилеи и творческие вечера в Москве и других городах России.',
    about: [
      'Национально-культурная автономия азербайджанцев Западного административного округа города Москвы[[cite:name]] — диаспорная организация азербайджанцев, поселившихся в российской столице.[[cite:kind]] Название указывает на её связь с Западным административным округом города.[[cite:district]] По данным на январь 2020 года, организацию возглавляет Али Казымов.[[cite:chair]]',
      '24 января 2019 года представители организации и активисты диаспоры (в статье названы 14 человек) обратились к Президенту России с заявлением.[[cite:statement]] В нём предлагалось назвать одну из улиц в России именем Ази Асланова, генерал-майора танковых войск, дважды Героя Советского Союза, чтобы увековечить его память.[[cite:statement-topic]] О результате обращения в статье не сообщается.',
      'В 2019 году организация и активисты диаспоры участвовали в творческих вечерах и литературной встрече, в мероприятиях к национальным праздникам, Гурбан-байраму и историческим датам, в конференции и фестивалях.[[cite:events-2019]] Среди них — творческие вечера Майи Бадалбейли[[cite:event-poet-evening]] и Афаг Шихлы,[[cite:event-writer-evening]] мероприятие в Зеленограде к 101-й годовщине Азербайджанской Демократической Республики,[[cite:event-republic-day]] конференция «Платформа азербайджанцев мира» в Анкаре[[cite:event-ankara-conference]] и фестиваль «Балашиха — большая семья».[[cite:event-balashikha]]',
      'В декабре 2019 года организация и активисты участвовали также в мероприятиях ко Дню солидарности азербайджанцев мира и Новому году,[[cite:event-solidarity-new-year]] а в январе 2020 года — в мероприятиях к 30-й годовщине трагедии 20 Января.[[cite:event-january20]]',
    ].join('\n\n'),
    activity:
      'Организация много лет проводит в Москве и других городах России мероприятия,[[cite:activity]] в том числе памятные дни, юбилеи, вечера памяти и творческие вечера, посвящённые азербайджанцам России: поэтам и писателям, представителям интеллигенции, государственным деятелям.[[cite:activity-evenings]]',
  },
  en: {
    name: 'National-Cultural Autonomy of Azerbaijanis of the Western Administrative Okrug of Moscow',
    nameUnofficial: true,
    shortName: 'NCA of Azerbaijanis, Western Okrug of Moscow',
    kind: 'diaspora organization',
    city: 'Moscow',
    district: 'Western Administrative Okrug',
    summary:
      'A diaspora organization of Azerbaijanis living in Moscow. As of January 2020 it held remembrance days, anniversaries and creative evenings in Moscow and other Russian cities.',
    about: [
      "The National-Cultural Autonomy of Azerbaijanis of the Western Administrative Okrug of Moscow[[cite:name]] is a diaspora organization of Azerbaijanis settled in the Russian capital.[[cite:kind]] Its name ties it to the city's Western Administrative Okrug.[[cite:district]] As of January 2020, it was chaired by Ali Kazimov.[[cite:chair]]",
      'On 24 January 2019 representatives of the organization and diaspora activists (the article names 14 people) addressed a statement to the President of Russia.[[cite:statement]] It proposed that a street in Russia be named after Hazi Aslanov, Major General of Tank Troops and twice Hero of the Soviet Union, in order to commemorate him.[[cite:statement-topic]] The article does not say what came of the appeal.',
      'In 2019 the organization and diaspora activists took part in creative evenings and a literary meeting, in events for national holidays, Eid al-Adha (Gurban Bayram) and historical anniversaries, and in a conference and festivals.[[cite:events-2019]] Among them were creative evenings of Maya Badalbeyli[[cite:event-poet-evening]] and Afag Shikhli,[[cite:event-writer-evening]] an event in Zelenograd for the 101st anniversary of the Azerbaijan Democratic Republic,[[cite:event-republic-day]] the “Platform of World Azerbaijanis” conference in Ankara[[cite:event-ankara-conference]] and the festival “Balashikha – a Big Family”.[[cite:event-balashikha]]',
      'In December 2019 the organization and the activists also took part in events for the Solidarity Day of World Azerbaijanis and New Year,[[cite:event-solidarity-new-year]] and in January 2020 in events for the 30th anniversary of the 20 January tragedy.[[cite:event-january20]]',
    ].join('\n\n'),
    activity:
      'For many years the organization has held events in Moscow and other Russian cities,[[cite:activity]] including remembrance days, anniversaries, memorial evenings and creative evenings devoted to Azerbaijanis living in Russia: poets and writers, intellectuals and statesmen.[[cite:activity-evenings]]',
  },
};

/** What is said of the organization itself, by the key of its citation. */
export const ORGANIZATION_CITATIONS: readonly { key: string; fact: string; span: Span }[] = [
  { key: 'name', fact: 'name', span: [1405, 1483] },
  { key: 'kind', fact: 'kind', span: [1323, 1511] },
  { key: 'city', fact: 'city', span: [1323, 1349] },
  { key: 'district', fact: 'district', span: [1405, 1439] },
  { key: 'activity', fact: 'activity', span: [2091, 2244] },
  { key: 'activity-evenings', fact: 'activity', span: [2246, 2402] },
  { key: 'events-2019', fact: 'about', span: [3081, 4492] },
];
