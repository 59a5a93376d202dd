import { announcements, announcementTexts } from '@/db/schema/announcements';
import { applicationConsents, applications } from '@/db/schema/applications';
import { eachLocale } from '../rows';
import type { InEach } from '../shapes';
import type { DemoScene } from './scene';

const DAY = 86_400_000;

interface Letter {
  slug: string;
  /** Days ago; null is a draft. */
  publishedAgo: number | null;
  text: Partial<InEach<{ title: string; text: string }>>;
}

const LETTERS: readonly Letter[] = [
  {
    slug: 'kitabxana-aciqdir',
    publishedAgo: 6,
    text: {
      az: {
        title: 'Kitabxanamız açıqdır',
        text: 'Nümunə evinin kitabxanası hər şənbə **14:00–17:00** arası açıqdır.\n\n- Uşaq kitabları birinci rəfdədir.\n- Kitab bir aya verilir.',
      },
      ru: {
        title: 'Наша библиотека открыта',
        text: 'Библиотека Дома «Нюмуне» открыта по субботам с **14:00 до 17:00**.\n\n- Детские книги — на первой полке.\n- Книга выдаётся на месяц.',
      },
      en: {
        title: 'Our library is open',
        text: 'The library of Nümunə House is open on Saturdays from **2 to 5 pm**.\n\n- Books for children stand on the first shelf.\n- A book is lent for a month.',
      },
    },
  },
  {
    slug: 'konullu-axtarilir',
    publishedAgo: null,
    text: {
      az: {
        title: 'Ailə günü üçün köməkçilər',
        text: 'Qapıda və mətbəxdə altı köməkçi axtarırıq. Kim gələ bilər?',
      },
    },
  },
];

/** One announcement that stands on the page, one that is still being written. */
export async function writeLetters({ tx, organizationId, now }: DemoScene): Promise<void> {
  for (const { slug, publishedAgo, text } of LETTERS) {
    const at = publishedAgo === null ? null : new Date(now.getTime() - publishedAgo * DAY);
    const [row] = await tx
      .insert(announcements)
      .values({
        organizationId,
        slug,
        kind: 'news',
        audience: 'all',
        state: at ? 'done' : 'draft',
        startedAt: at,
        doneAt: at,
        publishedAt: at,
        ...(at ? { createdAt: at, updatedAt: at } : {}),
      })
      .returning({ id: announcements.id });
    const announcementId = row?.id ?? '';
    await tx
      .insert(announcementTexts)
      .values(eachLocale(text, (locale, words) => ({ organizationId, announcementId, locale, ...words })));
  }
}

/** Somebody who would like to join, and waits for an answer. */
export async function writeApplication({ tx, organizationId, now }: DemoScene): Promise<void> {
  const at = new Date(now.getTime() - 2 * DAY);
  const [row] = await tx
    .insert(applications)
    .values({
      organizationId,
      state: 'open',
      // No link has this hash: nobody follows the application of somebody who does not exist.
      tokenHash: 'demo',
      given: 'Lamiyə',
      surname: 'Nağıllı',
      birthEdtf: '1994-05-12',
      email: 'lamiye.nagilli@example.org',
      phone: '+493023125197',
      city: 'Berlin',
      locale: 'az',
      message: 'Rəqs dərnəyinə qoşulmaq istəyirəm.',
      createdAt: at,
      confirmedAt: at,
    })
    .returning({ id: applications.id });
  await tx.insert(applicationConsents).values(
    (['record', 'newsletter'] as const).map((purpose) => ({
      organizationId,
      applicationId: row?.id ?? '',
      purpose,
      textVersion: 'demo',
      locale: 'az' as const,
      givenAt: at,
    })),
  );
}
