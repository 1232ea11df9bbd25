/** Version of the engine, as in its package.json; part of every coding. */
export const ENGINE_VERSION = '0.1.0';
