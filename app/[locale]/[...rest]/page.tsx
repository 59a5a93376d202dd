import { notFound } from 'next/navigation';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

/** Every address that is none: the 404 page in the language of the address. */
export default function UnknownAddress() {
  notFound();
}
