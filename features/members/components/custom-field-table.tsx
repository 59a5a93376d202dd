import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/locales';
import { customText } from '../custom-rules';
import type { KeptCustomField } from '../view';
import { CustomFieldSwitch } from './custom-field-switch';

type Props = { fields: KeptCustomField[]; locale: Locale; organization: string; path: string };

/** The organization's own questions, in the order in which they are asked. */
export function CustomFieldTable({ fields, locale, organization, path }: Props) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  return (
    <Table
      caption={t('custom.title')}
      columns={[
        { key: 'label', label: t('custom.label'), main: true },
        { key: 'kind', label: t('custom.kind') },
        { key: 'visibility', label: t('custom.visibility') },
        { key: 'answers', label: t('custom.answers'), align: 'end' },
        { key: 'act', label: t('custom.archive'), hideLabel: true, bare: true },
      ]}
      rows={fields.map((field) => {
        const label = customText(field.texts, locale, (text) => text.label);
        return {
          id: field.id,
          cells: {
            label: (
              <>
                <a href={`${path}/${field.id}`} lang={label?.lang}>
                  {label?.text}
                </a>{' '}
                {field.isArchived ? <Tag>{t('custom.archived')}</Tag> : null}
                {field.isRequired ? <Tag>{t('custom.required')}</Tag> : null}
                {field.isOwn ? <Tag>{t('custom.own')}</Tag> : null}
              </>
            ),
            kind: t(`custom.kinds.${field.kind}`),
            visibility: labels(`visibility.${field.visibility}`),
            answers: String(field.answers),
            act: (
              <CustomFieldSwitch
                locale={locale}
                organization={organization}
                id={field.id}
                isArchived={field.isArchived}
              />
            ),
          },
        };
      })}
    />
  );
}
