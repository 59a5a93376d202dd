import type { Locale } from './texts';

export const ARTICLE = 'organizations/moskva-qerb';
export const SOURCE = `${ARTICLE}/sources/zim-az-2020-01-30`;

interface Known {
  organization: string;
  chair: string;
  published: string;
  asOf: string;
  birthDay: RegExp;
  family: RegExp;
  statement: string;
  meeting: string;
}

/** What the article says of the organization, as the pages have to say it. */
export const KNOWN: Record<Locale, Known> = {
  az: {
    organization: 'Qərb İnzibati Dairəsi Azərbaycanlılarının Milli-Mədəni Muxtariyyəti',
    chair: 'Əli Kazımov',
    published: '30 yanvar 2020-ci il',
    asOf: '2020-ci ilin yanvarına olan məlumat',
    birthDay: /2 fevral|fevralın 2/i,
    family: /ailə|qardaş|həyat yoldaşı|övlad|uşağı/i,
    statement: 'Həzi Aslanovun adının əbədiləşdirilməsi barədə bəyanat',
    meeting: 'Sultan Mərzili',
  },
  ru: {
    organization: 'НКА азербайджанцев Западного округа Москвы',
    chair: 'Али Казымов',
    published: '30 января 2020 года',
    asOf: 'по состоянию на январь 2020 года',
    birthDay: /2 феврал/i,
    family: /семь[яиюе]|брат|женат|супруг|дет[иея]/i,
    statement: 'Заявление об увековечении памяти Ази Асланова',
    meeting: 'Марзили',
  },
  en: {
    organization: 'NCA of Azerbaijanis, Western Okrug of Moscow',
    chair: 'Ali Kazimov',
    published: '30 January 2020',
    asOf: 'as of January 2020',
    birthDay: /2 February|February 2\b/i,
    family: /family|brother|married|wife|children/i,
    statement: 'Statement on commemorating Hazi Aslanov',
    meeting: 'Sultan Marzili',
  },
};

/** Never in public: the day of birth, and the relative of the chairman, whom the article names. */
export const PRIVATE = /1975-02-02|02\.02\.1975|Əliheydər|Алигейдар|Aliheydar|Əliağa/i;
