// Stands for the coder in tests: the article's text says what goes wrong.
export default async function codeBatch(articles) {
  const answers = [];
  for (const article of articles) {
    if (article.text === 'die') process.exit(1);
    if (article.text === 'hang') for (;;);
    if (article.text === 'slow') await new Promise((resolve) => setTimeout(resolve, 2));
    answers.push(
      article.text === 'throw'
        ? { kind: 'failed', reason: 'cannot code this' }
        : { kind: 'coded', coded: { article, reports: [] } },
    );
  }
  return answers;
}
