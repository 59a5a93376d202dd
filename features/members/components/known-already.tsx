'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/checkbox-field';
import type { ActionForm } from '@/components/form/use-action-form';
import { Note } from '@/components/ui/note';
import { phoneDigits } from '@/lib/phones';

type Props = { form: ActionForm; locale: string; organization: string };

/** Asks whether whoever is added is somebody known, with a look into the list for the name and each contact that was typed. */
export function KnownAlready({ form, locale, organization }: Props) {
  const t = useTranslations('members');
  const { values } = form.state;
  const address = (q: string) => `/${locale}/manage/${organization}/members?${new URLSearchParams({ q })}`;
  const looks = [
    { text: t('duplicate.look'), q: `${values.surname ?? ''} ${values.given ?? ''}` },
    ...contactLooks(values),
  ];
  return (
    <Note tone="warn" title={t('duplicate.title')}>
      <p className="flex flex-wrap gap-x-4">
        {looks.map(({ text, q }) => (
          <a key={q} className="break-all" href={address(q)} target="_blank" rel="noreferrer">
            {text}
          </a>
        ))}
      </p>
      <CheckboxField {...form.field('anyway', t('duplicate.anyway'))} />
    </Note>
  );
}

const SUBSCRIBER_DIGITS = 7;

/** A phone is looked up by its last digits: before them stands the country or a trunk prefix. */
function contactLooks(values: Record<string, string>): { text: string; q: string }[] {
  const looks = Object.entries(values).flatMap(([field, typed]) => {
    const [, row] = /^contacts\.(\d+)\.value$/.exec(field) ?? [];
    const kind = row === undefined ? field : values[`contacts.${row}.kind`];
    const text = typed.trim();
    if (text !== '' && kind === 'email') return [{ text, q: text }];
    const digits = phoneDigits(text).slice(-SUBSCRIBER_DIGITS);
    return digits !== '' && kind === 'phone' ? [{ text, q: digits }] : [];
  });
  return [...new Map(looks.map((look) => [look.q, look])).values()];
}
