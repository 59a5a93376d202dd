import { BODY_KINDS, CUSTOM_FIELD_KINDS, EXPORT_FORMATS, OFFICE_KINDS } from '@/db/enums';

/** What bears no name of its own is called by its kind: the kinds, and where their words are. */
const KINDS_OF: Record<string, { kinds: readonly string[]; words: string }> = {
  body: { kinds: BODY_KINDS, words: 'labels.body' },
  office: { kinds: OFFICE_KINDS, words: 'labels.office' },
  'custom-field': { kinds: CUSTOM_FIELD_KINDS, words: 'members.custom.kinds' },
};

type Words = (key: never, values?: never) => string;

/** What an entry of the journal is about, in the reader's language wherever a code was written down and no name. */
export function journalSubject(
  { subjectType, subjectName }: { subjectType: string | null; subjectName: string },
  t: Words,
): string {
  if (subjectType === 'export') return exportedWords(subjectName, t);
  const known = KINDS_OF[subjectType ?? ''];
  return known?.kinds.includes(subjectName) ? t(`${known.words}.${subjectName}` as never) : subjectName;
}

/** Exports are written down as `11 · print`: how many people, and into what. */
function exportedWords(written: string, t: Words): string {
  const [, people, code] = /^(\d+) · ([a-z-]+)$/.exec(written) ?? [];
  const format = EXPORT_FORMATS.find((one) => one === code);
  if (!people || !format) return written;
  const values = { people: Number(people), format: t(`exports.format.${format}` as never) };
  return t('organizations.journal.exported' as never, values as never);
}
