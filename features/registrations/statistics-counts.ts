import { type Answer, isAnswer, isAsked, possibleAnswers, type Question } from '@/features/questions/rules';
import type { AskedCounts } from './statistics-rules';

/** A party as it is counted: how many come, and what they answered. */
export interface Sheet {
  size: number;
  answers: readonly Answer[];
}

/** How often each answer was given that can be counted, by the parties or people who were asked. */
export function countAnswers(questions: readonly Question[], sheets: readonly Sheet[]): AskedCounts[] {
  return questions.flatMap((question) => {
    const possible = possibleAnswers(question);
    if (possible.length === 0) return [];
    const counts = possible.map(() => 0);
    let asked = 0;
    for (const { size, answers } of sheets) {
      const positions = question.isPerPerson
        ? Array.from({ length: size }, (_, position) => position)
        : [null];
      for (const position of positions) {
        const answerTo = (other: Question) =>
          answers.find(
            (answer) =>
              answer.question === other.id && answer.position === (other.isPerPerson ? position : null),
          )?.value;
        if (!isAsked(question, questions, answerTo)) continue;
        asked += 1;
        const value = answerTo(question);
        possible.forEach((answer, place) => {
          if (isAnswer(value, answer)) counts[place] = (counts[place] ?? 0) + 1;
        });
      }
    }
    return [
      {
        id: question.id,
        asked,
        counts,
        isOverlapping: question.kind === 'many',
        onlyIf: parentOf(question, questions),
      },
    ];
  });
}

function parentOf({ onlyIf }: Question, questions: readonly Question[]): AskedCounts['onlyIf'] {
  const parent = onlyIf && questions.find(({ id }) => id === onlyIf.question);
  return parent ? { id: parent.id, place: possibleAnswers(parent).indexOf(onlyIf.answer) } : null;
}
