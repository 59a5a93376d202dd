import '../globals.css';
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { FontPreloads } from '@/components/layout/font-preloads';
import { isLocale } from '@/lib/locales';
import { appOrigin } from '@/server/origin';

// Nothing is rendered at build time: the build needs no database.
export const generateStaticParams = () => [];

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(appOrigin()),
  title: { default: 'Ocaq', template: '%s · Ocaq' },
});

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#191512' },
  ],
};

export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale}>
      <head>
        <FontPreloads locale={locale} />
      </head>
      <body>{children}</body>
    </html>
  );
}
