import { privacyNotices, privacyNoticeTexts } from '@/db/schema/consents';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { currentNotice } from '../current-notice';
import { nameOfNotice } from '../notice-name';
import { publishableTexts } from '../notice-text';
import { publishInput } from '../schema';

/** Publishes the privacy notice as a new version, in every language in which nothing is missing. Earlier ones stay readable. */
export const publishNotice = command({
  name: 'privacy-notice.publish',
  permission: 'privacy-notice:update',
  input: publishInput,
  run: async (context, { shown }) => {
    const { tx, organization, standing } = context;
    const texts = await publishableTexts(context);
    if (!texts.some(({ locale }) => locale === organization.defaultLocale)) {
      throw new Refusal('conflict', 'notice-incomplete');
    }
    if (nameOfNotice(texts) !== shown) throw new Refusal('conflict', 'changed-meanwhile');
    const number = ((await currentNotice(context)) ?? 0) + 1;
    await tx
      .insert(privacyNotices)
      .values({ organizationId: organization.id, number, publishedBy: standing.accountId });
    await tx
      .insert(privacyNoticeTexts)
      .values(texts.map((text) => ({ organizationId: organization.id, number, ...text })));
    return { number, languages: texts.map(({ locale }) => locale) };
  },
  journal: ({ number, languages }) => ({
    subjectType: 'privacy-notice',
    subjectId: null,
    subjectName: String(number),
    details: { number, languages },
  }),
  tags: ({ organization }) => [tag.organization(organization.slug)],
  // Two who publish at once: the second sees the new version first.
  constraints: { privacy_notices_organization_id_number_pk: new Refusal('conflict', 'changed-meanwhile') },
});
