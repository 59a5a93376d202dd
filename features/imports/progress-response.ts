import 'server-only';
import { jsonResponse } from '@/server/json-response';
import { getImportProgress } from './queries/progress';
import { progressInput } from './schema';

/** Answers a form that waits for a long step of an import. */
export const progressResponse = (asked: Request, params: Promise<{ locale: string; org: string }>) =>
  jsonResponse(asked, params, progressInput, getImportProgress);
