import * as rootParams from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { DEFAULT_LOCALE, isLocale } from '@/lib/locales';
import { loadMessages } from './messages';

export default getRequestConfig(async ({ locale: asked }) => {
  const wanted = asked ?? (await rootParams.locale());
  const locale = typeof wanted === 'string' && isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  return { locale, timeZone: 'UTC', messages: await loadMessages(locale) };
});
