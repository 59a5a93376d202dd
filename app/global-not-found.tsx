import './globals.css';
import type { Metadata } from 'next';
import { Brand } from '@/components/layout/brand';

export const metadata: Metadata = { title: '404 · Ocaq', robots: { index: false } };

const WORDS = [
  { lang: 'az', title: 'Belə səhifə yoxdur', home: 'Təşkilatların siyahısı' },
  { lang: 'ru', title: 'Такой страницы нет', home: 'К списку организаций' },
  { lang: 'en', title: 'There is no such page', home: 'All organizations' },
];

/** An address in no language that we know: says so in all three. */
export default function GlobalNotFound() {
  return (
    <html lang="az">
      <body>
        <header className="wrap site-header">
          <Brand href="/" />
        </header>
        <main id="main" className="wrap wrap-narrow grid gap-8 py-[clamp(2rem,8vw,6rem)]">
          {WORDS.map(({ lang, title, home }, at) => (
            <div key={lang} lang={lang}>
              {at === 0 ? (
                <h1>{title}</h1>
              ) : (
                <p className="font-serif text-[1.3rem] font-semibold">{title}</p>
              )}
              <a href={`/${lang}`}>{home}</a>
            </div>
          ))}
        </main>
      </body>
    </html>
  );
}
