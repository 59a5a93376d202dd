/** What a server action answers to a form. All texts are translated already; keys of `errors` and `values` are the
 * names of the fields. */
export type FormState = {
  status: 'idle' | 'ok' | 'error';
  message?: string;
  errors: Record<string, string>;
  values: Record<string, string>;
};

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const IDLE: FormState = { status: 'idle', errors: {}, values: {} };
