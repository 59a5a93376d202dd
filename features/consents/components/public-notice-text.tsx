import { noticeBlocks } from '../notice-rules';

/** The text of a notice: headings, paragraphs and lists. */
export function PublicNoticeText({ text, lang }: { text: string; lang?: string }) {
  return (
    <div className="grid max-w-prose gap-3" lang={lang}>
      {noticeBlocks(text).map((block, index) => {
        const key = `${index}`;
        if (block.kind === 'heading') {
          return (
            <h2 className="mt-4 text-xl" key={key}>
              {block.text}
            </h2>
          );
        }
        if (block.kind === 'list') {
          return (
            <ul className="list-disc pl-6" key={key}>
              {block.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          );
        }
        return (
          <p className="whitespace-pre-line break-words" key={key}>
            {block.text}
          </p>
        );
      })}
    </div>
  );
}
