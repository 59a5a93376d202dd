import 'server-only';
import type { z } from 'zod';
import { formValues, typedValues } from '@/lib/form-values';
import type { Locale } from '@/lib/locales';
import { failed } from './action';
import { isOwnOrigin } from './auth/origin';
import type { Command } from './command';
import { type RequestContext, requestContext } from './context';
import { invalid, notFound, Refusal } from './errors';
import { can } from './policy/can';

interface UploadOptions<Result> {
  locale: Locale;
  organization: string;
  /** The field of the file. */
  field: string;
  maxBytes: number;
  /** What is said of a file that has more. */
  tooBig?: string;
  /** The path of the form: refusals go back to it. */
  page: string;
  done: (result: Result, request: RequestContext) => string;
}

/** Fields beside the file, and the lines around them. */
const BESIDE_THE_FILE = 64 * 1024;

/**
 * A command as the target of a form whose file is too large for a server action. Who may not is refused before anything is
 * read, and what is too large while it is read. A plain form is sent on or back to its page; one that asks for JSON is told.
 */
export async function receiveUpload<Schema extends z.ZodType, Result>(
  request: Request,
  command: Command<Schema, Result>,
  options: UploadOptions<Result>,
): Promise<Response> {
  const { locale, organization, field, done } = options;
  let data = new FormData();
  try {
    if (!isOwnOrigin(request.headers)) throw new Refusal('forbidden', 'foreign-origin');
    const context = await requestContext(locale, organization);
    if (!can(context.standing, command.permission)) throw notFound();
    data = await readForm(request, options);
    const file = data.get(field);
    const sent =
      file instanceof File && file.name !== ''
        ? { [field]: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }
        : {};
    const result = await command(context, { ...formValues(data), ...sent } as z.input<Schema>);
    return answer(request, done(result, context));
  } catch (error) {
    return refused(request, error, data, command.commandName, options);
  }
}

async function readForm(
  request: Request,
  { field, maxBytes, tooBig: reason = 'file-too-big' }: UploadOptions<never>,
): Promise<FormData> {
  const tooBig = invalid(field, reason);
  const most = maxBytes + BESIDE_THE_FILE;
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooBig;
  let bytes = 0;
  let isTooBig = false;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.length;
        isTooBig = bytes > most;
        if (isTooBig) controller.error(tooBig);
        else controller.enqueue(chunk);
      },
    }),
  );
  const type = request.headers.get('content-type') ?? '';
  try {
    return await new Response(counted ?? null, { headers: { 'Content-Type': type } }).formData();
  } catch {
    // Another kind of body, or one that was cut off.
    throw isTooBig ? tooBig : invalid(field, 'file-broken');
  }
}

const asksForJson = (request: Request) => request.headers.get('accept') === 'application/json';
const NOT_KEPT = { 'Cache-Control': 'private, no-store' };

function answer(request: Request, path: string): Response {
  if (asksForJson(request)) return Response.json({ path }, { headers: NOT_KEPT });
  return new Response(null, { status: 303, headers: { ...NOT_KEPT, Location: path } });
}

async function refused(
  request: Request,
  error: unknown,
  data: FormData,
  name: string,
  { locale, page }: Pick<UploadOptions<never>, 'locale' | 'page'>,
): Promise<Response> {
  if (asksForJson(request)) {
    return Response.json(await failed(error, locale, data, name), { headers: NOT_KEPT });
  }
  if (!(error instanceof Refusal)) throw error;
  const fields = Object.entries(error.fields).map(([field, reason]) => `${field}.${reason}`);
  const reasons = fields.length > 0 ? fields : [`.${error.reason}`];
  const asked = new URLSearchParams([...reasons.map((reason) => ['refused', reason]), ...typed(data)]);
  return answer(request, `${page}?${asked}`);
}

const typed = (data: FormData) => Object.entries(typedValues(data)).filter(([, value]) => value.length <= 60);
