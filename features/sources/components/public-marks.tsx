import { getTranslations } from 'next-intl/server';
import { ReferenceMark } from '@/components/ui/reference-mark';
import type { CitationMarks } from '../public-view';

interface Props {
  /** The address of the organization's page. */
  home: string;
  marks: CitationMarks;
  keys: readonly string[];
}

/** The marks at a fact: each leads to the place in its source. */
export async function PublicMarks({ home, marks, keys }: Props) {
  const t = await getTranslations('site');
  const shown = [...new Set(keys)].flatMap((key) => {
    const mark = marks[key];
    return mark ? [{ key, ...mark }] : [];
  });
  shown.sort((a, b) => a.number - b.number);
  return shown.map(({ key, number, source }) => (
    <ReferenceMark
      key={key}
      number={number}
      href={`${home}/sources/${source}#cite-${key}`}
      label={t('sourceMark', { number })}
    />
  ));
}
