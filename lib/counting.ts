/** A function that says of each text the how-many-th time it comes, the first being 1. */
export function counting(): (text: string) => number {
  const times = new Map<string, number>();
  return (text) => {
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    return time;
  };
}
