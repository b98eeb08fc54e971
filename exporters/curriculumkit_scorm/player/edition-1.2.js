/*
 * What SCORM 1.2 calls things, and how it wants them written. Nothing else in the player knows an element's name. Every
 * function that tells an LMS something gives pairs of element and value.
 */
(function (kit) {
  'use strict';

  const { formats } = kit;
  const { two, numberOr } = formats;

  const LONGEST_TEXT = 255;
  const TYPES = {
    one: 'choice',
    many: 'choice',
    judge: 'true-false',
    text: 'fill-in',
    number: 'numeric',
    match: 'matching',
    order: 'sequencing',
    write: 'fill-in',
  };
  const OUTCOMES = ['completed', 'passed', 'failed'];

  /** HHHH:MM:SS.SS, the only form of a time span in 1.2. */
  function span(milliseconds) {
    const hundredths = Math.max(0, Math.floor(milliseconds / 10));
    const seconds = Math.floor(hundredths / 100);
    const hours = Math.min(9999, Math.floor(seconds / 3600));
    const clock = [String(hours).padStart(4, '0'), two(Math.floor(seconds / 60) % 60), two(seconds % 60)];
    return clock.join(':') + '.' + two(hundredths % 100);
  }

  /** HH:MM:SS, the time of day. */
  function time(date) {
    return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  }

  function matching(answer) {
    return kit.marking.pairs(answer).map((pair) => pair[0] + '.' + pair[1]).join(',');
  }

  /** What the learner answered; '' where there is nothing that may be recorded. */
  function response(question, given) {
    if (!given) return '';
    if (question.kind === 'many') return '{' + Array.from(given).join(',') + '}';
    if (question.kind === 'match') return matching(given);
    if (question.kind === 'order') return Array.from(given).join(',');
    if (question.kind === 'number') return formats.number(question, given);
    if (question.kind === 'text') return formats.text(given.replace(/\n/g, '; '), LONGEST_TEXT);
    return given;
  }

  /** The accepted answers, one pattern each. */
  function patterns(question) {
    if (question.kind === 'write') return [];
    if (question.kind === 'number') return [question.answer];
    if (question.kind !== 'text') return [response(question, question.right)];
    return formats.accepted(question).map((texts) => formats.text(texts.join('; '), LONGEST_TEXT));
  }

  function recall(read) {
    const status = read('cmi.core.lesson_status');
    return {
      location: read('cmi.core.lesson_location'),
      memory: read('cmi.suspend_data'),
      best: numberOr(read('cmi.core.score.raw'), null),
      passMark: numberOr(read('cmi.student_data.mastery_score'), null),
      complete: OUTCOMES.includes(status),
      passed: { passed: true, failed: false }[status] ?? null,
    };
  }

  /** 1.2 has one field for what has been completed and what has been passed. */
  function outcome({ complete, passed }) {
    const graded = passed ? 'passed' : 'failed';
    const done = passed === null ? 'completed' : graded;
    return [['cmi.core.lesson_status', complete ? done : 'incomplete']];
  }

  /** Without `suspend`, an LMS may begin the next sitting with nothing, and a retry would start without the pass. */
  function closing(milliseconds) {
    return [['cmi.core.session_time', span(milliseconds)], ['cmi.core.exit', 'suspend']];
  }

  function score(raw) {
    return [['cmi.core.score.min', '0'], ['cmi.core.score.max', '100'], ['cmi.core.score.raw', String(raw)]];
  }

  function objective(at, { id, raw, passed }) {
    const status = passed === null ? [] : [[at + 'status', passed ? 'passed' : 'failed']];
    const scored = [['min', '0'], ['max', '100'], ['raw', String(raw)]].map(([name, value]) => [at + 'score.' + name, value]);
    return [[at + 'id', id], ...scored, ...status];
  }

  function record(answer, id, weight, given) {
    const { question } = answer;
    return (at) => [
      [at + 'id', id],
      [at + 'type', TYPES[question.kind]],
      ...answer.objectives.map((name, index) => [at + 'objectives.' + index + '.id', name]),
      ...patterns(question).map((pattern, index) => [at + 'correct_responses.' + index + '.pattern', pattern]),
      [at + 'time', time(answer.at)],
      [at + 'weighting', String(weight)],
      ...(given ? [[at + 'student_response', given]] : []),
      [at + 'result', { right: 'correct', pending: 'neutral' }[answer.verdict] || 'wrong'],
      [at + 'latency', span(answer.spent)],
    ];
  }

  /** The records of an answer, each a function of its place. What is longer than 1.2 can record takes several. */
  function records(answer) {
    if (answer.question.kind !== 'write') {
      return [record(answer, answer.id, answer.question.weight, response(answer.question, answer.given))];
    }
    return formats
      .pieces(answer.given, LONGEST_TEXT)
      .map((piece, index) => record(answer, answer.id + (index ? '.' + (index + 1) : ''), index ? 0 : answer.question.weight, piece));
  }

  kit.edition = {
    api: 'API',
    calls: {
      open: 'LMSInitialize',
      close: 'LMSFinish',
      read: 'LMSGetValue',
      write: 'LMSSetValue',
      commit: 'LMSCommit',
      error: 'LMSGetLastError',
    },
    /* Much of 1.2 is optional: an element that the LMS does not have would be refused for ever. */
    unknown: ['401'],
    memory: 4096,
    essay: 2000,
    mode: 'cmi.core.lesson_mode',
    journal: 'cmi.interactions.',
    objectives: 'cmi.objectives.',
    place: (page, memory) => [['cmi.core.lesson_location', page], ['cmi.suspend_data', memory]],
    progress: () => [],
    recall,
    outcome,
    closing,
    score,
    objective,
    records,
  };
})((window.curriculumkit = window.curriculumkit || {}));
