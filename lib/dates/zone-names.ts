import type { Locale } from '../locales';

/** Where our organizations are; `Intl` has no Azerbaijani words for these. */
export const ZONE_NAMES: Record<string, Record<Locale, string>> = {
  'Asia/Baku': { az: 'Bakı vaxtı', ru: 'бакинское время', en: 'Baku time' },
  'Europe/Moscow': { az: 'Moskva vaxtı', ru: 'московское время', en: 'Moscow time' },
  'Europe/Berlin': { az: 'Berlin vaxtı', ru: 'берлинское время', en: 'Berlin time' },
  'Europe/Kyiv': { az: 'Kiyev vaxtı', ru: 'киевское время', en: 'Kyiv time' },
  'Europe/Kiev': { az: 'Kiyev vaxtı', ru: 'киевское время', en: 'Kyiv time' },
  'Asia/Tbilisi': { az: 'Tbilisi vaxtı', ru: 'тбилисское время', en: 'Tbilisi time' },
  'Europe/Istanbul': { az: 'İstanbul vaxtı', ru: 'стамбульское время', en: 'Istanbul time' },
  'Europe/London': { az: 'London vaxtı', ru: 'лондонское время', en: 'London time' },
  'Europe/Paris': { az: 'Paris vaxtı', ru: 'парижское время', en: 'Paris time' },
  'Europe/Stockholm': { az: 'Stokholm vaxtı', ru: 'стокгольмское время', en: 'Stockholm time' },
  'Europe/Amsterdam': { az: 'Amsterdam vaxtı', ru: 'амстердамское время', en: 'Amsterdam time' },
  'Europe/Vienna': { az: 'Vyana vaxtı', ru: 'венское время', en: 'Vienna time' },
  'Europe/Warsaw': { az: 'Varşava vaxtı', ru: 'варшавское время', en: 'Warsaw time' },
  'Europe/Minsk': { az: 'Minsk vaxtı', ru: 'минское время', en: 'Minsk time' },
  'Asia/Almaty': { az: 'Almatı vaxtı', ru: 'алматинское время', en: 'Almaty time' },
  'Asia/Tashkent': { az: 'Daşkənd vaxtı', ru: 'ташкентское время', en: 'Tashkent time' },
  'Asia/Yekaterinburg': { az: 'Yekaterinburq vaxtı', ru: 'екатеринбургское время', en: 'Yekaterinburg time' },
  'America/New_York': { az: 'Nyu-York vaxtı', ru: 'нью-йоркское время', en: 'New York time' },
  'America/Toronto': { az: 'Toronto vaxtı', ru: 'время Торонто', en: 'Toronto time' },
};
