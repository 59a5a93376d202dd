import type { FormState } from '@/lib/form-state';

/** Sends the form of a file, and goes where the answer says; refusals come back as those of an action do. */
export async function sendUpload(
  address: string,
  data: FormData,
  errorText: Readonly<Record<string, string>>,
): Promise<FormState> {
  const answer = await fetch(address, {
    method: 'POST',
    body: data,
    headers: { Accept: 'application/json' },
  }).catch(() => null);
  if (answer?.redirected) return goTo(answer.url);
  const said: FormState | { path: string } | null = answer?.ok ? await answer.json().catch(() => null) : null;
  if (said && 'path' in said) return goTo(said.path);
  return said ?? { status: 'error', message: errorText['upload-failed'] ?? '', errors: {}, values: {} };
}

/** The form keeps saying that it is being sent until the other page is there. */
function goTo(path: string): Promise<FormState> {
  window.location.assign(path);
  return new Promise(() => {});
}
