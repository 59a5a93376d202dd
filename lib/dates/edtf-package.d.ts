/** The package has no types; the tests compare our reader with it. */
declare module 'edtf' {
  export default function edtf(text: string): { min: number; max: number };
}
