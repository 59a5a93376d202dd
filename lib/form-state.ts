/** What a server action answers to a form. All texts are translated already; keys of `errors` and `values` are the
 * names of the fields. */
export type FormState = {
  status: 'idle' | 'ok' | 'error';
  message?: string;
  errors: Record<string, string>;
  values: Record<string, string>;
  /** Whoever sent it has to show first who they are; what they wrote is in `values`. */
  confirm?: AskedToConfirm;
};

/** How somebody shows who they are, in a form that keeps all else: by the password, or by signing in anew in another tab. */
export type AskedToConfirm = {
  explanation: string;
  password?: { name: string; label: string; submit: string };
  link?: { href: string; text: string };
};

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const IDLE: FormState = { status: 'idle', errors: {}, values: {} };
