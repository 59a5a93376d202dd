import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { PersonTerms } from '@/features/board/components/person-terms';
import { listTermsOf } from '@/features/board/queries/person-terms';
import { ConsentSummary } from '@/features/consents/components/consent-summary';
import { listConsentsOf } from '@/features/consents/queries/of-person';
import { GroupsOfPerson } from '@/features/groups/components/groups-of-person';
import { listGroupsOfPerson } from '@/features/groups/queries/groups-of-person';
import { HouseholdOfPerson } from '@/features/households/components/household-of-person';
import { getHouseholdOfPerson } from '@/features/households/queries/of-person';
import { CustomAnswers } from '@/features/members/components/custom-answers';
import { InvitationPanel } from '@/features/members/components/invitation-panel';
import { MembershipHistory } from '@/features/members/components/membership-history';
import { Part } from '@/features/members/components/part';
import { PersonFacts } from '@/features/members/components/person-facts';
import { SafeModeOfMember } from '@/features/members/components/safe-mode-of-member';
import { photoAddress } from '@/features/members/photo-address';
import { qrCodeImage } from '@/features/members/qr-code';
import { listMembershipTypes } from '@/features/members/queries/membership-types';
import { todayAt } from '@/features/members/today-at';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { listOpenInvitations } from '@/features/organizations/queries/invitations';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { MemberHeader } from './member-header';
import { memberOrLeadOn } from './member-or-lead-on';

type Props = {
  params: Promise<{ locale: string; org: string; person: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function MemberPage({ params, searchParams }: Props) {
  const { org, person: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/${slug}`);
  const path = `/${locale}/manage/${org}/members`;
  const member = await memberOrLeadOn(request, slug, path);
  const [invitation] = await orNotFound(listOpenInvitations(request, { personId: member.id }));
  const terms = await orNotFound(listTermsOf(request, { person: member.id }));
  const groups = await orNotFound(listGroupsOfPerson(request, { person: member.id }));
  const types = await orNotFound(listMembershipTypes(request, undefined));
  const home = await orNotFound(getHouseholdOfPerson(request, { person: member.id }));
  const words = await orNotFound(listConsentsOf(request, { person: member.id }));
  const { notice } = await searchParams;
  const t = await getTranslations('members');
  const c = await getTranslations('consents');
  const h = await getTranslations('households');
  const g = await getTranslations('groups');
  const duplicates = await getTranslations('duplicates');
  const safety = await getTranslations('safety');
  const data = await getTranslations('personal-data');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  // What is still open can be taken back, whoever it was made for.
  const canBeInvited = member.status !== 'deceased';
  return (
    <>
      <MemberHeader member={member} locale={locale} organization={org} />
      <ManageNotice notice={notice}>
        {notice === 'invitation-made' ? <a href="#invite">{t('invite.toLink')}</a> : null}
      </ManageNotice>
      <FormMessages namespaces={['members', 'safety', 'organizations']}>
        <div className="cols">
          <Part title={t('record')}>
            {member.photo ? (
              <img
                className="mb-4 size-32 rounded-card object-cover"
                src={photoAddress({ locale, organization: org }, member.photo, 'large')}
                alt={h('photo.alt')}
                width={128}
                height={128}
              />
            ) : null}
            <PersonFacts
              person={member}
              locale={locale}
              home={request.organization?.countryCode}
              hidden={member.hidden}
              saysEmpty
              without={['name', 'patronymic', 'photo', 'memberships']}
            />
            <CustomAnswers answers={member.answers} locale={locale} />
          </Part>
          <Part title={t('field.memberships')}>
            <MembershipHistory
              id={member.id}
              version={member.version}
              memberships={member.memberships ?? []}
              locale={locale}
              organization={org}
              today={todayAt(new Date(), zone)}
              types={types}
            />
          </Part>
        </div>
        <PersonTerms terms={terms} locale={locale} organization={org} />
        <Part title={h('ofPerson.title')}>
          <HouseholdOfPerson home={home} locale={locale} root={`/${locale}/manage/${org}`} />
        </Part>
        <Part title={g('ofPerson.title')}>
          <GroupsOfPerson groups={groups} locale={locale} path={`/${locale}/manage/${org}/groups`} />
        </Part>
        <Part
          title={c('ofPerson.title')}
          aside={<a href={`${path}/${member.slug}/consents`}>{c('ofPerson.more')}</a>}
        >
          <ConsentSummary words={words} when={(at) => formatMoment(at, zone, locale, 'date')} />
        </Part>
        {canBeInvited || invitation ? (
          <Part title={t('invite.title')} id="invite">
            <InvitationPanel
              locale={locale}
              organization={org}
              person={member}
              isClaimed={member.isClaimed}
              open={
                invitation
                  ? {
                      ...invitation,
                      until: formatMoment(invitation.expiresAt, zone, locale, 'date-time'),
                      qrCode: invitation.url ? await qrCodeImage(invitation.url) : null,
                    }
                  : null
              }
            />
          </Part>
        ) : null}
        <Part title={safety('title')} id="safe-mode">
          <SafeModeOfMember locale={locale} organization={org} id={member.id} safeMode={member.safeMode} />
        </Part>
        <Part title={t('rarely')}>
          <div className="actions">
            <ButtonLink href={`${path}/${member.slug}/merge`}>{duplicates('byHand.action')}</ButtonLink>
            <ButtonLink href={`${path}/${member.slug}/erase`} look="danger">
              {data('erase.titleOf')}
            </ButtonLink>
          </div>
        </Part>
      </FormMessages>
    </>
  );
}
