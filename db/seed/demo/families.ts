interface DemoFamily {
  adults: readonly number[];
  children: readonly number[];
  address?: string;
  /** Who gets the one mail that would go to several of them. */
  mailTo?: number;
}

export const FAMILIES: readonly DemoFamily[] = [
  { adults: [10, 31], children: [41], address: 'Nümunə küçəsi 11, 00000 Berlin', mailTo: 10 },
  { adults: [2, 27], children: [47], address: 'Nümunə küçəsi 3, 00000 Potsdam' },
  { adults: [51], children: [56] },
];

/** The numbers of those who are under age. */
export const CHILDREN: ReadonlySet<number> = new Set(FAMILIES.flatMap(({ children }) => children));
