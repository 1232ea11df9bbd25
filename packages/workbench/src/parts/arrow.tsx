import './arrow.css';

/** Who acts → to whom. Read aloud as "to". */
export function Arrow() {
  return (
    <>
      <svg className="arrow" viewBox="0 0 14 8" aria-hidden="true">
        <path d="M0 4h12M9 1l3.4 3L9 7" />
      </svg>
      <span className="visually-hidden"> to </span>
    </>
  );
}
