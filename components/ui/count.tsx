import { useLocale } from 'next-intl';
import { countText } from '@/lib/count-text';

/** A count, as the reader's language writes it. */
export const Count = ({ of }: { of: number }) => countText(of, useLocale());
