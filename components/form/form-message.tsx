import type { FormState } from '@/lib/form-state';
import { Note } from '../ui/note';

/** What a form that stays on its page says after it succeeded. */
export function FormMessage({ state }: { state: FormState }) {
  if (state.status !== 'ok' || !state.message) return null;
  return (
    <Note tone="good" live>
      {state.message}
    </Note>
  );
}
