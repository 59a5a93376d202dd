'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import {
  type FormEvent,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { type FieldValues, get, type Resolver, useForm } from 'react-hook-form';
import type { ZodType } from 'zod';
import { type FormAction, type FormState, IDLE } from '@/lib/form-state';
import { formValues } from '@/lib/form-values';
import type { FieldBinding } from './field-binding';

type Options = {
  action: FormAction;
  /** Where the form posts to by itself where `action` is no server action. */
  address?: string;
  /** What was said of the form before its page was loaded: `address` sends back to it. */
  before?: FormState;
  /** The same schema that the command parses; its messages are keys of `errorText`. Without it only the server checks. */
  schema?: ZodType;
  /** Values shown at first, by field name. Checkboxes: "on" or absent. */
  initial?: Record<string, string>;
  /** Message key → text in the language of the page; `invalid` is used for a key that is missing. */
  errorText: Record<string, string>;
  /** How the fields become the schema's input; must be what the server does. Default: `formValues`. */
  toInput?: (data: FormData) => unknown;
};

export type ActionForm = ReturnType<typeof useActionForm>;

/** Ties a <form> to a server action. Without JavaScript the form posts by itself and the page comes back with the errors
 * and what was typed; with it, the schema is asked first and the page stays. */
export function useActionForm({
  action,
  address,
  before = IDLE,
  schema,
  initial = {},
  errorText,
  toInput = formValues,
}: Options) {
  const [state, formAction, pending] = useActionState<FormState, FormData>(action, before);
  const formRef = useRef<HTMLFormElement>(null);
  const errorsRef = useRef<HTMLDivElement>(null);
  const formId = useId();
  // Fields changed since the server's last answer: what it said of them no longer counts.
  const [edited, setEdited] = useState<{ since: FormState; names: ReadonlySet<string> }>({
    since: state,
    names: new Set(),
  });
  const [attempt, setAttempt] = useState(0);

  const resolver: Resolver<FieldValues> = async (values, context, options) => {
    const form = formRef.current;
    if (!schema || !form) return { values, errors: {} };
    const ask = zodResolver(schema as ZodType<FieldValues, FieldValues>);
    return ask(toInput(new FormData(form)) as FieldValues, context, options);
  };
  const { register, handleSubmit, formState } = useForm<FieldValues>({
    resolver,
    // Not on blur: an error that appears there would push the button away from under the pointer.
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const clientErrors = formState.errors;

  const failed = state.status === 'error' ? state : null;
  useEffect(() => {
    if (failed || attempt > 0) (theOnlyWrong(formRef.current) ?? errorsRef.current)?.focus();
  }, [failed, attempt]);

  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const form = event.currentTarget;
      const submitter = (event.nativeEvent as SubmitEvent).submitter;
      void handleSubmit(
        () => startTransition(() => formAction(new FormData(form, submitter))),
        () => setAttempt((n) => n + 1),
      )(event);
    },
    [handleSubmit, formAction],
  );

  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const name = (event.target as Partial<HTMLInputElement>).name;
    if (!name) return;
    setEdited((before) => {
      if (before.since === state && before.names.has(name)) return before;
      return { since: state, names: new Set(before.since === state ? before.names : []).add(name) };
    });
  };

  const textOf = (key: unknown) =>
    typeof key === 'string' ? (errorText[key] ?? errorText.invalid ?? key) : undefined;
  const errorAt = (path: string): string | undefined => {
    const own: { message?: unknown; root?: { message?: unknown } } | undefined = get(clientErrors, path);
    const said = textOf(own?.message) ?? textOf(own?.root?.message);
    if (said) return said;
    const isStale = edited.since === state && [...edited.names].some((name) => isWithin(name, path));
    return isStale ? undefined : state.errors[path];
  };

  const idOf = (name: string) => `${formId}${name}`;
  const values = state.status === 'error' ? state.values : initial;
  const shown: { name: string; paths: string[]; label?: string }[] = [];

  function field(name: string): FieldBinding;
  function field(name: string, label: string): FieldBinding & { label: string };
  function field(name: string, label?: string): FieldBinding & { label?: string } {
    const { ref, onChange: change, onBlur } = register(name);
    // What is said of a group (`texts.az` is missing) stands at its first field.
    const known = shown.find((other) => other.name === name);
    const paths =
      known?.paths ??
      pathsTo(name).filter((path) => path === name || !shown.some((other) => isWithin(other.name, path)));
    // Once, also where it was named before the component that shows it was there.
    if (!known) shown.push({ name, paths, label });
    const wrong = Object.keys(state.errors);
    return {
      name,
      id: idOf(name),
      defaultValue: values[name],
      isTyped: state.status === 'error',
      error: paths.map(errorAt).find(Boolean),
      isOnlyWrong: wrong.length === 1 && paths.includes(wrong[0] ?? ''),
      inputRef: keepingChoice(ref),
      onChange: (event) => void change(event),
      onBlur: (event) => void onBlur(event),
      ...(label === undefined ? {} : { label }),
    };
  }

  /** Whether something is wrong with the field of this name, or one of the group that it names. */
  const isWrong = (path: string) =>
    [...Object.keys(state.errors), ...leafNames(clientErrors)].some(
      (name) => isWithin(name, path) && errorAt(name),
    );

  /** To be asked after the fields: knows which of them are there. */
  const summary = () => {
    if (!failed && attempt === 0) return { ref: errorsRef, errors: [] };
    const taken = new Set(shown.flatMap((entry) => entry.paths));
    const atFields = shown.flatMap(({ name, paths, label }) => {
      const text = paths.map(errorAt).find(Boolean);
      return text ? [{ name, id: idOf(name), text: label ? `${label}: ${text}` : text }] : [];
    });
    const elsewhere = [...new Set([...Object.keys(state.errors), ...leafNames(clientErrors)])].flatMap(
      (name) => {
        const text = taken.has(name) ? undefined : errorAt(name);
        return text ? [{ name, text }] : [];
      },
    );
    return { ref: errorsRef, message: failed?.message, errors: [...atFields, ...elsewhere] };
  };

  return {
    /** Spread on <form>. */
    form: { ref: formRef, ...targetOf(formAction, address), onSubmit, onChange, noValidate: true },
    /** With a label, the label is part of what is returned and the summary names the field. */
    field,
    isWrong,
    state,
    pending,
    summary,
  };
}

/** What was chosen before the page's scripts were there stays: on its own react-hook-form would take the dot out again. */
const keepingChoice = (register: (node: unknown) => void) => (node: unknown) => {
  const isRadio = node instanceof HTMLInputElement && node.type === 'radio';
  const chosen = isRadio
    ? node.form?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(node.name)}"]:checked`)
    : null;
  register(node);
  if (chosen) chosen.checked = true;
};

/** Where one field alone is wrong there is nothing to choose from: it takes the focus itself. */
const theOnlyWrong = (form: HTMLFormElement | null) => {
  const wrong = form?.querySelectorAll<HTMLElement>('[aria-invalid="true"]');
  const said = form?.querySelectorAll('[role="alert"] li');
  return wrong?.length === 1 && said?.length === 1 ? wrong[0] : null;
};

const targetOf = (action: (data: FormData) => void, address: string | undefined) =>
  address ? { action: address, method: 'post', encType: 'multipart/form-data' } : { action };

const isWithin = (name: string, path: string) => name === path || name.startsWith(`${path}.`);

/** a.b.c → a.b.c, a.b, a */
function pathsTo(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('.'));
}

function leafNames(errors: object, prefix = ''): string[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null || key === 'ref') return [];
    const name = prefix ? `${prefix}.${key}` : key;
    return 'message' in value && typeof value.message === 'string' ? [name] : leafNames(value, name);
  });
}
