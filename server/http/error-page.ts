import { chooseLocale, isLocale, LOCALES, type Locale } from '@/lib/locales';

type Said = [title: string, text: string];

const WORDS: Record<Locale, { missing: Said; gone: Said; failed: Said; home: string; languages: string }> = {
  az: {
    missing: [
      'Belə səhifə yoxdur',
      'Ünvan dəyişib, ya da səhifə silinib. Təşkilatların siyahısından davam edin.',
    ],
    gone: [
      'Bu keçid işləmir',
      'Ola bilər ki, qeydiyyat başqasına ötürülüb, keçid yenilənib və ya tam köçürülməyib. Təşkilatçıdan yeni keçid istəyin.',
    ],
    failed: ['Nəsə alınmadı', 'Səhifəni göstərmək mümkün olmadı. Bir qədər sonra yenidən cəhd edin.'],
    home: 'Təşkilatların siyahısı',
    languages: 'Dillər',
  },
  ru: {
    missing: ['Такой страницы нет', 'Адрес изменился, или страницу убрали. Начните со списка организаций.'],
    gone: [
      'Эта ссылка не работает',
      'Возможно, регистрацию передали другому, ссылку обновили или скопировали не целиком. Попросите у организатора новую.',
    ],
    failed: ['Что-то пошло не так', 'Страницу не удалось показать. Попробуйте ещё раз немного позже.'],
    home: 'К списку организаций',
    languages: 'Языки',
  },
  en: {
    missing: [
      'There is no such page',
      'The address has changed, or the page was removed. Go on from the list.',
    ],
    gone: [
      'This link does not work',
      'The registration may have been handed on, the link renewed, or not copied whole. Ask the organizer for a new one.',
    ],
    failed: ['Something went wrong', 'The page could not be shown. Please try again in a little while.'],
    home: 'All organizations',
    languages: 'Languages',
  },
};

const SHELL = '<!DOCTYPE html><html id="__next_error__">';

/** Stands in the "not found" of the management area, which Next's script puts into the navigation of the organization. */
const OF_MANAGEMENT = 'data-not-found';

/**
 * For "not found" and for errors Next sends an empty shell that a script would fill. Where no script comes along,
 * this page stands in its place, in the language of the address, on nothing but a style sheet of its own. Whoever
 * manages the organization keeps its navigation: there the script fills the shell, and the page is for who has none.
 */
export function fillErrorShell(html: string, address: string, status: number, accepted?: string): string {
  if (!html.startsWith(SHELL)) return html;
  const path = address.split(/[?#]/)[0] ?? '/';
  const [, first = '', ...rest] = path.split('/');
  const locale = isLocale(first) ? first : chooseLocale(accepted ?? null);
  const words = WORDS[locale];
  // The private link of a registration: whoever has an old one is told what may have become of it.
  const isLink = isLocale(first) && rest[0] === 'links';
  const [title, text] = status !== 404 ? words.failed : isLink ? words.gone : words.missing;
  // Only what an address of ours can hold is written back.
  const below = isLocale(first) && rest.every((part) => /^[a-z0-9-]*$/.test(part)) ? rest.join('/') : '';
  const languages = LOCALES.map(
    (choice) =>
      `<a href="/${choice}${below ? `/${below}` : ''}" hreflang="${choice}" lang="${choice}"${
        choice === locale ? ' aria-current="true"' : ''
      }>${choice.toUpperCase()}</a>`,
  ).join('');
  const body = `<header><a class="brand" href="/${locale}">Ocaq</a><nav aria-label="${words.languages}">${languages}</nav></header><main id="main"><h1>${title}</h1><p>${text}</p><p><a class="btn" href="/${locale}">${words.home}</a></p></main>`;
  if (status === 404 && html.includes(OF_MANAGEMENT)) return withoutScript(html, locale, body);
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title} · Ocaq</title><link rel="stylesheet" href="/error.css"><link rel="icon" href="/icon.svg" type="image/svg+xml"></head><body>${body}</body></html>`;
}

/** Whether what `fillErrorShell` gave is still Next's shell, which is empty without its script. */
export const needsItsScript = (page: string): boolean => page.includes('id="__next_error__"');

/** Next's shell as it is, with what is shown where its script does not run. */
const withoutScript = (shell: string, locale: Locale, body: string) =>
  shell
    .replace(SHELL, `<!DOCTYPE html><html id="__next_error__" lang="${locale}">`)
    .replace('<body>', `<body><noscript><link rel="stylesheet" href="/error.css">${body}</noscript>`);
