/** `2026/0042`: numbers of a year that sort as they were given. */
export function receiptText({
  receiptYear,
  receiptNumber,
}: {
  receiptYear: number | null;
  receiptNumber: number | null;
}): string | null {
  return receiptNumber === null ? null : `${receiptYear}/${String(receiptNumber).padStart(4, '0')}`;
}
