'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorMaker = new (options: { formats: string[] }) => Detector;

const makerOf = (): DetectorMaker | undefined =>
  (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;

type Props = {
  /** The address of this page: the code that was read is asked there. */
  path: string;
};

/** Reads a card with the camera, in browsers that can; in all others there is nothing to see. */
export function CardCamera({ path }: Props) {
  const t = useTranslations('cards');
  const [state, setState] = useState<'unable' | 'closed' | 'open' | 'refused'>('unable');
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    if (makerOf() && navigator.mediaDevices) setState('closed');
  }, []);

  useEffect(() => {
    if (state !== 'open' || !video.current) return;
    return watch(video.current, {
      found: (code) => window.location.assign(`${path}?code=${encodeURIComponent(code)}`),
      refused: () => setState('refused'),
    });
  }, [state, path]);

  if (state === 'unable') return null;
  return (
    <div className="grid gap-3">
      {state === 'open' ? (
        <>
          <video ref={video} className="w-full max-w-md rounded-card bg-sunken" playsInline muted />
          <p className="soft" role="status">
            {t('scan.watching')}
          </p>
        </>
      ) : null}
      {state === 'refused' ? <p role="alert">{t('scan.refused')}</p> : null}
      <div>
        <button
          type="button"
          className="btn"
          onClick={() => setState((before) => (before === 'open' ? 'closed' : 'open'))}
        >
          {state === 'open' ? t('scan.stop') : t('scan.camera')}
        </button>
      </div>
    </div>
  );
}

const PAUSE = 250;

/** Looks through the camera until a code is seen. Gives what closes it again. */
function watch(
  video: HTMLVideoElement,
  answers: { found: (code: string) => void; refused: () => void },
): () => void {
  const Maker = makerOf();
  let isOver = false;
  let stream: MediaStream | undefined;
  const close = () => {
    isOver = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const look = async () => {
    if (!Maker) return answers.refused();
    const detector = new Maker({ formats: ['qr_code'] });
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    if (isOver) return close();
    video.srcObject = stream;
    await video.play();
    while (!isOver) {
      const [code] = await detector.detect(video).catch(() => []);
      if (code && !isOver) {
        close();
        return answers.found(code.rawValue);
      }
      await new Promise((resume) => setTimeout(resume, PAUSE));
    }
  };
  look().catch(() => {
    if (!isOver) answers.refused();
    close();
  });
  return close;
}
