import 'server-only';
import type { RequestContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { isAsked } from './asked-of';
import { listedRows } from './components/listed-rows';
import { listMembers } from './queries/list';
import type { FetchedRegister, RegisterSurvey } from './register-view';
import type { ListInput } from './schema';

/** The list as its page fetches it. */
export async function readRegister(request: RequestContext, input: ListInput): Promise<FetchedRegister> {
  const list = await listMembers(request, input);
  const labels = await translator(request.locale, 'labels');
  const rows = (members: typeof list.members) =>
    listedRows(members, input, list.day, {
      locale: request.locale,
      home: request.organization?.countryCode,
      labels,
    });
  return {
    input,
    rows: rows(list.members),
    similar: rows(list.similar),
    previous: list.previous,
    next: list.next,
    ...surveyed(input, list),
  };
}

/** What a page tells of its whole list. Who all stand on it are counted; of more the page asks by itself, once it shows them. */
function surveyed(
  input: ListInput,
  { members, previous, next }: { members: unknown[]; previous: string | null; next: string | null },
): Partial<RegisterSurvey> {
  if (input.after || input.before || input.letter) return {};
  const isMore = Boolean(previous || next);
  const found = isAsked(input) ? { count: members.length, isMore } : null;
  return isMore ? { found } : { found, letters: null };
}
