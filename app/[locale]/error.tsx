'use client';

import { useParams, usePathname } from 'next/navigation';

const WORDS: Record<string, { title: string; text: string; again: string; home: string }> = {
  az: {
    title: 'Nəsə alınmadı',
    text: 'Səhifəni göstərmək mümkün olmadı. Bir qədər sonra yenidən cəhd edin.',
    again: 'Yenidən cəhd et',
    home: 'Təşkilatların siyahısı',
  },
  ru: {
    title: 'Что-то пошло не так',
    text: 'Страницу не удалось показать. Попробуйте ещё раз немного позже.',
    again: 'Попробовать ещё раз',
    home: 'К списку организаций',
  },
  en: {
    title: 'Something went wrong',
    text: 'The page could not be shown. Please try again in a little while.',
    again: 'Try again',
    home: 'All organizations',
  },
};

/** A page that failed. Its words stand here, because nothing that may have failed is asked for them. */
export default function ErrorPage() {
  const { locale } = useParams<{ locale?: string }>();
  const path = usePathname();
  const words = WORDS[locale ?? ''] ?? WORDS.az;
  return (
    <main id="main" className="wrap wrap-narrow grid gap-4 py-[clamp(2rem,8vw,6rem)]">
      <h1>{words?.title}</h1>
      <p className="lede">{words?.text}</p>
      <p className="actions">
        <a className="btn btn-primary" href={path}>
          {words?.again}
        </a>
        <a className="btn" href={`/${locale ?? 'az'}`}>
          {words?.home}
        </a>
      </p>
    </main>
  );
}
