/*
 * Numbers as learners type them, with or without a unit, kept exactly: 0.1 is a tenth. Digits, signs and points may be
 * full-width. Commas may only stand between groups of three digits: `3,14` is no number, rather than a guess.
 */
(function (kit) {
  'use strict';

  const LONGEST = 100;
  const NUMBER =
    /^([-+]?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]*)?|[0-9]+(?:\.[0-9]*)?|\.[0-9]+))(?:[eE]([-+]?[0-9]{1,3})(?![0-9A-Za-z]))?((?![0-9.,])[\s\S]*)$/u;

  function narrow(character) {
    const code = character.codePointAt(0);
    if (code === 0x3000) return ' ';
    if (code === 0x2212) return '-';
    return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character;
  }

  /** A decimal: `digits` × 10 to the power of -`scale`. */
  function decimal(text, power) {
    const [whole, fraction = ''] = text.replace(/,/g, '').split('.');
    const sign = whole.startsWith('-') ? -1n : 1n;
    const digits = sign * BigInt(whole.replace(/^[-+]/, '') + fraction || '0');
    const scale = fraction.length - (power || 0);
    return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
  }

  /** The number that a text stands for, and its unit; null where it is not one that can be read in exactly one way. */
  function read(text) {
    const characters = Array.from(kit.marking.trimmed(Array.from(text, narrow).join('')));
    const found = characters.length <= LONGEST && NUMBER.exec(characters.join(''));
    if (!found) return null;
    return { value: decimal(found[1], Number(found[2] || 0)), unit: kit.marking.folded(found[3], ['case']) };
  }

  function aligned(one, other) {
    const scale = Math.max(one.scale, other.scale);
    return [one, other].map((number) => number.digits * 10n ** BigInt(scale - number.scale));
  }

  function product(one, other) {
    return { digits: one.digits * other.digits, scale: one.scale + other.scale };
  }

  function difference(one, other) {
    const [first, second] = aligned(one, other);
    return { digits: first - second, scale: Math.max(one.scale, other.scale) };
  }

  function isAtMost(one, other) {
    const [first, second] = aligned(one, other);
    return first <= second;
  }

  function size(number) {
    return { digits: number.digits < 0n ? -number.digits : number.digits, scale: number.scale };
  }

  /** What was typed, in the unit of the question; null where it is no number, or in a unit that the question lacks. */
  function inUnitOf(question, typed) {
    const found = read(typed);
    if (!found) return null;
    if (!found.unit) return found.value;
    const unit = question.units.find((one) => kit.marking.folded(one[0], ['case']) === found.unit);
    return unit ? product(found.value, decimal(unit[1])) : null;
  }

  /** Whether a number is at most so far off another; both are text. */
  function isNear(question, typed, answer, tolerance) {
    const value = inUnitOf(question, typed);
    return value !== null && isAtMost(size(difference(value, decimal(answer))), decimal(tolerance));
  }

  /** A decimal as text, without an exponent. */
  function plain(number) {
    const digits = String(size(number).digits).padStart(number.scale + 1, '0');
    const cut = digits.length - number.scale;
    const fraction = digits.slice(cut).replace(/0+$/, '');
    const sign = number.digits < 0n ? '-' : '';
    return sign + digits.slice(0, cut) + (fraction ? '.' + fraction : '');
  }

  /** The least and the most that is accepted. */
  function bounds(question) {
    const [answer, tolerance] = [decimal(question.answer), decimal(question.tolerance)];
    const negative = { digits: -tolerance.digits, scale: tolerance.scale };
    return [plain(difference(answer, tolerance)), plain(difference(answer, negative))];
  }

  kit.numbers = { inUnitOf, isNear, plain, bounds };
})((window.curriculumkit = window.curriculumkit || {}));
