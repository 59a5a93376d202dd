import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { GroupForm } from '@/features/groups/components/group-form';
import { RemoveGroup } from '@/features/groups/components/remove-group';
import { getGroupTexts } from '@/features/groups/queries/group';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; group: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('groups'))('edit') };
}

export default async function EditGroupPage({ params }: Props) {
  const { org, group: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/groups/${id}/edit`);
  const group = await orNotFound(getGroupTexts(request, { id }));
  const t = await getTranslations('groups');
  const texts = group.texts.flatMap((text) => [
    [`texts.${text.locale}.name`, text.name],
    [`texts.${text.locale}.description`, text.description ?? ''],
  ]);
  return (
    <>
      <PageHeader
        title={t('edit')}
        above={
          <a href={`/${locale}/manage/${org}/groups/${group.id}`} lang={group.lang}>
            {group.name}
          </a>
        }
      />
      <FormMessages namespaces={['groups', 'organizations']}>
        <GroupForm
          locale={locale}
          organization={org}
          id={group.id}
          initial={{ ...Object.fromEntries(texts), ...(group.isPublic ? { isPublic: 'on' } : {}) }}
        />
        {group.canBeRemoved ? (
          <div className="mt-7">
            <RemoveGroup locale={locale} organization={org} id={group.id} />
          </div>
        ) : null}
      </FormMessages>
    </>
  );
}
