const SMALL_ENOUGH_BYTES = 1_500_000;
const LONGEST_SIDE = 1_600;

/**
 * Puts a smaller copy in place of a large photo that was chosen: telephones take pictures larger than what may be sent. What
 * cannot be made smaller here stays, and the server says what is wrong with it.
 */
export async function makeChosenSmaller(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file || file.size <= SMALL_ENOUGH_BYTES) return;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
    if (!blob || blob.size >= file.size || input.files?.[0] !== file) return;
    const chosen = new DataTransfer();
    chosen.items.add(new File([blob], file.name, { type: 'image/jpeg' }));
    input.files = chosen.files;
  } catch {
    // Not a picture, or none that this browser opens.
  }
}
