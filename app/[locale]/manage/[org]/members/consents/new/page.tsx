import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { RadioGroup } from '@/components/form/radio-group';
import { PageHeader } from '@/components/layout/page-header';
import { Note } from '@/components/ui/note';
import { AskingForm } from '@/features/consents/components/asking-form';
import { planAsking } from '@/features/consents/queries/campaigns';
import { ASKABLE, LINK_DAYS } from '@/features/consents/rules';
import { planInput } from '@/features/consents/schema';
import { askedOf, isAsked } from '@/features/members/asked-of';
import { listAddress } from '@/features/members/components/list-address';
import { Part } from '@/features/members/components/part';
import { listInput } from '@/features/members/schema';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('consents'))('ask.title') };
}

export default async function AskForConsentsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/consents/new');
  const asked = await searchParams;
  const filter = listInput.parse(asked);
  const { ask, without } = planInput.parse(asked);
  const plan = await orNotFound(planAsking(request, { filter, ask }));
  const t = await getTranslations('consents');
  const path = `/${locale}/manage/${org}/members`;
  const whom = Object.entries(askedOf(filter)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return (
    <>
      <PageHeader
        title={t('ask.title')}
        above={<a href={`${path}/consents`}>{t('campaigns.title')}</a>}
        sub={t('ask.lede', { days: LINK_DAYS })}
      />
      <form className="form" action={`${path}/consents/new`}>
        {whom.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>
          {isAsked(filter) ? t('ask.ofList') : t('ask.ofMembers')}{' '}
          <a href={listAddress(path, filter)}>{t('ask.toList')}</a>
        </p>
        <RadioGroup
          name="ask"
          label={t('ask.purposes')}
          multiple
          inline
          defaultValue={ask.join(',')}
          options={ASKABLE.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        />
        <RadioGroup
          name="without"
          label={t('ask.without')}
          inline
          defaultValue={without}
          options={(['link', 'paper'] as const).map((value) => ({ value, label: t(`ask.by.${value}`) }))}
        />
        <div>
          <button type="submit" className="btn">
            {t('ask.preview')}
          </button>
        </div>
      </form>
      <Part title={t('ask.whatHappens')}>
        {plan.people === 0 ? (
          <Note>{t('ask.nobody')}</Note>
        ) : plan.isTooMany ? (
          <Note tone="warn">{t('ask.tooMany')}</Note>
        ) : (
          <>
            <ul className="mb-4 grid gap-1">
              <li>{t('ask.byMail', { people: plan.mail })}</li>
              <li>{t(`ask.noMail.${without}`, { people: plan.noMail })}</li>
            </ul>
            <p className="soft mb-4">{t('ask.explained')}</p>
            <FormMessages namespaces={['consents']}>
              <AskingForm
                locale={locale}
                organization={org}
                people={plan.people}
                hidden={[
                  ['key', randomUUID()],
                  ['without', without],
                  ['people', String(plan.people)],
                  ...ask.map((purpose) => ['ask', purpose] as [string, string]),
                  ...whom.map(([name, value]) => [`filter.${name}`, value] as [string, string]),
                ]}
              />
            </FormMessages>
          </>
        )}
      </Part>
    </>
  );
}
