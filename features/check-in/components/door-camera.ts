interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorMaker = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};
type Read = (video: HTMLVideoElement) => Promise<string | null>;

const PAUSE = 120;
/** Enough for a code that fills a third of the picture, and quick to look through. */
const WIDTH = 640;

/** The browser's own reader where it has one; else ours, which is loaded only then. */
async function reader(): Promise<Read> {
  const Maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  const formats: string[] = (await Maker?.getSupportedFormats().catch(() => [])) ?? [];
  if (Maker && formats.includes('qr_code')) {
    const detector = new Maker({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { default: decode } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (!context || video.videoWidth === 0) return null;
    canvas.width = WIDTH;
    canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return decode({ data, width, height }) ?? null;
  };
}

/** Fetches our reader ahead, so that it is there without a network. */
export const loadReader = (): Promise<unknown> => import('qr/decode.js');

/** Looks through the camera and tells every code that it sees. Gives what closes it. */
export function watchCamera(
  video: HTMLVideoElement,
  answers: { seen: (code: string) => void; refused: () => void },
): () => void {
  let isOver = false;
  let stream: MediaStream | undefined;
  const close = () => {
    isOver = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const look = async () => {
    const read = await reader();
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    if (isOver) return close();
    video.srcObject = stream;
    await video.play();
    while (!isOver) {
      const code = await read(video).catch(() => null);
      if (code && !isOver) answers.seen(code);
      await new Promise((resume) => setTimeout(resume, PAUSE));
    }
  };
  look().catch(() => {
    if (!isOver) answers.refused();
    close();
  });
  return close;
}
