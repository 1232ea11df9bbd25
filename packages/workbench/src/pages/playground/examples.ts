/** Invented, to try things with: nothing of it happened. */
export const EXAMPLES = [
  {
    name: 'A visit and a denial',
    text: `A Norwegian delegation flew to Nairobi on Monday and signed a fishing agreement with Kenya, according to the daily Havnebladet. The government in Oslo denied that it had promised warships to Kenya.

"This is a treaty about cod, not about guns," a spokesman told reporters. Norway invited Kenyan officials to Bergen for next spring.`,
  },
  {
    name: 'Sanctions and threats',
    text: `The European Union imposed sanctions on three Russian banks on Thursday, a spokesman said. Moscow threatened to halt timber exports to Finland.

The Finnish government rejected the demand. Sweden reportedly sent two patrol boats to the Finnish navy, the newspaper Skärgården reported, and France praised the decision.`,
  },
  {
    name: 'At home and abroad',
    text: `Police in Belarus arrested forty students who had protested against the new school law, the rights group Open Ledger said. Poland accused Belarus of repression and summoned its ambassador.

"The arrests look like a message to the neighbours," analyst Maja Lind said. Belarus may release some of the students before the talks with the United Nations, she added.`,
  },
] as const;
