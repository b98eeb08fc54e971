/*
 * A learning platform of one page: scorm-again answers the calls, this file writes them down and keeps what was
 * committed, so that the next launch finds it. `refuse` makes the named calls fail as a broken server would.
 */
'use strict';

const CALLS = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError'];
const NOT_KEPT = ['cmi.core.session_time', 'cmi.core.exit'];

window.lms = { stored: {}, sessions: [], refuse: [] };

function keep(waiting, runTime) {
  for (const [element, value] of Object.entries(waiting)) {
    if (!NOT_KEPT.includes(element)) window.lms.stored[element] = value;
  }
  /* The run-time decides the status again at the end, from the raw score and the mastery score, as platforms do. */
  window.lms.stored['cmi.core.lesson_status'] = runTime.cmi.core.lesson_status;
}

function recorded(runTime, calls) {
  const waiting = {};
  const api = {};
  for (const name of CALLS) {
    api[name] = (...values) => {
      const refused = window.lms.refuse.includes(name);
      const answer = refused ? 'false' : String(runTime[name](...values));
      const error = name === 'LMSGetLastError' || refused ? '101' : runTime.LMSGetLastError();
      if (name === 'LMSGetLastError') return refused || window.lms.refuse.length ? '101' : answer;
      if (name === 'LMSSetValue' && answer === 'true') waiting[values[0]] = values[1];
      if ((name === 'LMSCommit' || name === 'LMSFinish') && answer === 'true') keep(waiting, runTime);
      calls.push({ name, values, answer, error });
      return answer;
    };
  }
  return api;
}

window.launch = function (address, { mode = 'normal', mastery = '' } = {}) {
  const runTime = new window.Scorm12API({ autocommit: false, mastery_override: true, logLevel: 5 });
  const { stored } = window.lms;
  runTime.loadFromFlattenedJSON({ ...stored });
  runTime.cmi.core.lesson_mode = mode;
  runTime.cmi.core.entry = Object.keys(stored).length ? 'resume' : 'ab-initio';
  if (mastery) runTime.cmi.student_data.mastery_score = mastery;
  const calls = [];
  window.lms.sessions.push(calls);
  window.API = recorded(runTime, calls);
  const frame = document.createElement('iframe');
  frame.title = 'SCO';
  frame.src = address;
  document.body.replaceChildren(frame);
};

window.leave = function () {
  document.body.replaceChildren();
};
