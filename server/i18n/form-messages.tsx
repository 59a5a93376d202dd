import 'server-only';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Namespace } from './messages';

/** Gives the forms below it the messages that they need, and no others: they travel with the page. */
export async function FormMessages({
  namespaces,
  children,
}: {
  namespaces: Namespace[];
  children: ReactNode;
}) {
  const all = (await getMessages()) as Record<string, unknown>;
  const wanted = ['common', 'errors', 'labels', ...namespaces];
  const messages = Object.fromEntries(wanted.map((name) => [name, all[name]]));
  return (
    <NextIntlClientProvider locale={await getLocale()} messages={messages as never} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
