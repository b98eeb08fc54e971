/*
 * One sitting with an LMS, from its opening to its end. How values are called and written is the edition's affair.
 *
 * Without an LMS, and in the modes `browse` and `review`, a session takes the same calls and writes nothing.
 */
(function (kit) {
  'use strict';

  const { edition } = kit;
  const { findApi, Connection, Outbox } = kit.connection;

  /* An LMS that takes this long for a commit holds up the page: it is asked less often. */
  const SLOW = 500;
  const REST = 20;

  class Session {
    /** `report` is told one word about each change: no-lms, refused, accepted, preview, review. */
    constructor(start, report) {
      this.report = report;
      this.began = Date.now();
      this.ended = false;
      this.refused = false;
      this.writes = false;
      this.outcome = { complete: false, passed: null };
      this.timer = null;
      this.rest = 0;
      const api = findApi(start, edition.api);
      this.connection = api && new Connection(api);
      this.outbox = this.connection && new Outbox(this.connection);
    }

    /** Opens the session and says what the LMS remembers. */
    open() {
      const opened = this.connection !== null && this.connection.succeeds('open', '');
      if (!opened) {
        this.connection = null;
        this.report('no-lms');
        return { location: '', memory: '', best: null, passMark: null };
      }
      const mode = this.connection.read(edition.mode) || 'normal';
      this.writes = mode === 'normal';
      if (mode === 'browse') this.report('preview');
      if (mode === 'review') this.report('review');
      this.answers = this.countOf(edition.journal);
      this.objectives = this.writes ? this.knownObjectives() : new Map();
      const remembered = edition.recall((element) => this.connection.read(element));
      this.outcome = { complete: remembered.complete, passed: remembered.passed };
      return remembered;
    }

    /** How many entries a list of the LMS has; null where it does not have the list. */
    countOf(list) {
      if (!this.writes || this.connection.read(list + '_children') === '') return null;
      return kit.formats.numberOr(this.connection.read(list + '_count'), 0);
    }

    /** The places of the objectives that the LMS has already: from an earlier sitting, or from the manifest. */
    knownObjectives() {
      const count = this.countOf(edition.objectives);
      if (count === null) return null;
      const ids = Array.from({ length: count }, (_, index) => this.connection.read(edition.objectives + index + '.id'));
      return new Map(ids.map((id, index) => [id, index]));
    }

    put(pairs) {
      if (this.writes && !this.ended) pairs.forEach(([element, value]) => this.outbox.put(element, value));
    }

    setOutcome(outcome) {
      this.outcome = outcome;
      this.put(edition.outcome(outcome));
    }

    /** Where the learner is, what is to be remembered, and how much has been done, from 0 to 1. */
    setPlace(page, memory, measure) {
      this.put(edition.place(page, memory));
      this.put(edition.progress(measure));
    }

    /** The best score of all finished attempts: an LMS may compute the status from it again. */
    setScore(raw) {
      this.put(edition.score(raw));
    }

    /** How far an objective has been reached. */
    setObjective(objective) {
      if (!this.writes || this.objectives === null) return;
      if (!this.objectives.has(objective.id)) this.objectives.set(objective.id, this.objectives.size);
      this.put(edition.objective(edition.objectives + this.objectives.get(objective.id) + '.', objective));
    }

    /** Adds one answer to the journal. */
    addAnswer(answer) {
      if (!this.writes || this.answers === null) return;
      edition.records(answer).forEach((record) => {
        this.put(record(edition.journal + this.answers + '.'));
        this.answers += 1;
      });
    }

    /** Whether the platform would open what follows; one that cannot tell is asked to. */
    get leadsOn() {
      return this.writes && !this.ended && Boolean(edition.onward) && this.connection.read(edition.onward) !== 'false';
    }

    /** Asks the platform to open what follows, which it does once this session has ended. */
    goOn() {
      this.put([['adl.nav.request', 'continue']]);
      this.finish();
    }

    /** Commits as soon as the page has nothing else to do; after a slow commit, not at once again. */
    commit() {
      if (!this.writes || this.ended || this.timer !== null) return;
      this.timer = window.setTimeout(() => this.commitNow(), this.rest);
    }

    /** Sends what waits and asks the LMS to keep it. What it refuses is sent again at the next commit. */
    commitNow() {
      if (!this.writes || this.ended) return;
      window.clearTimeout(this.timer);
      this.timer = null;
      const started = Date.now();
      this.put(edition.closing(started - this.began));
      const sent = this.outbox.flush();
      const kept = this.connection.succeeds('commit', '') && sent;
      const taken = Date.now() - started;
      this.rest = taken > SLOW ? taken * REST : 0;
      if (kept === this.refused) this.report(kept ? 'accepted' : 'refused');
      this.refused = !kept;
    }

    /** Ends the session, once. An ended session takes nothing any more. */
    finish() {
      if (this.ended) return;
      this.commitNow();
      this.ended = true;
      if (this.connection) this.connection.call('close', '');
    }
  }

  kit.Session = Session;
})((window.curriculumkit = window.curriculumkit || {}));
