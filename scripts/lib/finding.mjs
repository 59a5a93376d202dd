/**
 * What the doctor says about one thing: `fine` needs nothing, `warning` should be looked at, `wrong` has to be put
 * right.
 * @typedef {{ state: 'fine' | 'warning' | 'wrong', text: string }} Finding
 */

/** @param {string} text @returns {Finding} */
export const fine = (text) => ({ state: 'fine', text });

/** @param {string} text @returns {Finding} */
export const warning = (text) => ({ state: 'warning', text });

/** @param {string} text @returns {Finding} */
export const wrong = (text) => ({ state: 'wrong', text });
