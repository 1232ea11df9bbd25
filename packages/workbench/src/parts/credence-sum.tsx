import type { ReadReport } from './reading.js';

/** How far the telling stands behind its event, with each reason's share in log-odds. */
export function CredenceSum({ credence }: { readonly credence: ReadReport['credence'] }) {
  return (
    <details className="credence">
      <summary>
        Stands behind it: <b>{credence.value.toFixed(2)}</b> of 1
      </summary>
      <table>
        <caption className="visually-hidden">Reasons, in log-odds</caption>
        <tbody>
          {credence.factors.map(({ name, words, weight }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, the order is fixed
            <tr key={i}>
              <th scope="row">{name}</th>
              <td>{words && `“${words}”`}</td>
              <td className="number">{`${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">
        The sum of the reasons as a share of 1. It orders tellings by how far the text stands behind
        them, and says nothing of how often such tellings are true.
      </p>
    </details>
  );
}
