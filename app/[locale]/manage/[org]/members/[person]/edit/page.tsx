import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { PhotoPanel } from '@/features/households/components/photo-panel';
import { CustomValuesForm } from '@/features/members/components/custom-values-form';
import { EditMemberForm } from '@/features/members/components/edit-member-form';
import { Part } from '@/features/members/components/part';
import { formValuesOf } from '@/features/members/form-values';
import { listAskedFields } from '@/features/members/queries/custom-fields';
import { getMember } from '@/features/members/queries/member';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; person: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('edit.title') };
}

export default async function EditMemberPage({ params }: Props) {
  const { org, person: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/${slug}/edit`);
  const [member, fields] = await orNotFound(
    Promise.all([getMember(request, { slug }), listAskedFields(request, null)]),
  );
  const t = await getTranslations('members');
  const initial = formValuesOf(member);
  return (
    <>
      <PageHeader
        title={t('edit.title')}
        above={
          <a href={`/${locale}/manage/${org}/members/${member.slug}`}>
            {initial.surname} {initial.given}
          </a>
        }
      />
      <FormMessages namespaces={['members', 'households']}>
        <EditMemberForm
          locale={locale}
          organization={org}
          id={member.id}
          version={member.version}
          initial={initial}
          hidden={member.hidden}
          contacts={member.contacts?.length ?? 0}
        />
        <Part title={t('field.photo')} id="photo">
          <PhotoPanel
            locale={locale}
            organization={org}
            id={member.id}
            photo={member.photo}
            from="member"
            maySet
          />
        </Part>
        <Part
          title={t('custom.ofPerson')}
          aside={<a href={`/${locale}/manage/${org}/members/fields`}>{t('custom.title')}</a>}
        >
          {fields.length > 0 ? (
            <CustomValuesForm
              locale={locale}
              organization={org}
              id={member.id}
              version={member.version}
              fields={fields}
              answers={member.answers}
            />
          ) : (
            <p className="soft">{t('custom.none')}</p>
          )}
        </Part>
      </FormMessages>
    </>
  );
}
