/*
 * Marks answers. An answer is a short string, so that it can be kept in little space: the chosen option ("b"), the
 * chosen options in order ("ac"), "t" or "f", pairs of item and target ("1b2a"), the items from the first to the last
 * ("cab"), the typed number, or the typed texts, a line per blank.
 */
(function (kit) {
  'use strict';

  const ROUNDING = 1e-6;

  const WHITE = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
  const WHITES = new RegExp(WHITE, 'g');
  const ENDS = new RegExp('^' + WHITE + '|' + WHITE + '$', 'g');

  function trimmed(text) {
    return text.replace(ENDS, '');
  }

  /** A letter without its case. Lower, upper, lower, so that ẞ and ß equal SS; a dotless ı is no i. */
  function caseless(text) {
    return text.replace(/[^ı]+/g, (part) => part.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, 'σ'));
  }

  /** Text as it is compared: width, case and white space carry no meaning, but for what must be exact. */
  function folded(text, exact) {
    const sized = exact.includes('width') ? text : text.normalize('NFKC');
    const cased = exact.includes('case') ? sized : caseless(sized);
    return trimmed(exact.includes('spaces') ? cased : cased.replace(WHITES, ' '));
  }

  /** Whether a text says the same as one of several; nothing, and white space, never does. */
  function indexOf(blank, accepted, typed) {
    const exact = blank.exact || [];
    const given = folded(typed, exact);
    return given ? accepted.findIndex((one) => folded(one, exact) === given) : -1;
  }

  /**
   * Right options share the whole, wrong ones take the same share away, and nobody falls below zero; or, where a
   * question is marked as a whole, everything for exactly the right ones.
   */
  function choices(question, given) {
    if (question.whole) return given === question.right ? 1 : 0;
    const right = Array.from(given).filter((id) => question.right.includes(id)).length;
    return Math.max(0, (right - (given.length - right)) / question.right.length);
  }

  function pairs(answer) {
    return answer.match(/../g) || [];
  }

  function matches(question, given) {
    const right = pairs(question.right);
    return right.filter((pair) => pairs(given).includes(pair)).length / right.length;
  }

  /** Each item that stands where it stands in the right order earns an equal share. */
  function places(question, given) {
    const right = Array.from(question.right).filter((key, index) => given[index] === key).length;
    if (question.whole) return right === question.right.length ? 1 : 0;
    return right / question.right.length;
  }

  /** What was typed into each blank. */
  function lines(question, given) {
    const typed = given.split('\n');
    return question.blanks.map((_blank, index) => typed[index] || '');
  }

  function texts(question, given) {
    const typed = lines(question, given);
    const right = question.blanks.filter((blank, index) => indexOf(blank, blank.answers, typed[index]) >= 0);
    return right.length / question.blanks.length;
  }

  function number(question, given) {
    return kit.numbers.isNear(question, given, question.answer, question.tolerance) ? 1 : 0;
  }

  /** Whether only a person can mark the question. */
  function isPending(question) {
    return question.kind === 'write';
  }

  /** The share of a question's weight that an answer earns, from 0 to 1; 0 for what only a person can mark. */
  function share(question, given) {
    if (!given || isPending(question)) return 0;
    switch (question.kind) {
      case 'one':
      case 'judge':
        return given === question.right ? 1 : 0;
      case 'many':
        return choices(question, given);
      case 'text':
        return texts(question, given);
      case 'number':
        return number(question, given);
      case 'match':
        return matches(question, given);
      case 'order':
        return places(question, given);
      default:
        throw new Error('unknown kind of question: ' + question.kind);
    }
  }

  /** Which of the wrong answers that the authors expected in this blank was typed; -1 for none. */
  function mistake(blank, typed) {
    return indexOf(blank, blank.mistakes, typed);
  }

  /** Which of the wrong numbers that the authors expected was typed; -1 for none. */
  function wrongNumber(question, typed) {
    return question.mistakes.findIndex((answer) => kit.numbers.isNear(question, typed, answer, '0'));
  }

  /**
   * Earned weight in percent with two decimals, of what can be marked; null where nothing can. It is rounded down: an
   * LMS compares the figure with the pass mark again, and 69.996 must not be a pass there and a fail here.
   */
  function score(questions, shareOf) {
    const marked = questions.filter((question) => !isPending(question));
    const total = marked.reduce((sum, question) => sum + question.weight, 0);
    const earned = marked.reduce((sum, question) => sum + question.weight * shareOf(question), 0);
    return total > 0 ? Math.floor((earned / total) * 10000 + ROUNDING) / 100 : null;
  }

  kit.marking = { trimmed, folded, isPending, share, mistake, wrongNumber, score, pairs, lines };
})((window.curriculumkit = window.curriculumkit || {}));
