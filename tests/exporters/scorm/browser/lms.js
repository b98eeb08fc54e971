/*
 * A learning platform of one page: scorm-again answers the calls, or a strict run-time of our own. This file writes the
 * calls down and keeps what was committed, so that the next launch finds it. Whatever answers, every value is judged by
 * the strict forms first. `refuse` makes the named calls fail as a broken server would, `failAt` the nth call alone;
 * `delay` makes commits take so many milliseconds.
 */
'use strict';

const EDITIONS = {
  '1.2': {
    api: 'API',
    again: 'Scorm12API',
    calls: {
      open: 'LMSInitialize',
      close: 'LMSFinish',
      read: 'LMSGetValue',
      write: 'LMSSetValue',
      commit: 'LMSCommit',
      error: 'LMSGetLastError',
    },
  },
  2004: {
    api: 'API_1484_11',
    again: 'Scorm2004API',
    calls: {
      open: 'Initialize',
      close: 'Terminate',
      read: 'GetValue',
      write: 'SetValue',
      commit: 'Commit',
      error: 'GetLastError',
    },
  },
};
const NOT_KEPT = /(session_time|\.exit|nav\.request)$/;

window.lms = { stored: {}, sessions: [], refuse: [], failAt: 0, delay: 0 };

/** scorm-again behind the names of this file. */
function again(edition, { mode, mastery }) {
  const { calls, again: name } = EDITIONS[edition];
  const runTime = new window[name]({ autocommit: false, mastery_override: true, logLevel: 5 });
  runTime.loadFromFlattenedJSON({ ...window.lms.stored });
  if (edition === '1.2') {
    runTime.cmi.core.lesson_mode = mode;
    if (mastery) runTime.cmi.student_data.mastery_score = mastery;
  } else {
    runTime.cmi.mode = mode;
    if (mastery) runTime.cmi.scaled_passing_score = String(Number(mastery) / 100);
  }
  const answers = Object.fromEntries(
    Object.entries(calls).map(([own, theirs]) => [own, (...values) => String(runTime[theirs](...values))])
  );
  /* The run-time decides the status again at the end, from the raw score and the mastery score, as platforms do. */
  const decided = () => (edition === '1.2' ? { 'cmi.core.lesson_status': runTime.cmi.core.lesson_status } : {});
  return { ...answers, decided };
}

function strict(edition, options) {
  const lms = new window.StrictLms(edition, window.lms.forms, window.lms.stored, options);
  const names = Object.keys(EDITIONS[edition].calls);
  const answers = Object.fromEntries(names.map((name) => [name, (...values) => lms[name](...values)]));
  const decided = () => (edition === '1.2' ? { 'cmi.core.lesson_status': lms.stored['cmi.core.lesson_status'] } : {});
  return { ...answers, decided };
}

function wait(milliseconds) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
}

/** The API of a sitting: judged, written down, and broken where a test wants it so. */
function recorded(edition, runTime, calls) {
  const judge = new window.Judge(edition, window.lms.forms, window.lms.stored);
  const waiting = {};
  let error = '0';

  function keep() {
    for (const [element, value] of Object.entries(waiting)) {
      if (!NOT_KEPT.test(element)) window.lms.stored[element] = value;
    }
    Object.assign(window.lms.stored, runTime.decided());
  }

  function call(name, values) {
    const broken = window.lms.refuse.includes(name) || calls.length + 1 === window.lms.failAt;
    const judged = name === 'write' && !broken ? judge.judge(...values) : '0';
    if (name === 'commit') wait(window.lms.delay);
    const refused = name === 'read' ? '' : 'false';
    const answer = broken || judged !== '0' ? refused : runTime[name](...values);
    error = broken ? '101' : judged === '0' ? runTime.error() : judged;
    if (name === 'write' && answer === 'true') waiting[values[0]] = values[1];
    if ((name === 'commit' || name === 'close') && answer === 'true') keep();
    calls.push({ name, values, answer, error, broken });
    return answer;
  }

  const api = Object.fromEntries(
    Object.entries(EDITIONS[edition].calls).map(([own, theirs]) => [theirs, (...values) => call(own, values)])
  );
  api[EDITIONS[edition].calls.error] = () => error;
  return api;
}

window.launch = function (address, { mode = 'normal', mastery = '', edition = '1.2', runtime = 'again' } = {}) {
  const calls = [];
  const runTime = (runtime === 'strict' ? strict : again)(edition, { mode, mastery });
  window.lms.sessions.push(calls);
  delete window.API;
  delete window.API_1484_11;
  window[EDITIONS[edition].api] = recorded(edition, runTime, calls);
  const frame = document.createElement('iframe');
  frame.title = 'SCO';
  frame.allow = window.lms.allow || '';
  frame.src = address;
  document.body.replaceChildren(frame);
};

window.leave = function () {
  document.body.replaceChildren();
};
