import { getTranslations } from 'next-intl/server';
import { languageName } from '@/lib/languages';
import type { Locale } from '@/lib/locales';
import type { PublicText } from '../public-view';

interface Props {
  locale: Locale;
  /** The texts that stand below or beside the note. */
  texts: readonly (PublicText | null)[];
}

/** Says which texts are shown in another language, and that a part is withheld. Nothing, where neither is so. */
export async function PublicTextNotes({ locale, texts }: Props) {
  const t = await getTranslations('site');
  const shown = texts.filter((text) => text !== null);
  const languages = [...new Set(shown.map((text) => text.lang).filter((lang) => lang !== undefined))];
  const isWithheld = shown.some((text) => text.isWithheld);
  if (languages.length === 0 && !isWithheld) return null;
  return (
    <p className="sub mt-2">
      {languages.map((language) => (
        <span key={language} className="block">
          {t(shown.every(({ lang }) => lang === language) ? 'fallback' : 'someFallback', {
            language: languageName(language, locale),
          })}
        </span>
      ))}
      {isWithheld ? <span className="block">{t('withheld')}</span> : null}
    </p>
  );
}
