/*
 * One sitting with a SCORM 1.2 LMS, from LMSInitialize to LMSFinish. Nothing else in the player knows an element's name.
 *
 * Without an LMS, and in the modes `browse` and `review`, a session takes the same calls and writes nothing.
 */
(function (kit) {
  'use strict';

  const { findApi, Connection, Outbox } = kit.connection;

  const UNTOUCHED = ['', 'not attempted', 'browsed'];

  function numberOr(text, fallback) {
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : fallback;
  }

  class Session {
    /** `report` is told one word about each change: no-lms, refused, accepted, preview, review. */
    constructor(start, report) {
      this.report = report;
      this.began = Date.now();
      this.ended = false;
      this.refused = false;
      this.status = '';
      const api = findApi(start, 'API');
      this.connection = api && new Connection(api);
      this.outbox = this.connection && new Outbox(this.connection);
    }

    /** Opens the session and says what the LMS remembers. */
    open() {
      const opened = this.connection !== null && this.connection.succeeds('LMSInitialize', '');
      if (!opened) {
        this.connection = null;
        this.report('no-lms');
      }
      const mode = opened ? this.connection.read('cmi.core.lesson_mode') || 'normal' : 'normal';
      this.writes = opened && mode === 'normal';
      if (mode === 'browse') this.report('preview');
      if (mode === 'review') this.report('review');
      this.recordsAnswers = this.writes && this.connection.read('cmi.interactions._children') !== '';
      this.answers = this.recordsAnswers ? numberOr(this.connection.read('cmi.interactions._count'), 0) : 0;
      return opened ? this.remembered() : { location: '', memory: '', best: null, passMark: null };
    }

    remembered() {
      const read = (element) => this.connection.read(element);
      this.status = read('cmi.core.lesson_status');
      return {
        location: read('cmi.core.lesson_location'),
        memory: read('cmi.suspend_data'),
        best: numberOr(read('cmi.core.score.raw'), null),
        passMark: numberOr(read('cmi.student_data.mastery_score'), null),
      };
    }

    /** Whether the LMS has been told of an outcome already: `completed`, `passed` or `failed`. */
    get hasOutcome() {
      return !UNTOUCHED.includes(this.status) && this.status !== 'incomplete';
    }

    put(element, value) {
      if (this.writes && !this.ended) this.outbox.put(element, value);
    }

    setStatus(status) {
      this.status = status;
      this.put('cmi.core.lesson_status', status);
    }

    setPlace(page, memory) {
      this.put('cmi.core.lesson_location', page);
      this.put('cmi.suspend_data', memory);
    }

    /** The best score of all finished attempts: an LMS may compute the status from it again. */
    setScore(raw) {
      this.put('cmi.core.score.min', '0');
      this.put('cmi.core.score.max', '100');
      this.put('cmi.core.score.raw', String(raw));
    }

    /** Adds one marked answer to the journal. */
    addAnswer(answer) {
      if (!this.recordsAnswers) return;
      const at = 'cmi.interactions.' + this.answers + '.';
      this.answers += 1;
      this.put(at + 'id', answer.id);
      this.put(at + 'type', answer.type);
      answer.objectives.forEach((id, index) => this.put(at + 'objectives.' + index + '.id', id));
      answer.patterns.forEach((pattern, index) => this.put(at + 'correct_responses.' + index + '.pattern', pattern));
      this.put(at + 'time', answer.time);
      this.put(at + 'weighting', String(answer.weight));
      this.put(at + 'student_response', answer.response);
      this.put(at + 'result', answer.result);
      this.put(at + 'latency', answer.latency);
    }

    /** Sends what waits and asks the LMS to keep it. What it refuses is sent again at the next commit. */
    commit() {
      if (!this.writes || this.ended) return;
      this.put('cmi.core.session_time', kit.formats.span(Date.now() - this.began));
      /* Without `suspend`, an LMS may begin the next sitting with nothing, and a retry would start without the pass. */
      this.put('cmi.core.exit', 'suspend');
      const sent = this.outbox.flush();
      const kept = this.connection.succeeds('LMSCommit', '') && sent;
      if (kept === this.refused) this.report(kept ? 'accepted' : 'refused');
      this.refused = !kept;
    }

    /** Ends the session, once. An ended session takes nothing any more. */
    finish() {
      if (this.ended) return;
      this.commit();
      this.ended = true;
      if (this.connection) this.connection.call('LMSFinish', '');
    }
  }

  kit.Session = Session;
})((window.curriculumkit = window.curriculumkit || {}));
