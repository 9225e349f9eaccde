/** What a variable is, by its name in files, up to the power whose it is or the end of the phrase. */
export const VARIABLE_WORDS: Readonly<Record<string, string>> = {
  tie: 'the tie with',
  pressure: 'the pressure of',
  inducement: 'the offers of',
  affinity: 'sympathy with',
  ceiling: 'the ceiling on the tie with',
  supply: 'the factor on what can be had from',
  alarm: 'the alarm of',
  withheld: 'what is withheld by',
  capability: 'the material reach of',
  chokepoint: 'the leverage without a tie of',
  coerciveness: 'the taste for coercion of',
  legitimacy: 'support for the government',
  protest: 'protest in the streets',
  salience: 'the weight of the core national issue',
  credibility: 'belief in promised rewards',
  rebase: 'how far the present becomes the new normal',
};
