import { notFound } from 'next/navigation';
import { localeOf, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; rest: string[] }> };

/** Every address of the management area that is none: "not found", inside the navigation of the organization. */
export default async function UnknownManageAddress({ params }: Props) {
  const { locale, org, rest } = await params;
  await staffContext(localeOf(locale), org, `/${rest.join('/')}`);
  notFound();
}
