import type { InEach } from '../shapes';

/**
 * The article that the organization's page rests on. Its rights are reserved, so its text is not kept here: only where
 * in it each fact stands (UTF-16 code units, start inclusive, end exclusive), and the sum that tells whether a text is it.
 */
export const SOURCE = {
  slug: 'zim-az-2020-01-30',
  publication: 'ZiM.Az',
  author: 'Yunis Qaraxanov',
  publishedEdtf: '2020-01-30',
  url: 'https://zim.az/media/elmvetehsil/4748-l-kazimov-v-moskva-hr-qrb-nzbat-dars-azrbaycanlilarin-mll-mdn-muxtaryyati-adli-daspora-tklatimiz.html',
  language: 'az',
  textLength: 4882,
  textSha256: '04b60191ed6c209ccbdcea12318db518fbcd28ca0b2c683ac261479fc8e0fb31',
} as const;

/** The title as published (in letters of ordinary size) and our translations; the notice of rights in our words. */
export const SOURCE_TEXTS: InEach<{ title: string; rights: string }> = {
  az: {
    title:
      'Əli Kazımov və “Moskva Şəhər Qərb İnzibati Dairəsi Azərbaycanlıların Milli Mədəni Muxtariyyatı” adlı diaspora təşkilatımız',
    rights: 'Müəllif hüquqları qorunur; istifadə zamanı istinad mütləqdir.',
  },
  ru: {
    title:
      'Али Казымов и наша диаспорная организация «Национально-культурная автономия азербайджанцев Западного административного округа города Москвы»',
    rights: 'Авторские права защищены; при использовании ссылка обязательна.',
  },
  en: {
    title:
      'Ali Kazimov and our diaspora organization, the National-Cultural Autonomy of Azerbaijanis of the Western Administrative Okrug of Moscow',
    rights: 'Copyright reserved; use requires attribution (a reference).',
  },
};
