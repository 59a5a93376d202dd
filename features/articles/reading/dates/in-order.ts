/** Of dates in their order, none over another: the first one that ends after a token. Asked by halves, as lines may be long. */
export function firstAfter<T extends { to: number }>(dates: readonly T[], token: number): T | undefined {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.to ?? 0) > token) high = middle;
    else low = middle + 1;
  }
  return dates[low];
}
