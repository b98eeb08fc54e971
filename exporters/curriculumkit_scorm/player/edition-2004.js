/*
 * What SCORM 2004 calls things, and how it wants them written. Nothing else in the player knows an element's name. Every
 * function that tells an LMS something gives pairs of element and value.
 */
(function (kit) {
  'use strict';

  const { formats, course } = kit;
  const { two, numberOr } = formats;

  const LONGEST_TEXT = 250;
  const LONGEST_ESSAY = 4000;
  const MOST_PATTERNS = 5;
  const TYPES = {
    one: 'choice',
    many: 'choice',
    judge: 'true-false',
    text: 'fill-in',
    number: 'numeric',
    match: 'matching',
    order: 'sequencing',
    write: 'long-fill-in',
  };
  const VERDICTS = { right: 'correct', pending: 'neutral' };

  /** ISO 8601, with hundredths: PT1H5M3.25S. */
  function span(milliseconds) {
    const hundredths = Math.max(0, Math.floor(milliseconds / 10));
    const seconds = Math.floor(hundredths / 100);
    const clock = ['PT', Math.floor(seconds / 3600), 'H', Math.floor(seconds / 60) % 60, 'M', seconds % 60];
    return clock.join('') + '.' + two(hundredths % 100) + 'S';
  }

  /** With a zone, LMSs want a fraction of the second. */
  function time(date) {
    return date.toISOString().replace(/\.(\d\d).*/, '.$1Z');
  }

  function spoken(value) {
    return '{lang=' + course.language + '}' + formats.text(value, LONGEST_TEXT);
  }

  /* A delimiter inside of a text would split it. */
  function plain(value) {
    return formats.text(value.replace(/\[([.,:])\]/g, '[ $1 ]'), LONGEST_TEXT);
  }

  function joined(question, given) {
    switch (question.kind) {
      case 'judge':
        return { t: 'true', f: 'false' }[given];
      case 'match':
        return kit.marking.pairs(given).map((pair) => pair[0] + '[.]' + pair[1]).join('[,]');
      case 'write':
        return formats.text(given, LONGEST_ESSAY);
      default:
        return Array.from(given).join('[,]');
    }
  }

  /** What the learner answered; '' where there is nothing that may be recorded. */
  function response(question, given) {
    if (!given) return '';
    if (question.kind === 'number') return formats.number(question, given);
    return question.kind === 'text' ? given.split('\n').map(plain).join('[,]') : joined(question, given);
  }

  function typed(question) {
    const exact = question.blanks[0].exact || [];
    const head = '{case_matters=' + exact.includes('case') + '}';
    const texts = formats.accepted(question).map((blanks) => head + blanks.map(plain).join('[,]'));
    return Array.from(new Set(texts)).slice(0, MOST_PATTERNS);
  }

  /** The accepted answers, one pattern each. */
  function patterns(question) {
    if (question.kind === 'write') return [];
    if (question.kind === 'number') return [kit.numbers.bounds(question).join('[:]')];
    return question.kind === 'text' ? typed(question) : [response(question, question.right)];
  }

  function recall(read) {
    const scaled = numberOr(read('cmi.scaled_passing_score'), null);
    return {
      location: read('cmi.location'),
      memory: read('cmi.suspend_data'),
      best: numberOr(read('cmi.score.raw'), null),
      passMark: scaled === null ? null : Math.round(scaled * 1e6) / 1e4,
      complete: read('cmi.completion_status') === 'completed',
      passed: { passed: true, failed: false }[read('cmi.success_status')] ?? null,
    };
  }

  /** Completion and success are two facts; success stays untold where nothing decides it. */
  function outcome({ complete, passed }) {
    const success = passed === null ? [] : [['cmi.success_status', passed ? 'passed' : 'failed']];
    return [['cmi.completion_status', complete ? 'completed' : 'incomplete'], ...success];
  }

  /** Without `suspend`, the next sitting is a new attempt, and everything is forgotten. */
  function closing(milliseconds) {
    return [['cmi.session_time', span(milliseconds)], ['cmi.exit', 'suspend']];
  }

  function scores(at, raw) {
    const scaled = String(Math.round(raw * 100) / 10000);
    return [['min', '0'], ['max', '100'], ['raw', String(raw)], ['scaled', scaled]].map(([name, value]) => [at + name, value]);
  }

  function objective(at, { id, raw, passed, words }) {
    const success = passed === null ? [] : [[at + 'success_status', passed ? 'passed' : 'failed']];
    const completed = [at + 'completion_status', 'completed'];
    return [[at + 'id', id], ...scores(at + 'score.', raw), ...success, completed, [at + 'description', spoken(words)]];
  }

  /** The records of an answer, each a function of its place. */
  function records(answer) {
    const { question } = answer;
    const given = response(question, answer.given);
    return [
      (at) => [
        [at + 'id', answer.id],
        [at + 'type', TYPES[question.kind]],
        ...answer.objectives.map((name, index) => [at + 'objectives.' + index + '.id', name]),
        [at + 'timestamp', time(answer.at)],
        ...patterns(question).map((pattern, index) => [at + 'correct_responses.' + index + '.pattern', pattern]),
        [at + 'weighting', String(question.weight)],
        ...(given ? [[at + 'learner_response', given]] : []),
        [at + 'result', VERDICTS[answer.verdict] || 'incorrect'],
        [at + 'latency', span(answer.spent)],
        ...(question.words ? [[at + 'description', spoken(question.words)]] : []),
      ],
    ];
  }

  kit.edition = {
    api: 'API_1484_11',
    calls: {
      open: 'Initialize',
      close: 'Terminate',
      read: 'GetValue',
      write: 'SetValue',
      commit: 'Commit',
      error: 'GetLastError',
    },
    onward: 'adl.nav.request_valid.continue',
    unknown: ['401', '402'],
    memory: 64000,
    essay: LONGEST_ESSAY,
    mode: 'cmi.mode',
    journal: 'cmi.interactions.',
    objectives: 'cmi.objectives.',
    place: (page, memory) => [['cmi.location', page], ['cmi.suspend_data', memory]],
    progress: (measure) => [['cmi.progress_measure', String(Math.floor(measure * 10000) / 10000)]],
    recall,
    outcome,
    closing,
    score: (raw) => scores('cmi.score.', raw),
    objective,
    records,
  };
})((window.curriculumkit = window.curriculumkit || {}));
