import type { CardHolder } from '../card-view';
import { photoAddress } from '../photo-address';

type Props = {
  locale: string;
  /** The slug of the organization. */
  organization: string;
  holder: Pick<CardHolder, 'photo'>;
};

/** The holder's picture, in the size of a passport photo on paper; nothing where there is none to see. */
export function CardPhoto({ locale, organization, holder: { photo } }: Props) {
  const address = photoAddress({ locale, organization }, photo, 'large');
  return address ? (
    <img
      src={address}
      alt=""
      width={384}
      height={384}
      className="size-24 rounded-card object-cover print:size-[14mm]"
    />
  ) : null;
}
