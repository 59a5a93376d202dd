import { Icon } from '@/components/ui/icon';

/** Beside a name that only administrators see, because the person is in safe mode. */
export function SafeMark({ text }: { text: string }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <Icon name="shield" />
      {text}
    </span>
  );
}
