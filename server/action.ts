import 'server-only';
import { randomUUID } from 'node:crypto';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { FormAction, FormState } from '@/lib/form-state';
import { formValues, typedValues } from '@/lib/form-values';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/locales';
import { askedToConfirm, CONFIRMING, confirming } from './auth/confirmation';
import { isOwnOrigin } from './auth/origin';
import type { Command } from './command';
import { type RequestContext, requestContext } from './context';
import { Refusal } from './errors';
import { translator } from './i18n/translator';
import { log } from './log';

interface ActionOptions<Result> {
  /** Where to go when it is done (a path); without it the form says that it is done. */
  done?: (result: Result, request: RequestContext, data: FormData) => string;
  /** Key in `notices` of what the form says when it stays. */
  notice?: string;
  /** What the form says when it stays, where that depends on what was made: a secret that is told this one time. */
  message?: (result: Result, request: RequestContext) => Promise<string>;
  /** The field of an uploaded file; the command gets its name and its bytes. */
  file?: string;
  /** The context, when it is not the session's: a private link. */
  context?: (locale: Locale, data: FormData) => Promise<RequestContext>;
}

/**
 * A command as a server action: checks where the form was sent from, reads `$locale` and `$organization` of
 * the form kit, runs the command, and turns a refusal into messages beside the fields.
 */
export function toAction<Schema extends z.ZodType, Result>(
  command: Command<Schema, Result>,
  options: ActionOptions<Result> = {},
): FormAction {
  return async (_state, data) => {
    const asked = String(data.get('$locale') ?? '');
    const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
    let target: string | undefined;
    let message: string | undefined;
    let asking: RequestContext | undefined;
    try {
      await refuseForeignOrigin();
      const slug = data.get('$organization');
      asking = options.context
        ? await options.context(locale, data)
        : await requestContext(locale, typeof slug === 'string' && slug !== '' ? slug : undefined);
      asking = await confirming(asking, String(data.get(CONFIRMING) ?? ''));
      const file = options.file ? await uploadedFile(data, options.file) : {};
      const result = await command(asking, { ...formValues(data), ...file } as z.input<Schema>);
      target = options.done?.(result, asking, data);
      message = await options.message?.(result, asking);
    } catch (error) {
      unstable_rethrow(error);
      const state = await failed(error, locale, data, command.commandName);
      return asking && (data.has(CONFIRMING) || isUnconfirmed(error))
        ? { ...state, confirm: await askedToConfirm(asking) }
        : state;
    }
    if (target !== undefined) {
      refreshNavigation();
      redirect(target as never);
    }
    const t = await translator(locale, 'notices');
    return { status: 'ok', message: message ?? t(options.notice ?? 'saved'), errors: {}, values: {} };
  };
}

/** What stands around the page counts anew (`Members 58`), and so does a page of which only the part behind the # is another one: the
 * router would keep both as they were. */
function refreshNavigation(): void {
  try {
    refresh();
  } catch {
    // Not within an action of the router: whoever posts a form by an address of ours loads the whole page anyway.
  }
}

const isUnconfirmed = (error: unknown) => error instanceof Refusal && error.code === 'unconfirmed';

/** A file that was chosen; a field that was left empty sends one without a name. */
async function uploadedFile(data: FormData, field: string) {
  const file = data.get(field);
  if (!(file instanceof File) || file.name === '') return {};
  return { [field]: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
}

async function refuseForeignOrigin(): Promise<void> {
  if (!isOwnOrigin(await headers())) throw new Refusal('forbidden', 'foreign-origin');
}

/** What a form says of an error: a refusal in words beside the fields, all else with a number to look for in the log. */
export async function failed(
  error: unknown,
  locale: Locale,
  data: FormData,
  action: string,
): Promise<FormState> {
  const t = await translator(locale, 'errors');
  const values = typedValues(data);
  if (!(error instanceof Refusal)) {
    const id = randomUUID().slice(0, 8);
    log.error({ id, action, error: error instanceof Error ? error.stack : String(error) }, 'action failed');
    return { status: 'error', message: t('unexpected', { id }), errors: {}, values };
  }
  const errors = Object.fromEntries(
    Object.entries(error.fields).map(([field, reason]) => [field, t(reason as never, error.values)]),
  );
  return { status: 'error', message: t(error.reason as never, error.values), errors, values };
}
