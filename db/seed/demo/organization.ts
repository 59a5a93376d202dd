import type { organizationTexts } from '@/db/schema/organizations';
import type { InEach } from '../shapes';

/** Everything about it is invented: example.org belongs to nobody, the number is kept for film and theatre. */
export const DEMO = {
  slug: 'numune',
  defaultLocale: 'az',
  countryCode: 'DE',
  timezone: 'Europe/Berlin',
  contactEmail: 'salam@example.org',
  contactPhone: '+493023125001',
  website: 'https://example.org/numune',
  isDemo: true,
} as const;

/** In English nobody has written the long text yet: the page falls back and says so. */
export const DEMO_TEXTS: InEach<Omit<typeof organizationTexts.$inferInsert, 'organizationId' | 'locale'>> = {
  az: {
    name: 'Nümunə Cəmiyyəti',
    shortName: 'Nümunə',
    kind: 'nümayiş üçün uydurulmuş cəmiyyət',
    city: 'Berlin',
    district: 'Nümunə məhəlləsi',
    address: 'Nümunə küçəsi 1, 00000 Berlin',
    summary:
      'Nümayiş üçün uydurulmuş cəmiyyət: burada adlar, üzvlər və tədbirlər həqiqi deyil. Belə bir səhifənin necə görünə biləcəyini göstərir.',
    about: [
      'Nümunə Cəmiyyəti Berlində yaşayan azərbaycanlıların uydurma birliyidir. Onun üzvləri, rəhbərliyi və tədbirləri yalnız bu proqramın imkanlarını göstərmək üçün düşünülüb.',
      'Cəmiyyətdə ana dili dərsləri, şeir axşamları və ailə günləri keçirilir. Tədbirlərin bəzisi hamı üçün açıqdır, bəzisi yalnız üzvlər üçündür. Üzvlər qeydiyyatdan özləri keçir, qonaqlarını da yaza bilirlər.',
      'Rəhbərlik üç ildən bir seçilir. Hazırkı rəhbərlik 2024-cü ilin martında işə başlayıb.',
    ].join('\n\n'),
    activity: 'Ana dili dərsləri, şeir axşamları, bayram görüşləri və şahmat turnirləri.',
  },
  ru: {
    name: 'Общество «Нюмуне»',
    shortName: 'Нюмуне',
    kind: 'общество, придуманное для показа',
    city: 'Берлин',
    district: 'Примерный квартал',
    address: 'Nümunə küçəsi 1, 00000 Berlin',
    summary:
      'Общество, придуманное для показа: имена, участники и мероприятия здесь не настоящие. Оно показывает, как может выглядеть такая страница.',
    about: [
      'Общество «Нюмуне» — вымышленное объединение азербайджанцев Берлина. Его участники, правление и мероприятия придуманы только для того, чтобы показать возможности этой программы.',
      'В обществе проходят уроки родного языка, вечера поэзии и семейные дни. Одни мероприятия открыты для всех, другие — только для участников. Участники записываются сами и могут записать своих гостей.',
      'Правление избирается раз в три года. Нынешнее правление начало работу в марте 2024 года.',
    ].join('\n\n'),
    activity: 'Уроки родного языка, вечера поэзии, праздничные встречи и шахматные турниры.',
  },
  en: {
    name: 'Nümunə Society',
    shortName: 'Nümunə',
    kind: 'society invented for demonstration',
    city: 'Berlin',
    district: 'Sample Quarter',
    summary:
      'A society invented for demonstration: its names, members and events are not real. It shows what such a page can look like.',
  },
};
