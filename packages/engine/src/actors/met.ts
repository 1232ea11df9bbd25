/** Nouns for whoever is met by those they belong to: "his guest" is never he, nor of his land. */
export const MET = /^(?:guest|host|visitor|interlocutor|counterpart)$/;
