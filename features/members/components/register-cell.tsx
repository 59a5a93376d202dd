import { StatusDot } from '@/components/ui/status-dot';
import type { ListedCell } from '../register-view';
import { MailLink } from './mail-link';

/** One cell of the member list. */
export function RegisterCell({ cell }: { cell: ListedCell }) {
  if (typeof cell === 'string') return cell;
  switch (cell.kind) {
    case 'status':
      return <StatusDot tone={cell.tone}>{cell.text}</StatusDot>;
    case 'lines':
      return <span className="whitespace-pre-line">{cell.text}</span>;
    case 'words':
      return cell.words.map(({ text, lang }, at) => (
        <span key={text} lang={lang}>
          {at > 0 ? `, ${text}` : text}
        </span>
      ));
    case 'contact':
      return (
        <span className="grid gap-1">
          {cell.phone ? (
            <a className="whitespace-nowrap" href={cell.phone.href}>
              {cell.phone.text}
            </a>
          ) : null}
          {cell.email ? <MailLink email={cell.email} /> : null}
        </span>
      );
  }
}
