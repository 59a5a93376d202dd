import { publicContext } from '@/server/context';
import { localeOf } from '@/server/page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export default async function Directory({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale);
  return (
    <main>
      {publicContext(locale).locale} {new Date().toISOString()}
    </main>
  );
}
