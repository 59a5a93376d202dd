import type { EventCategory, EventPersonRole, EventState, OurRole, RegistrationAudience } from '@/db/enums';
import type { InEach } from '../shapes';

interface Text {
  title: string;
  description?: string;
  place?: string;
  address?: string;
}

/** What takes place at an hour: the days are counted from the day of seeding, so that something is always ahead. */
export interface Hours {
  inDays: number;
  from: string;
  to: string;
  capacity?: number;
  audience: RegistrationAudience;
  needsApproval?: boolean;
  opensInDays?: number;
  closesInDays?: number;
}

export interface DemoEvent {
  slug: string;
  state?: EventState;
  category: EventCategory;
  ourRole: OurRole;
  when: { edtf: string } | Hours;
  text: Partial<InEach<Text>>;
  people?: readonly (readonly [member: number, role: EventPersonRole])[];
}

const HALL = {
  az: { place: 'Nümunə evi, böyük zal', address: 'Nümunə küçəsi 1, 00000 Berlin' },
  ru: { place: 'Дом «Нюмуне», большой зал', address: 'Nümunə küçəsi 1, 00000 Berlin' },
  en: { place: 'Nümunə House, main hall', address: 'Nümunə küçəsi 1, 00000 Berlin' },
};

export const FULL_EVENT = 'seir-axsami';
export const APPROVED_EVENT = 'aile-gunu';
export const ATTENDED_EVENT = 'cay-sohbeti';

const RECORDS: readonly DemoEvent[] = [
  {
    slug: 'novruz-gorusu-2021',
    category: 'national-day',
    ourRole: 'organizer',
    when: { edtf: '2021-03-21' },
    text: {
      az: { title: 'Novruz görüşü', description: 'Səməni, şəkərbura və tonqal.', ...HALL.az },
      ru: { title: 'Встреча на Новруз', description: 'Ростки пшеницы, шекербура и костёр.', ...HALL.ru },
      en: { title: 'Novruz gathering', description: 'Wheat sprouts, shekerbura and a bonfire.', ...HALL.en },
    },
    people: [[0, 'host']],
  },
  {
    slug: 'sahmat-turniri-2022',
    category: 'sport',
    ourRole: 'co-organizer',
    when: { edtf: '2022-05' },
    text: {
      az: { title: 'Uşaqlar üçün şahmat turniri' },
      ru: { title: 'Шахматный турнир для детей' },
      en: { title: 'Chess tournament for children' },
    },
  },
  {
    slug: 'medeniyyetler-festivali-2022',
    category: 'festival',
    ourRole: 'participant',
    when: { edtf: '2022' },
    text: {
      az: { title: 'Uydurma Mədəniyyətlər Festivalı', place: 'Potsdam' },
      ru: { title: 'Вымышленный фестиваль культур', place: 'Потсдам' },
    },
  },
  {
    slug: 'muqam-axsami-2023',
    category: 'creative-evening',
    ourRole: 'organizer',
    when: { edtf: '2023-11-18' },
    text: {
      az: { title: 'Muğam axşamı', ...HALL.az },
      ru: { title: 'Вечер мугама', ...HALL.ru },
    },
    people: [
      [8, 'performer'],
      [12, 'performer'],
      [3, 'host'],
    ],
  },
  {
    slug: 'secki-yigincagi-2024',
    category: 'assembly',
    ourRole: 'organizer',
    when: { edtf: '2024-03-17' },
    text: {
      az: { title: 'Hesabat-seçki yığıncağı', description: 'Yeni rəhbərlik seçildi.', ...HALL.az },
      ru: { title: 'Отчётно-выборное собрание', description: 'Избрано новое правление.', ...HALL.ru },
      en: { title: 'General assembly with elections', description: 'A new board was elected.', ...HALL.en },
    },
  },
];

const PAST: readonly DemoEvent[] = [
  {
    slug: 'ana-dili-dersi',
    category: 'lesson',
    ourRole: 'organizer',
    when: { inDays: -120, from: '11:00', to: '12:30', audience: 'members', capacity: 15 },
    text: {
      az: { title: 'Ana dili: açıq dərs', description: 'Uşaqlar və valideynlər üçün.', ...HALL.az },
      ru: { title: 'Родной язык: открытый урок', description: 'Для детей и родителей.', ...HALL.ru },
    },
    people: [[11, 'speaker']],
  },
  {
    slug: ATTENDED_EVENT,
    category: 'meeting',
    ourRole: 'organizer',
    when: { inDays: -14, from: '16:00', to: '19:00', audience: 'public', capacity: 40 },
    text: {
      az: { title: 'Çay söhbəti', description: 'Mürəbbə, çay və köhnə şəkillər.', ...HALL.az },
      ru: { title: 'Беседа за чаем', description: 'Варенье, чай и старые фотографии.', ...HALL.ru },
      en: { title: 'A talk over tea', description: 'Jam, tea and old photographs.', ...HALL.en },
    },
    people: [[1, 'host']],
  },
];

const AHEAD: readonly DemoEvent[] = [
  {
    slug: FULL_EVENT,
    category: 'creative-evening',
    ourRole: 'organizer',
    when: { inDays: 10, from: '18:30', to: '21:00', audience: 'public', capacity: 20 },
    text: {
      az: {
        title: 'Şeir axşamı',
        description:
          'Hər kəs sevdiyi bir şeiri oxuyur. Yerlər məhduddur: dolanda gözləmə siyahısına yazılmaq olar.',
        ...HALL.az,
      },
      ru: {
        title: 'Вечер поэзии',
        description:
          'Каждый читает любимое стихотворение. Мест немного: когда они заняты, можно записаться в лист ожидания.',
        ...HALL.ru,
      },
      en: {
        title: 'Poetry evening',
        description:
          'Everybody reads a poem they love. Seats are few: once they are taken, there is a waiting list.',
        ...HALL.en,
      },
    },
    people: [
      [1, 'host'],
      [9, 'speaker'],
    ],
  },
  {
    slug: 'sahmat-turniri',
    state: 'cancelled',
    category: 'sport',
    ourRole: 'organizer',
    when: { inDays: 17, from: '10:00', to: '15:00', audience: 'public', capacity: 32 },
    text: {
      az: { title: 'Şahmat turniri', description: 'Zal təmirə bağlandığı üçün ləğv edilib.', ...HALL.az },
      ru: { title: 'Шахматный турнир', description: 'Отменён: зал закрыт на ремонт.', ...HALL.ru },
      en: {
        title: 'Chess tournament',
        description: 'Cancelled: the hall is closed for repairs.',
        ...HALL.en,
      },
    },
  },
  {
    slug: APPROVED_EVENT,
    category: 'festival',
    ourRole: 'organizer',
    when: { inDays: 24, from: '12:00', to: '17:00', audience: 'public', capacity: 80, needsApproval: true },
    text: {
      az: { title: 'Ailə günü', description: 'Oyunlar, nağıllar və birgə süfrə.', ...HALL.az },
      ru: { title: 'Семейный день', description: 'Игры, сказки и общий стол.', ...HALL.ru },
      en: { title: 'Family day', description: 'Games, tales and a shared table.', ...HALL.en },
    },
  },
  {
    slug: 'umumi-yigincaq',
    category: 'assembly',
    ourRole: 'organizer',
    when: { inDays: 45, from: '15:00', to: '18:00', audience: 'members', opensInDays: 5, closesInDays: 43 },
    text: {
      az: { title: 'Ümumi yığıncaq', description: 'İllik hesabat və növbəti ilin planı.', ...HALL.az },
      ru: { title: 'Общее собрание', description: 'Годовой отчёт и план на следующий год.', ...HALL.ru },
    },
  },
  {
    slug: 'resm-dersi',
    state: 'draft',
    category: 'lesson',
    ourRole: 'organizer',
    when: { inDays: 60, from: '11:00', to: '13:00', audience: 'none' },
    text: { az: { title: 'Uşaqlar üçün rəsm dərsi (qaralama)' } },
  },
];

export const DEMO_EVENTS: readonly DemoEvent[] = [...RECORDS, ...PAST, ...AHEAD];
