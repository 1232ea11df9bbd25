// Stands for the coder's worker in tests of what surrounds it: an article's text says what goes wrong.
const coding = { engine: 'fake', model: 'fake', codebook: 'fake', knowledge: 'fake' };

export default async function codeBatch(articles) {
  if (process.env.FAKE_CODER === 'unloadable') {
    return { kind: 'unloadable', reason: 'no weights here' };
  }
  return articles.map(answer);
}

function answer(article) {
  if (article.text === 'DIE') process.exit(7);
  if (article.text === 'THROW') return { kind: 'failed', reason: 'cannot code this' };
  const { id, publisher, url, title, published } = article;
  const report = { article: { id, publisher, url, title, published }, why: {}, coding };
  return { kind: 'coded', coded: { article, coding, reports: [report] } };
}
