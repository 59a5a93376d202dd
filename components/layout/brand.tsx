import { Icon } from '../ui/icon';

/** The flame and the name. */
export function Brand({ href, name = 'Ocaq' }: { href: string; name?: string }) {
  return (
    <a className="brand" href={href}>
      <Icon name="flame" />
      {name}
    </a>
  );
}
