import 'server-only';
import type { RequestContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { listedRows } from './components/listed-rows';
import { listMembers, surveyMembers } from './queries/list';
import type { FetchedRegister } from './register-view';
import type { ListInput } from './schema';

/** The list as its page fetches it. What holds on every page of it is told with the first only. */
export async function readRegister(request: RequestContext, input: ListInput): Promise<FetchedRegister> {
  const isFirst = !input.after && !input.before && !input.letter;
  const [list, survey, labels] = await Promise.all([
    listMembers(request, input),
    isFirst ? surveyMembers(request, input) : undefined,
    translator(request.locale, 'labels'),
  ]);
  const rows = (members: typeof list.members) =>
    listedRows(members, input, { locale: request.locale, labels });
  return {
    input,
    rows: rows(list.members),
    similar: rows(list.similar),
    previous: list.previous,
    next: list.next,
    ...(survey ? { found: survey.found, letters: survey.letters } : {}),
  };
}
