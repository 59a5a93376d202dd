'use client';

import './globals.css';

/** When even the frame of a page failed: says so in all three languages. */
export default function GlobalError() {
  return (
    <html lang="az">
      <body>
        <title>500 · Ocaq</title>
        <main id="main" className="wrap wrap-narrow grid gap-4 py-[clamp(2rem,8vw,6rem)]">
          <h1>Nəsə alınmadı</h1>
          <p lang="ru">Что-то пошло не так. Попробуйте ещё раз немного позже.</p>
          <p lang="en">Something went wrong. Please try again in a little while.</p>
          <p>
            <a href="/">Ocaq</a>
          </p>
        </main>
      </body>
    </html>
  );
}
